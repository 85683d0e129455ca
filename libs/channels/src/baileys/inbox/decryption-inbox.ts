import type { AuthenticationCreds, SignalKeyStoreWithTransaction } from '@switchboard/baileys';
import type { AuthSession } from '../../channel.js';
import { type CommittedData, INBOX_TYPE } from '../auth/signal-keys.js';
import { cipherHash, type InboxTracker } from './inbox-tracker.js';
import { decodeStanza, encodeStanza, type OwnAddresses } from './stored-stanza.js';

/** The own addresses as they are now; empty texts while the device is not paired. */
export function ownAddresses(creds: AuthenticationCreds): OwnAddresses {
  return { id: creds.me?.id ?? '', lid: creds.me?.lid ?? '' };
}

/**
 * Decrypts each ciphertext once. The plaintext is committed together with the ratchet that gave it, so whatever
 * happens later can be repeated from the inbox; a ciphertext that comes again is answered from there, and the ratchet
 * stays as it is.
 */
export class DecryptionInbox {
  constructor(
    private readonly auth: AuthSession,
    private readonly keys: SignalKeyStoreWithTransaction,
    private readonly tracker: InboxTracker,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /**
   * @param decrypt the library's own decryption, run inside one transaction with the inbox entry
   * @returns the plaintext, once it is committed
   */
  async decrypt(ciphertext: Uint8Array, decrypt: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const hash = cipherHash(ciphertext);
    const origin = this.tracker.takeOrigin(hash);
    if (origin === null) return decrypt();
    const known = await this.find(hash);
    const plaintext = known ?? (await this.decryptAndKeep(hash, origin, decrypt));
    this.tracker.held(hash, origin.messageName);
    return plaintext;
  }

  private async find(hash: string): Promise<Uint8Array | null> {
    try {
      const entry = await this.auth.store.findInbox(
        this.auth.fence.instanceId,
        Buffer.from(hash, 'hex'),
      );
      return entry === null ? null : decodeStanza(entry.payload).plaintext;
    } catch (error) {
      this.onFailure(error);
      throw error;
    }
  }

  private decryptAndKeep(
    hash: string,
    origin: { readonly attrs: Readonly<Record<string, string>>; readonly me: OwnAddresses },
    decrypt: () => Promise<Uint8Array>,
  ): Promise<Uint8Array> {
    return this.keys.transaction(async () => {
      const plaintext = await decrypt();
      const { attrs, me } = origin;
      const kept: CommittedData = {
        [INBOX_TYPE]: { [hash]: encodeStanza({ attrs, me, plaintext }) },
      };
      await this.keys.set(kept);
      return plaintext;
    }, INBOX_TYPE);
  }
}
