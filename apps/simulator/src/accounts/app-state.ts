import { randomBytes } from 'node:crypto';
import {
  chatModificationToAppPatch,
  encodeSyncdPatch,
  newLTHashState,
  proto,
} from '@switchboard/baileys';

/** The collection that holds the account's push name. */
const PUSH_NAME_COLLECTION = 'critical_block';

/** The synchronised settings of an account: encrypted patches, numbered from 1 in each collection. */
export class AppState {
  private readonly keyId = randomBytes(6);
  private readonly keyData = randomBytes(32);
  private readonly patches = new Map<string, Uint8Array[]>();

  /** The key that the phone shares with its linked clients. */
  keyShare(): proto.Message.IAppStateSyncKey {
    return { keyId: { keyId: this.keyId }, keyData: this.encryptionKey() };
  }

  version(collection: string): number {
    return this.patches.get(collection)?.length ?? 0;
  }

  /** Encoded patches after a version. */
  patchesAfter(collection: string, version: number): readonly Uint8Array[] {
    return this.patches.get(collection)?.slice(version) ?? [];
  }

  append(collection: string, patch: proto.ISyncdPatch): void {
    const version = this.version(collection) + 1;
    const encoded = proto.SyncdPatch.encode({ ...patch, version: { version } }).finish();
    this.patches.set(collection, [...(this.patches.get(collection) ?? []), encoded]);
  }

  /** Stores the push name once: it is how a new client learns the account's name. */
  async ensurePushName(name: string): Promise<void> {
    if (this.version(PUSH_NAME_COLLECTION) > 0) return;
    const { patch } = await encodeSyncdPatch(
      chatModificationToAppPatch({ pushNameSetting: name }, ''),
      this.keyId.toString('base64'),
      newLTHashState(),
      () => Promise.resolve(this.encryptionKey()),
    );
    this.append(PUSH_NAME_COLLECTION, patch);
  }

  private encryptionKey(): proto.Message.IAppStateSyncKeyData {
    const fingerprint = { rawId: 1, currentIndex: 0, deviceIndexes: [0] };
    return { keyData: this.keyData, fingerprint, timestamp: Date.now() };
  }
}
