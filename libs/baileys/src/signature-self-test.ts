import { randomBytes } from 'node:crypto';
import { DomainError } from '@switchboard/errors';
import { Curve } from '@whiskeysockets/baileys';

/** Baileys takes forged signatures for good ones in this process: no connection may be opened. */
export class SignaturesUncheckedError extends DomainError {
  readonly code = 'channel.signatures_unchecked';
  readonly status = 500;

  constructor() {
    super(
      'The client library does not check signatures in this process, so no connection is opened. ' +
        'Something imported @whiskeysockets/baileys before @switchboard/baileys: import only the latter.',
    );
  }
}

let passed = false;

/**
 * Proves, once a process, that Baileys refuses a forged signature and accepts a real one. Call it before a
 * socket is opened.
 *
 * @throws SignaturesUncheckedError when a forged signature passes
 */
export function assertSignaturesAreChecked(): void {
  if (passed) return;
  const signer = Curve.generateKeyPair();
  const message = randomBytes(32);
  const signature = Curve.sign(signer.private, message);
  const forged = Buffer.from(signature);
  forged[0] = (forged[0] ?? 0) ^ 1;
  if (
    Curve.verify(signer.public, message, forged) ||
    !Curve.verify(signer.public, message, signature)
  ) {
    throw new SignaturesUncheckedError();
  }
  passed = true;
}
