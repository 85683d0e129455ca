import { Curve, generateRegistrationId, signedKeyPair, type KeyPair } from '../index.js';
import {
  ProtocolAddress,
  SessionBuilder,
  SessionCipher,
  SessionRecord,
  type SignalStorage,
} from 'libsignal';

const typed = (key: Uint8Array): Buffer => Buffer.concat([Buffer.from([5]), key]);
const plain = ({ public: pubKey, private: privKey }: KeyPair) => ({
  pubKey: typed(pubKey),
  privKey: Buffer.from(privKey),
});

/** One side of a conversation, with its session as it is stored. */
export class SignalSide {
  readonly identity = Curve.generateKeyPair();
  readonly signedPreKey = signedKeyPair(this.identity, 1);
  readonly preKey = Curve.generateKeyPair();
  readonly registrationId = generateRegistrationId();
  stored: string | null = null;
  private readonly storage: SignalStorage = {
    loadSession: () =>
      Promise.resolve(
        this.stored === null ? null : SessionRecord.deserialize(JSON.parse(this.stored)),
      ),
    storeSession: (_id, session) => {
      this.onStore();
      this.stored = JSON.stringify(session.serialize());
      return Promise.resolve();
    },
    isTrustedIdentity: () => true,
    loadPreKey: () => Promise.resolve(plain(this.preKey)),
    removePreKey: () => undefined,
    loadSignedPreKey: () => plain(this.signedPreKey.keyPair),
    getOurRegistrationId: () => this.registrationId,
    getOurIdentity: () => plain(this.identity),
  };

  private readonly peer: ProtocolAddress;

  /**
   * @param peer names the other side; libsignal serialises its work by it in the whole process
   * @param onStore called whenever the session is stored
   */
  constructor(
    peer: string,
    private readonly onStore: () => void = () => undefined,
  ) {
    this.peer = new ProtocolAddress(peer, 0);
  }

  async begin(other: SignalSide): Promise<void> {
    await new SessionBuilder(this.storage, this.peer).initOutgoing({
      registrationId: other.registrationId,
      identityKey: typed(other.identity.public),
      signedPreKey: {
        keyId: 1,
        publicKey: typed(other.signedPreKey.keyPair.public),
        signature: other.signedPreKey.signature,
      },
      preKey: { keyId: 1, publicKey: typed(other.preKey.public) },
    });
  }

  async write(text: string): Promise<{ readonly type: number; readonly body: Buffer }> {
    const { type, body } = await this.cipher.encrypt(Buffer.from(text));
    return { type, body: Buffer.from(body, 'binary') };
  }

  async read({ type, body }: { readonly type: number; readonly body: Buffer }): Promise<string> {
    const text = await (type === 3
      ? this.cipher.decryptPreKeyWhisperMessage(body)
      : this.cipher.decryptWhisperMessage(body));
    return text.toString();
  }

  private get cipher(): SessionCipher {
    return new SessionCipher(this.storage, this.peer);
  }
}
