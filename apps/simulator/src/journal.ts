import { isoNow } from './clock.js';
import { EventEmitter } from 'node:events';

/** Something a client did that a real server or a real phone would not forgive. */
export interface Violation {
  readonly code: ViolationCode;
  /** Device jid of the client, or what is known of it. */
  readonly device: string;
  readonly detail: string;
  readonly at: string;
}

export type ViolationCode =
  /** Two different ciphertexts under one message key: ratchet state was used twice. */
  | 'ratchet.reused'
  /** The same ciphertext was sent again. */
  | 'ciphertext.repeated'
  /** A ciphertext that the receiver cannot decrypt (wrong MAC, no session). */
  | 'ciphertext.undecryptable'
  /** A signature that does not fit. */
  | 'signature.invalid'
  /** A one-time key was uploaded again under the same id with another value. */
  | 'prekey.overwritten'
  /** A stanza that does not have the shape of the protocol, or that broke its handler. */
  | 'stanza.malformed';

/** The simulator's memory of what went wrong, and the place where waiters hear that something changed. */
export class Journal {
  readonly violations: Violation[] = [];
  private readonly changes = new EventEmitter().setMaxListeners(0);

  report(code: ViolationCode, device: string, detail: string): void {
    this.violations.push({ code, device, detail, at: isoNow() });
    this.changed();
  }

  /** To be called when something happened that somebody may wait for. */
  changed(): void {
    this.changes.emit('changed');
  }

  /**
   * Resolves once `reached` is true, which is asked now and after each change.
   * @returns whether it became true within `timeoutMs`
   */
  async until(reached: () => boolean, timeoutMs: number): Promise<boolean> {
    if (reached()) return true;
    return await new Promise((resolve) => {
      const done = (result: boolean): void => {
        clearTimeout(timer);
        this.changes.off('changed', check);
        resolve(result);
      };
      const check = (): void => {
        if (reached()) done(true);
      };
      const timer = setTimeout(() => done(false), timeoutMs);
      this.changes.on('changed', check);
    });
  }
}
