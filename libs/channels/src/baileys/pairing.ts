import type { ReportQueue } from './report-queue.js';
import type { SessionLog } from './session-log.js';

/** WhatsApp does not say how long a code is good; the connection that it belongs to lives about this long. */
const PAIRING_CODE_LIFETIME_MS = 160_000;

interface PairingCode {
  readonly number: string;
  readonly code: string;
  readonly expiresAt: Date;
}

/**
 * The wait for a phone: QR codes as the library gives them, and a pairing code once a number is known. A code is
 * asked for again as soon as it has expired, and for another number, but not before, since each new one makes the old one void while
 * somebody may be typing it.
 */
export class Pairing {
  private number: string | null;
  private current: PairingCode | null = null;
  private requesting = false;
  private refresh: NodeJS.Timeout | null = null;
  private codesEndAtMs = Number.POSITIVE_INFINITY;
  private shownQr = false;

  constructor(
    private readonly options: {
      readonly number: string | null;
      readonly qrTimeoutMs: number;
      /** The library's request; needs a connection on which a QR code was shown. */
      readonly requestCode: (number: string) => Promise<string>;
    },
    private readonly reports: ReportQueue,
    private readonly log: SessionLog,
  ) {
    this.number = options.number;
  }

  /** The server sent references for this many QR codes: when they are used up, this connection ends. */
  expectCodes(count: number): void {
    this.codesEndAtMs = Date.now() + count * this.options.qrTimeoutMs;
  }

  async showQr(code: string): Promise<void> {
    this.shownQr = true;
    const expiresAt = new Date(Date.now() + this.options.qrTimeoutMs);
    await this.reports.tell({ kind: 'qr', code, expiresAt });
    await this.showCode(false);
  }

  /** The wait is over: no further code is asked for. */
  stop(): void {
    this.number = null;
    if (this.refresh !== null) clearTimeout(this.refresh);
    this.refresh = null;
  }

  /** Asks for a code for `number`, at once or as soon as the connection allows it. A good one is told again. */
  async request(number: string): Promise<void> {
    this.number = number;
    if (this.shownQr) await this.showCode(true);
  }

  private async showCode(again: boolean): Promise<void> {
    if (this.number === null || this.requesting) return;
    const known = this.current;
    const isGood =
      known !== null && known.number === this.number && known.expiresAt.getTime() > Date.now();
    if (isGood && !again) return;
    const code = isGood ? known : await this.newCode(this.number);
    if (code === null) return;
    this.current = code;
    this.refreshAt(code.expiresAt);
    await this.reports.tell({ kind: 'pairing-code', code: code.code, expiresAt: code.expiresAt });
  }

  /** A code that ends with the connection is followed by that of the next one. */
  private refreshAt(expiresAt: Date): void {
    if (this.refresh !== null) clearTimeout(this.refresh);
    this.refresh = null;
    const leftMs = expiresAt.getTime() - Date.now();
    if (this.number === null || expiresAt.getTime() >= this.codesEndAtMs) return;
    this.refresh = setTimeout(() => void this.showCode(false), leftMs);
  }

  private async newCode(number: string): Promise<PairingCode | null> {
    this.requesting = true;
    try {
      const code = await this.options.requestCode(number);
      const endsAtMs = Math.min(Date.now() + PAIRING_CODE_LIFETIME_MS, this.codesEndAtMs);
      return { number, code, expiresAt: new Date(endsAtMs) };
    } catch (error) {
      this.log.warn('pairing.code_failed', error);
      return null;
    } finally {
      this.requesting = false;
    }
  }
}
