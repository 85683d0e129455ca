import { createCipheriv, createDecipheriv, hkdfSync, pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import type { KeyPair } from '@switchboard/baileys';
import { generateKeyPair, sharedSecret } from '../noise/curve25519.js';

const PBKDF2_ROUNDS = 131_072;
const SALT_BYTES = 32;
const CTR_IV_BYTES = 16;
const GCM_IV_BYTES = 12;
const TAG_BYTES = 16;
const BUNDLE_KEY_INFO = 'link_code_pairing_key_bundle_encryption_key';

/** The phone's side of linking by code: two key exchanges, the first one protected by the code. */
export class PairingCodeExchange {
  private readonly ephemeralKey = generateKeyPair();

  private constructor(
    private readonly phoneIdentity: KeyPair,
    /** What the client sent, decrypted with the code. With a wrong code it is noise. */
    private readonly companionEphemeral: Buffer,
    private readonly code: string,
  ) {}

  /** @param wrapped the client's `link_code_pairing_wrapped_companion_ephemeral_pub` */
  static async begin(
    code: string,
    wrapped: Buffer,
    phoneIdentity: KeyPair,
  ): Promise<PairingCodeExchange> {
    const salt = wrapped.subarray(0, SALT_BYTES);
    const iv = wrapped.subarray(SALT_BYTES, SALT_BYTES + CTR_IV_BYTES);
    const decipher = createDecipheriv('aes-256-ctr', await codeKey(code, salt), iv);
    const ephemeral = decipher.update(wrapped.subarray(SALT_BYTES + CTR_IV_BYTES));
    return new PairingCodeExchange(phoneIdentity, ephemeral, code);
  }

  /** The phone's `link_code_pairing_wrapped_primary_ephemeral_pub`. */
  async wrappedEphemeral(): Promise<Buffer> {
    const salt = randomBytes(SALT_BYTES);
    const iv = randomBytes(CTR_IV_BYTES);
    const cipher = createCipheriv('aes-256-ctr', await codeKey(this.code, salt), iv);
    return Buffer.concat([salt, iv, cipher.update(this.ephemeralKey.public)]);
  }

  /**
   * Opens the client's `link_code_pairing_wrapped_key_bundle`.
   * @returns the secret that takes the place of the QR code's, or null: the code was wrong
   */
  openBundle(bundle: Buffer, companionIdentity: Uint8Array): Buffer | null {
    const ephemeralSecret = sharedSecret(this.ephemeralKey.private, this.companionEphemeral);
    const plaintext = decryptBundle(bundle, ephemeralSecret);
    if (!plaintext?.subarray(0, 32).equals(companionIdentity)) return null;
    if (!plaintext.subarray(32, 64).equals(this.phoneIdentity.public)) return null;
    const identitySecret = sharedSecret(this.phoneIdentity.private, companionIdentity);
    const secrets = Buffer.concat([ephemeralSecret, identitySecret, plaintext.subarray(64)]);
    return Buffer.from(hkdfSync('sha256', secrets, '', 'adv_secret', 32));
  }
}

async function codeKey(code: string, salt: Buffer): Promise<Buffer> {
  return await promisify(pbkdf2)(code, salt, PBKDF2_ROUNDS, 32, 'sha256');
}

function decryptBundle(bundle: Buffer, secret: Buffer): Buffer | null {
  const salt = bundle.subarray(0, SALT_BYTES);
  const iv = bundle.subarray(SALT_BYTES, SALT_BYTES + GCM_IV_BYTES);
  const ciphertext = bundle.subarray(SALT_BYTES + GCM_IV_BYTES, -TAG_BYTES);
  const key = Buffer.from(hkdfSync('sha256', secret, salt, BUNDLE_KEY_INFO, 32));
  const decipher = createDecipheriv('aes-256-gcm', key, iv);
  decipher.setAuthTag(bundle.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
  } catch {
    return null;
  }
}
