import { InvalidRequestError } from '../simulator.errors.js';

/** What a client shows in its QR code. */
export interface QrCode {
  /** Given by the server; names the connection. */
  readonly ref: string;
  readonly noiseKey: Buffer;
  readonly identityKey: Buffer;
  /** The secret that the phone authenticates the link with; the server never sees it. */
  readonly advSecret: Buffer;
}

const LINK = /^https:\/\/wa\.me\/settings\/linked_devices#/;

/** Reads the text of a QR code: the link of current clients, or the bare list of older ones. */
export function parseQrCode(text: string): QrCode {
  const [ref, ...keys] = text.trim().replace(LINK, '').split(',');
  const [noiseKey, identityKey, advSecret] = keys.map((key) => Buffer.from(key, 'base64'));
  if (!ref || noiseKey?.length !== 32 || identityKey?.length !== 32 || advSecret?.length !== 32) {
    throw new InvalidRequestError(
      'This is not the text of a linking QR code: send it as the client shows it (ref,key,key,secret,…).',
    );
  }
  return { ref, noiseKey, identityKey, advSecret };
}
