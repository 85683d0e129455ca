import { randomBytes } from 'node:crypto';
import {
  ALL_WA_PATCH_NAMES,
  chatModificationToAppPatch,
  type ChatMutation,
  decodeSyncdPatch,
  encodeSyncdPatch,
  type LTHashState,
  newLTHashState,
  proto,
  type WAPatchCreate,
  type WAPatchName,
} from '@switchboard/baileys';
import { isoNow } from '../clock.js';

const { REMOVE, SET } = proto.SyncdMutation.SyncdOperation;

/** The names of the collections. */
export const COLLECTIONS: readonly WAPatchName[] = ALL_WA_PATCH_NAMES;

/** A change of the account's settings, decrypted. */
export interface AppStateChange {
  readonly collection: string;
  /** Version of the collection that it made. */
  readonly version: number;
  /** Device that made it; 0 is the phone. */
  readonly by: number;
  readonly operation: 'set' | 'remove';
  /** What is changed, for example `["archive", "4915…@s.whatsapp.net"]`. */
  readonly index: readonly string[];
  /** A `SyncActionValue` as JSON. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly at: string;
}

/** What became of the patch of a client. */
export type PatchOutcome = 'taken' | 'conflict' | 'undecryptable';

/**
 * The synchronised settings of an account: encrypted patches, numbered from 1 in each collection. The server would see
 * no more of them than that; this is the phone too, so it reads them.
 */
export class AppState {
  /** All changes, oldest first. */
  readonly changes: AppStateChange[] = [];
  private readonly keyId = randomBytes(6);
  private readonly keyData = randomBytes(32);
  private readonly patches = new Map<string, Uint8Array[]>();
  private readonly states = new Map<string, LTHashState>();
  private lastChange: Promise<unknown> = Promise.resolve();

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

  /** Takes the patch of a client, which was made on top of version `base`. */
  async accept(
    name: WAPatchName,
    base: number,
    patch: proto.ISyncdPatch,
    by: number,
  ): Promise<PatchOutcome> {
    return await this.inTurn(async () => {
      if (base !== this.version(name)) return 'conflict';
      const version = base + 1;
      const numbered = { ...patch, version: { version } };
      const mutations: ChatMutation[] = [];
      // reading empties the patch
      const read = proto.SyncdPatch.decode(proto.SyncdPatch.encode(numbered).finish());
      try {
        const before = this.stateOf(name);
        const key = (): Promise<proto.Message.IAppStateSyncKeyData> =>
          Promise.resolve(this.encryptionKey());
        const collect = (mutation: ChatMutation): void => void mutations.push(mutation);
        const after = await decodeSyncdPatch(read, name, before, key, collect, true);
        this.states.set(name, { ...after, version });
      } catch {
        return 'undecryptable';
      }
      this.append(name, numbered);
      const operations = (patch.mutations ?? []).map(({ operation }) => operation);
      mutations.forEach(({ index, syncAction }, at) => {
        const operation = operations[at] === REMOVE ? 'remove' : 'set';
        this.record({ collection: name, version, by, operation, index }, syncAction.value);
      });
      return 'taken';
    });
  }

  /** A change that the phone makes itself. */
  async write(change: WAPatchCreate): Promise<void> {
    await this.inTurn(async () => {
      const { patch, state } = await encodeSyncdPatch(
        change,
        this.keyId.toString('base64'),
        this.stateOf(change.type),
        () => Promise.resolve(this.encryptionKey()),
      );
      this.states.set(change.type, state);
      this.append(change.type, { ...patch, version: { version: state.version } });
      const operation = change.operation === SET ? 'set' : 'remove';
      const { type: collection, index } = change;
      const { version } = state;
      this.record({ collection, version, by: 0, operation, index }, change.syncAction);
    });
  }

  /** Stores the push name once: it is how a new client learns the account's name. */
  async ensurePushName(name: string): Promise<void> {
    const change = chatModificationToAppPatch({ pushNameSetting: name }, '');
    if (this.version(change.type) === 0) await this.write(change);
  }

  private stateOf(collection: string): LTHashState {
    return this.states.get(collection) ?? newLTHashState();
  }

  private append(collection: string, patch: proto.ISyncdPatch): void {
    const encoded = proto.SyncdPatch.encode(patch).finish();
    this.patches.set(collection, [...(this.patches.get(collection) ?? []), encoded]);
  }

  private record(
    change: Omit<AppStateChange, 'value' | 'at'>,
    value: proto.ISyncActionValue | null | undefined,
  ): void {
    const json = proto.SyncActionValue.fromObject(value ?? {}).toJSON();
    this.changes.push({ ...change, value: json, at: isoNow() });
  }

  /** Changes build on one another: each waits for the one before. */
  private async inTurn<T>(change: () => Promise<T>): Promise<T> {
    const turn = this.lastChange.then(change);
    this.lastChange = turn.catch(() => undefined);
    return await turn;
  }

  private encryptionKey(): proto.Message.IAppStateSyncKeyData {
    const fingerprint = { rawId: 1, currentIndex: 0, deviceIndexes: [0] };
    return { keyData: this.keyData, fingerprint, timestamp: Date.now() };
  }
}
