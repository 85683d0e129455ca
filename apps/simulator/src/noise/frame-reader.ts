import { NOISE_PROLOGUE } from './noise-handshake.js';

const LENGTH_BYTES = 3;
const ROUTING_MARK = Buffer.from('ED');
/** `ED`, two version bytes, then a 24-bit length of the routing information. */
const ROUTING_HEADER_BYTES = 7;

/** Puts the 24-bit length in front of a frame. */
export function frame(payload: Uint8Array): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUIntBE(payload.length, 0, LENGTH_BYTES);
  return Buffer.concat([length, payload]);
}

/**
 * Cuts what a client sends into frames. A websocket message may hold a part of a frame or several, and the very
 * first bytes are the intro: the prologue, with routing information before it when the client was given some.
 */
export class FrameReader {
  private pending: Buffer = Buffer.alloc(0);
  private introRead = false;

  /** @returns the frames that are complete now; @throws when the stream does not begin with an intro */
  push(bytes: Uint8Array): Buffer[] {
    this.pending = Buffer.concat([this.pending, bytes]);
    if (!this.introRead && !this.readIntro()) return [];
    const frames: Buffer[] = [];
    while (this.pending.length >= LENGTH_BYTES) {
      const end = LENGTH_BYTES + this.pending.readUIntBE(0, LENGTH_BYTES);
      if (this.pending.length < end) break;
      frames.push(this.pending.subarray(LENGTH_BYTES, end));
      this.pending = this.pending.subarray(end);
    }
    return frames;
  }

  private readIntro(): boolean {
    let offset = 0;
    if (this.pending.subarray(0, ROUTING_MARK.length).equals(ROUTING_MARK)) {
      if (this.pending.length < ROUTING_HEADER_BYTES) return false;
      offset = ROUTING_HEADER_BYTES + this.pending.readUIntBE(4, LENGTH_BYTES);
    }
    const end = offset + NOISE_PROLOGUE.length;
    if (this.pending.length < end) return false;
    if (!this.pending.subarray(offset, end).equals(NOISE_PROLOGUE)) {
      throw new Error('The stream does not begin with the prologue.');
    }
    this.pending = this.pending.subarray(end);
    this.introRead = true;
    return true;
  }
}
