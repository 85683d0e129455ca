import { Curve, generateRegistrationId, type KeyPair, signedKeyPair } from '@switchboard/baileys';
import {
  ProtocolAddress,
  SessionBuilder,
  SessionCipher,
  SessionRecord,
  type SignalStorage,
} from 'libsignal';
import type { DeviceAddress } from '../accounts/address.js';
import { type KeyBundle, withKeyType } from './key-bundle.js';
import { SenderKeys } from './sender-keys.js';

/**
 * The kinds of Signal ciphertext: for one device with the keys that begin a session (`pkmsg`) or without (`msg`), and
 * for a whole group (`skmsg`).
 */
export type CiphertextType = 'pkmsg' | 'msg' | 'skmsg';

export interface Ciphertext {
  readonly type: CiphertextType;
  readonly body: Buffer;
}

const SIGNED_PRE_KEY_ID = 1;
const PRE_KEY_MESSAGE = 3;

/** A device with keys and sessions of its own, held in memory: what a simulated phone encrypts and decrypts with. */
export class SignalEndpoint {
  readonly identityKey: KeyPair = Curve.generateKeyPair();
  readonly senderKeys: SenderKeys;
  private readonly registrationId = generateRegistrationId();
  private readonly signedPreKey = signedKeyPair(this.identityKey, SIGNED_PRE_KEY_ID);
  private readonly preKeys = new Map<number, KeyPair>();
  private readonly sessions = new Map<string, ReturnType<SessionRecord['serialize']>>();
  private readonly storage: SignalStorage;
  private nextPreKeyId = 1;

  /** @param name tells this endpoint from others; libsignal serialises its work by address in the whole process */
  constructor(private readonly name: string) {
    this.storage = this.createStorage();
    this.senderKeys = new SenderKeys({ number: name, device: 0 });
  }

  /** A bundle with a one-time key that is given to nobody else. */
  createBundle(): KeyBundle {
    const keyId = this.nextPreKeyId++;
    const preKey = Curve.generateKeyPair();
    this.preKeys.set(keyId, preKey);
    return {
      registrationId: this.registrationId,
      identityKey: this.identityKey.public,
      signedPreKey: {
        keyId: SIGNED_PRE_KEY_ID,
        publicKey: this.signedPreKey.keyPair.public,
        signature: this.signedPreKey.signature,
      },
      preKey: { keyId, publicKey: preKey.public },
    };
  }

  hasSession(peer: DeviceAddress): boolean {
    const record = this.sessions.get(this.addressOf(peer).toString());
    return record !== undefined && SessionRecord.deserialize(record).haveOpenSession();
  }

  forgetSession(peer: DeviceAddress): void {
    this.sessions.delete(this.addressOf(peer).toString());
  }

  async startSession(peer: DeviceAddress, bundle: KeyBundle): Promise<void> {
    const preKey = bundle.preKey ?? bundle.signedPreKey;
    const session = {
      registrationId: bundle.registrationId,
      identityKey: withKeyType(bundle.identityKey),
      signedPreKey: {
        ...bundle.signedPreKey,
        publicKey: withKeyType(bundle.signedPreKey.publicKey),
      },
      preKey: { keyId: preKey.keyId, publicKey: withKeyType(preKey.publicKey) },
    };
    // libsignal takes a bundle without a one-time key; only its declaration does not
    if (!bundle.preKey) Reflect.deleteProperty(session, 'preKey');
    await new SessionBuilder(this.storage, this.addressOf(peer)).initOutgoing(session);
  }

  async encrypt(peer: DeviceAddress, plaintext: Buffer): Promise<Ciphertext> {
    const cipher = new SessionCipher(this.storage, this.addressOf(peer));
    const { type, body } = await cipher.encrypt(plaintext);
    return { type: type === PRE_KEY_MESSAGE ? 'pkmsg' : 'msg', body: Buffer.from(body, 'binary') };
  }

  /**
   * Decrypts what was encrypted for this device alone.
   * @throws what libsignal throws: no session, wrong MAC, a message key used before
   */
  async decrypt(peer: DeviceAddress, ciphertext: Ciphertext): Promise<Buffer> {
    const cipher = new SessionCipher(this.storage, this.addressOf(peer));
    return ciphertext.type === 'pkmsg'
      ? await cipher.decryptPreKeyWhisperMessage(ciphertext.body)
      : await cipher.decryptWhisperMessage(ciphertext.body);
  }

  private addressOf(peer: DeviceAddress): ProtocolAddress {
    return new ProtocolAddress(`simulator-${this.name}-${peer.number}`, peer.device);
  }

  private createStorage(): SignalStorage {
    const { sessions, preKeys, signedPreKey, identityKey } = this;
    return {
      loadSession: (id) => {
        const record = sessions.get(id);
        return Promise.resolve(record === undefined ? null : SessionRecord.deserialize(record));
      },
      storeSession: (id, session) => {
        sessions.set(id, session.serialize());
        return Promise.resolve();
      },
      isTrustedIdentity: () => true,
      loadPreKey: (id) => Promise.resolve(signalKeyPair(preKeys.get(Number(id)))),
      removePreKey: (id) => void preKeys.delete(id),
      loadSignedPreKey: () => plainKeyPair(signedPreKey.keyPair),
      getOurRegistrationId: () => this.registrationId,
      getOurIdentity: () => ({
        privKey: Buffer.from(identityKey.private),
        pubKey: withKeyType(identityKey.public),
      }),
    };
  }
}

function signalKeyPair(pair: KeyPair | undefined) {
  return pair && plainKeyPair(pair);
}

function plainKeyPair(pair: KeyPair): { privKey: Buffer; pubKey: Buffer } {
  return { privKey: Buffer.from(pair.private), pubKey: withKeyType(pair.public) };
}
