import type { Fence } from '@switchboard/database';
import type { AuthStateEntry, LocatedStore } from '../located-store.js';
import { CREDENTIALS } from '../names.js';
import type { ArchiveRecord } from '../archive/session-archive.js';

/** More than can wait to be told while nobody runs the instance. */
export const MAX_UNTOLD = 100_000;
const UNTOLD_PAGE = 100;

/** All that a store has of one session, as records of an archive: values first, then what is not told yet. */
export async function* sessionRecords(
  store: LocatedStore,
  instanceId: string,
): AsyncIterable<Extract<ArchiveRecord, { kind: 'values' | 'untold' }>> {
  for await (const page of store.entries(instanceId)) {
    const values = page.map((entry) => ({ ...entry, value: Buffer.from(entry.value) }));
    yield { kind: 'values', instanceId, values };
  }
  const untold = await store.undone(instanceId, MAX_UNTOLD);
  for (let at = 0; at < untold.length; at += UNTOLD_PAGE) {
    const entries = untold.slice(at, at + UNTOLD_PAGE).map(({ cipherHash, payload }) => ({
      cipherHash: Buffer.from(cipherHash),
      payload: Buffer.from(payload),
    }));
    yield { kind: 'untold', instanceId, entries };
  }
}

/**
 * Puts records of one session into a store, instead of what is there. Its credentials come last: a session that broke off
 * half-way has none, and can only be paired anew.
 */
export class SessionWriter {
  /** Values that came so far. */
  values = 0;
  /** Messages that came so far. */
  untold = 0;
  private readonly credentials: AuthStateEntry[] = [];

  private constructor(
    private readonly store: LocatedStore,
    private readonly fence: Fence,
  ) {}

  static async begin(store: LocatedStore, fence: Fence): Promise<SessionWriter> {
    await store.claim(fence);
    await store.clear(fence);
    return new SessionWriter(store, fence);
  }

  async put(record: ArchiveRecord): Promise<void> {
    if (record.kind === 'values') {
      const others = record.values.filter((entry) => !isCredentials(entry));
      this.credentials.push(...record.values.filter(isCredentials));
      await this.store.commit(this.fence, others);
      this.values += record.values.length;
    } else if (record.kind === 'untold') {
      // One after the other: they are told in the order in which they came.
      for (const entry of record.entries) await this.store.commit(this.fence, [], [entry]);
      this.untold += record.entries.length;
    }
  }

  async end(): Promise<void> {
    await this.store.commit(this.fence, this.credentials);
  }
}

const isCredentials = ({ type, id }: AuthStateEntry): boolean =>
  type === CREDENTIALS.type && id === CREDENTIALS.id;
