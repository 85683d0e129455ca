import { createHash, hkdfSync } from 'node:crypto';
import { proto } from '@switchboard/baileys';
import type { ServerIdentity } from './certificate-chain.js';
import { generateKeyPair, sharedSecret } from './curve25519.js';
import { NoiseCipher } from './noise-cipher.js';

/** Exactly 32 bytes, so it is the first hash itself. */
const PROTOCOL_NAME = Buffer.from('Noise_XX_25519_AESGCM_SHA256\0\0\0\0');
/** `WA`, protocol 6, dictionary 3. */
export const NOISE_PROLOGUE = Buffer.from([0x57, 0x41, 6, 3]);

/** What the client's last handshake message tells, and the two ciphers of the connection. */
export interface HandshakeResult {
  /** The client's static key: it stays the same for a device and is part of its QR code. */
  readonly clientStaticKey: Buffer;
  readonly payload: proto.ClientPayload;
  readonly incoming: NoiseCipher;
  readonly outgoing: NoiseCipher;
}

/** The server's side of one Noise_XX_25519_AESGCM_SHA256 handshake. */
export class NoiseHandshake {
  private readonly ephemeralKey = generateKeyPair();
  private hash: Buffer = PROTOCOL_NAME;
  private chainingKey: Buffer = PROTOCOL_NAME;
  private cipher = new NoiseCipher(PROTOCOL_NAME);

  constructor(private readonly server: ServerIdentity) {
    this.mixHash(NOISE_PROLOGUE);
  }

  /** Takes the client hello, gives the server hello. */
  answerHello(frame: Uint8Array): Buffer {
    const clientEphemeral = proto.HandshakeMessage.decode(frame).clientHello?.ephemeral;
    if (!clientEphemeral) throw new Error('The first frame is not a client hello.');
    this.mixHash(clientEphemeral);
    this.mixHash(this.ephemeralKey.public);
    this.mixKey(sharedSecret(this.ephemeralKey.private, clientEphemeral));
    const encryptedStatic = this.encrypt(this.server.staticKey.public);
    this.mixKey(sharedSecret(this.server.staticKey.private, clientEphemeral));
    const payload = this.encrypt(this.server.certificateChain);
    return Buffer.from(
      proto.HandshakeMessage.encode({
        serverHello: { ephemeral: this.ephemeralKey.public, static: encryptedStatic, payload },
      }).finish(),
    );
  }

  /** Takes the client finish; after it the connection speaks with the two ciphers of the result. */
  finish(frame: Uint8Array): HandshakeResult {
    const clientFinish = proto.HandshakeMessage.decode(frame).clientFinish;
    if (!clientFinish?.static || !clientFinish.payload) {
      throw new Error('The second frame is not a client finish.');
    }
    const clientStaticKey = this.decrypt(clientFinish.static);
    this.mixKey(sharedSecret(this.ephemeralKey.private, clientStaticKey));
    const payload = proto.ClientPayload.decode(this.decrypt(clientFinish.payload));
    const [incomingKey, outgoingKey] = this.derive(Buffer.alloc(0));
    return {
      clientStaticKey,
      payload,
      incoming: new NoiseCipher(incomingKey),
      outgoing: new NoiseCipher(outgoingKey),
    };
  }

  private encrypt(plaintext: Uint8Array): Buffer {
    const ciphertext = this.cipher.encrypt(plaintext, this.hash);
    this.mixHash(ciphertext);
    return ciphertext;
  }

  private decrypt(ciphertext: Uint8Array): Buffer {
    const plaintext = this.cipher.decrypt(ciphertext, this.hash);
    this.mixHash(ciphertext);
    return plaintext;
  }

  private mixHash(data: Uint8Array): void {
    this.hash = createHash('sha256').update(this.hash).update(data).digest();
  }

  private mixKey(secret: Uint8Array): void {
    const [chainingKey, key] = this.derive(secret);
    this.chainingKey = chainingKey;
    this.cipher = new NoiseCipher(key);
  }

  private derive(secret: Uint8Array): [Buffer, Buffer] {
    const keys = Buffer.from(hkdfSync('sha256', secret, this.chainingKey, '', 64));
    return [keys.subarray(0, 32), keys.subarray(32)];
  }
}
