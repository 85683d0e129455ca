import type { AuthStateChange, InboxEntry } from '@switchboard/auth-state';
import type { SignalDataSet, SignalDataTypeMap, SignalKeyStore } from '@switchboard/baileys';
import type { AuthSession } from '../../channel.js';
import type { AuthWriter } from './auth-writer.js';
import { decodeSignalValue, encodeAuthValue } from './auth-value-encoding.js';
import { KeyCache } from './key-cache.js';

/** Type under which a decrypted message travels through the library's transaction to the commit of its ratchet. */
export const INBOX_TYPE = 'x-inbox';

/** What the library commits in one go, and what was decrypted with it: payloads by the hex SHA-256 of the ciphertext. */
export interface CommittedData extends SignalDataSet {
  [INBOX_TYPE]?: Record<string, Uint8Array>;
}

/**
 * The library's key store over the gateway's: one call of `set` is one commit, of what is not stored already. What the library
 * reads is what is stored: the cache learns of a value once it is committed.
 */
export class SignalKeys implements SignalKeyStore {
  private readonly cache = new KeyCache();
  /** Commits that were asked for and are not done. */
  private underWay = 0;

  /** @param onFailure called before a failed read is told: the library would take it for a key that is not there */
  constructor(
    private readonly auth: AuthSession,
    private readonly writer: AuthWriter,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  async get<T extends keyof SignalDataTypeMap>(
    type: T,
    ids: string[],
  ): Promise<Record<string, SignalDataTypeMap[T]>> {
    try {
      const values: Record<string, SignalDataTypeMap[T]> = {};
      for (const [id, bytes] of await this.read(type, ids)) {
        values[id] = decodeSignalValue(type, bytes);
      }
      return values;
    } catch (error) {
      this.onFailure(error);
      throw error;
    }
  }

  async set(data: CommittedData): Promise<void> {
    const { [INBOX_TYPE]: inbox = {}, ...keys } = data;
    const changes = changesOf(keys).filter((change) => !this.isStored(change));
    this.cache.beginCommit();
    this.underWay += 1;
    try {
      await this.writer.commit(changes, entriesOf(inbox));
    } finally {
      this.underWay -= 1;
    }
    this.cache.committed(changes);
  }

  /** Whether it changes nothing: with each message to a group the library sets who has the sender's key, though all have it. */
  private isStored(change: AuthStateChange): boolean {
    // What is on its way may be another value of the same key.
    return this.underWay === 0 && this.cache.isKnown(change);
  }

  private async read(
    type: string,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Uint8Array>> {
    const { known, missing } = this.cache.find(type, ids);
    if (missing.length === 0) return known;
    const keep = this.cache.beginRead(type, missing);
    const stored = await this.auth.store.read(this.auth.fence.instanceId, type, missing);
    keep(stored);
    return new Map([...known, ...stored]);
  }
}

function changesOf(keys: SignalDataSet): AuthStateChange[] {
  return Object.entries(keys).flatMap(([type, values]) =>
    Object.entries(values ?? {}).map(([id, value]) => ({
      type,
      id,
      value: value === null || value === undefined ? null : encodeAuthValue(value),
    })),
  );
}

function entriesOf(inbox: Record<string, Uint8Array>): InboxEntry[] {
  return Object.entries(inbox).map(([hash, payload]) => ({
    cipherHash: Buffer.from(hash, 'hex'),
    payload,
  }));
}
