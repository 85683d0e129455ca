import type { AuthStateChange, InboxEntry } from '@switchboard/auth-state';
import type { SignalDataSet, SignalDataTypeMap, SignalKeyStore } from '@switchboard/baileys';
import type { AuthSession } from '../../channel.js';
import type { AuthWriter } from './auth-writer.js';
import { decodeSignalValue, encodeAuthValue } from './auth-value-encoding.js';

/** Type under which a decrypted message travels through the library's transaction to the commit of its ratchet. */
export const INBOX_TYPE = 'x-inbox';

/** What the library commits in one go, and what was decrypted with it: payloads by the hex SHA-256 of the ciphertext. */
export interface CommittedData extends SignalDataSet {
  [INBOX_TYPE]?: Record<string, Uint8Array>;
}

/**
 * The library's key store over the gateway's: one call of `set` is one commit. No cache: what the library reads
 * is what is stored.
 */
export class SignalKeys implements SignalKeyStore {
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
      const stored = await this.auth.store.read(this.auth.fence.instanceId, type, ids);
      const values: Record<string, SignalDataTypeMap[T]> = {};
      for (const [id, bytes] of stored) values[id] = decodeSignalValue(type, bytes);
      return values;
    } catch (error) {
      this.onFailure(error);
      throw error;
    }
  }

  set(data: CommittedData): Promise<void> {
    const { [INBOX_TYPE]: inbox = {}, ...keys } = data;
    return this.writer.commit(changesOf(keys), entriesOf(inbox));
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
