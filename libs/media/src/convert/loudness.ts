/** Values that WhatsApp shows of a voice message. */
const BARS = 64;
/** Samples that are summed up as they come, a fiftieth of a second. */
const BUCKET = 160;
/** Samples a second of what is read. */
export const LOUDNESS_RATE = 8_000;
const BYTES_A_SAMPLE = 2;

/** Listens to 16-bit mono samples as they come in, and draws the wave that WhatsApp shows. */
export class Loudness {
  private readonly buckets: number[] = [];
  private sum = 0;
  private inBucket = 0;
  private rest = Buffer.alloc(0);
  private samples = 0;

  hear(chunk: Buffer): void {
    const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    const whole = bytes.length - (bytes.length % BYTES_A_SAMPLE);
    for (let at = 0; at < whole; at += BYTES_A_SAMPLE) {
      this.sum += Math.abs(bytes.readInt16LE(at));
      this.inBucket += 1;
      if (this.inBucket === BUCKET) this.closeBucket();
    }
    this.samples += whole / BYTES_A_SAMPLE;
    this.rest = Buffer.from(bytes.subarray(whole));
  }

  get seconds(): number {
    return this.samples / LOUDNESS_RATE;
  }

  /** 64 values from 0 to 100, the loudest being 100; zeros for silence. */
  wave(): Uint8Array {
    if (this.inBucket > 0) this.closeBucket();
    const bars = Array.from({ length: BARS }, (_, bar) => this.mean(bar));
    const loudest = Math.max(...bars);
    return Uint8Array.from(bars, (bar) => (loudest === 0 ? 0 : Math.round((bar / loudest) * 100)));
  }

  private mean(bar: number): number {
    const { length } = this.buckets;
    const from = Math.floor((bar * length) / BARS);
    const to = Math.max(from + 1, Math.floor(((bar + 1) * length) / BARS));
    const part = this.buckets.slice(from, to);
    return part.length === 0 ? 0 : part.reduce((sum, value) => sum + value, 0) / part.length;
  }

  private closeBucket(): void {
    this.buckets.push(this.sum / this.inBucket);
    this.sum = 0;
    this.inBucket = 0;
  }
}
