import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { SealedValueError } from './crypto.errors.js';

const ALGORITHM = 'aes-256-gcm';
const VERSION = 1;
const KEY_ID_LENGTH = 8;
const IV_LENGTH = 12;
/** Pinned on both sides: Node accepts a tag of 4 bytes, which can be forged by trying, when it is not told the length. */
const TAG_LENGTH = 16;
const HEADER_LENGTH = 1 + KEY_ID_LENGTH;
const DATA_OFFSET = HEADER_LENGTH + IV_LENGTH + TAG_LENGTH;

/** Length of every key here, in bytes. */
export const KEY_LENGTH = 32;

/** Eight bytes that name a key without telling anything of it. */
export const keyIdOf = (key: Uint8Array): Buffer =>
  createHmac('sha256', key).update('switchboard key id').digest().subarray(0, KEY_ID_LENGTH);

/** The id, in hexadecimal digits, of the key that a value says it was sealed by. */
export const keyIdOfSealed = (sealed: Uint8Array): string =>
  Buffer.from(sealed.subarray(1, HEADER_LENGTH)).toString('hex');

/**
 * One AES-256-GCM key. What it seals is laid out as version (1 byte), key id (8), IV (12), tag (16), data; version and key
 * id are authenticated with the context, so a value opens only with the key and in the place it was sealed for.
 */
export class SealingKey {
  private readonly key: KeyObject;

  constructor(
    key: Uint8Array,
    private readonly keyId: Buffer = keyIdOf(key),
  ) {
    if (key.length !== KEY_LENGTH) throw new RangeError(`A key has ${KEY_LENGTH} bytes`);
    this.key = createSecretKey(key);
  }

  /** Encrypts `plain` for the place that `context` names. */
  seal(context: string, plain: Uint8Array): Buffer {
    const header = Buffer.concat([Buffer.of(VERSION), this.keyId]);
    const iv = randomBytes(IV_LENGTH);
    const cipher = createCipheriv(ALGORITHM, this.key, iv, { authTagLength: TAG_LENGTH });
    cipher.setAAD(Buffer.concat([header, Buffer.from(context, 'utf8')]));
    const data = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([header, iv, cipher.getAuthTag(), data]);
  }

  /** @throws SealedValueError when the value was changed, or sealed for another place or by another key */
  open(context: string, sealed: Uint8Array): Buffer {
    const value = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
    if (value.length < DATA_OFFSET) throw new SealedValueError('it is cut off');
    if (value[0] !== VERSION) throw new SealedValueError('its format is unknown');
    const header = value.subarray(0, HEADER_LENGTH);
    if (!header.subarray(1).equals(this.keyId))
      throw new SealedValueError('it was sealed by another key');
    const iv = value.subarray(HEADER_LENGTH, HEADER_LENGTH + IV_LENGTH);
    const decipher = createDecipheriv(ALGORITHM, this.key, iv, { authTagLength: TAG_LENGTH });
    decipher.setAAD(Buffer.concat([header, Buffer.from(context, 'utf8')]));
    decipher.setAuthTag(value.subarray(HEADER_LENGTH + IV_LENGTH, DATA_OFFSET));
    try {
      return Buffer.concat([decipher.update(value.subarray(DATA_OFFSET)), decipher.final()]);
    } catch (error) {
      throw new SealedValueError('it was changed, or belongs to another place', { cause: error });
    }
  }
}
