import { Curve, generateRegistrationId, signedKeyPair, type KeyPair } from './index.js';
import {
  ProtocolAddress,
  SessionBuilder,
  SessionCipher,
  SessionRecord,
  type SignalStorage,
} from 'libsignal';
import { describe, expect, it } from 'vitest';

const typed = (key: Uint8Array): Buffer => Buffer.concat([Buffer.from([5]), key]);
const plain = ({ public: pubKey, private: privKey }: KeyPair) => ({
  pubKey: typed(pubKey),
  privKey: Buffer.from(privKey),
});

/** One side of a conversation, with its session as it is stored. */
class Side {
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

  constructor(private readonly peer: ProtocolAddress) {}

  async begin(other: Side): Promise<void> {
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

describe('the session of a long conversation', () => {
  /** One text each way for each turn. */
  async function talk(one: Side, other: Side, turns: number): Promise<void> {
    for (let turn = 0; turn < turns; turn += 1) {
      expect(await other.read(await one.write(`${turn}`))).toBe(`${turn}`);
      expect(await one.read(await other.write(`${turn}`))).toBe(`${turn}`);
    }
  }

  it('does not grow with it, and reads a text that is many turns late, once', async () => {
    const one = new Side(new ProtocolAddress('bounded-other', 0));
    const other = new Side(new ProtocolAddress('bounded-one', 0));
    await one.begin(other);
    await talk(one, other, 20);
    const early = one.stored?.length ?? 0;
    const late = await one.write('late');
    await talk(one, other, 50);
    expect(await other.read(late)).toBe('late');
    await expect(other.read(late)).rejects.toThrow();
    await talk(one, other, 50);
    expect(one.stored?.length).toBeLessThan(early * 1.1);
    expect(other.stored?.length).toBeLessThan(early * 1.1);
  });

  it('lets go of a text that never came', async () => {
    const one = new Side(new ProtocolAddress('lossy-other', 0));
    const other = new Side(new ProtocolAddress('lossy-one', 0));
    await one.begin(other);
    const lengths: number[] = [];
    for (let turn = 0; turn < 160; turn += 1) {
      await one.write('lost');
      await talk(one, other, 1);
      lengths.push(other.stored?.length ?? 0);
    }
    expect(lengths[159]).toBeLessThan((lengths[110] ?? 0) * 1.1);
  });
});
