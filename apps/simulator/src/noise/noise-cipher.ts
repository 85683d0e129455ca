import { createCipheriv, createDecipheriv } from 'node:crypto';

const TAG_BYTES = 16;

/** AES-256-GCM as Noise uses it: the nonce is a counter, the tag follows the ciphertext. */
export class NoiseCipher {
  private counter = 0;

  constructor(private readonly key: Uint8Array) {}

  encrypt(plaintext: Uint8Array, additionalData: Uint8Array = Buffer.alloc(0)): Buffer {
    const cipher = createCipheriv('aes-256-gcm', this.key, this.nextNonce());
    cipher.setAAD(additionalData);
    return Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
  }

  /** @throws when the tag does not match */
  decrypt(ciphertext: Uint8Array, additionalData: Uint8Array = Buffer.alloc(0)): Buffer {
    const body = ciphertext.subarray(0, ciphertext.length - TAG_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.key, this.nextNonce());
    decipher.setAAD(additionalData);
    decipher.setAuthTag(ciphertext.subarray(ciphertext.length - TAG_BYTES));
    return Buffer.concat([decipher.update(body), decipher.final()]);
  }

  /** Uses up one nonce, so that both sides still agree after a frame that only one of them counted. */
  skip(): void {
    this.counter += 1;
  }

  private nextNonce(): Buffer {
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(this.counter++, 8);
    return nonce;
  }
}
