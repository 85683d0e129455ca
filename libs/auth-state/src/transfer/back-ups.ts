import { Injectable } from '@nestjs/common';
import { FileSealer } from '@switchboard/crypto';
import { type Fence, Transactions } from '@switchboard/database';
import type { EntityManager } from 'typeorm';
import { AuthLocationRepository } from '../location/location.repository.js';
import { AuthStateStores } from '../location/stores.js';
import { BackUpError, type BackUpRecord, BackUpWriter, readBackUp } from './back-up-file.js';
import { Takeover } from './takeover.js';

const MAX_UNTOLD = 100_000;
const UNTOLD_PAGE = 100;

/** What a back-up holds. */
export interface BackUpSummary {
  readonly instances: number;
  readonly values: number;
}

/** What became of one instance of a back-up. */
export interface RestoredInstance {
  readonly instanceId: string;
  readonly instanceName: string;
  /** Null when there is no such instance here. */
  readonly values: number | null;
}

/** Which instance is meant. */
interface NamedInstance {
  readonly instanceId: string;
  readonly instanceName: string;
}

/** Sessions to a file and back, sealed under a key that is derived from ENCRYPTION_KEY. */
@Injectable()
export class BackUps {
  constructor(
    private readonly sealer: FileSealer,
    private readonly takeover: Takeover,
    private readonly stores: AuthStateStores,
    private readonly locations: AuthLocationRepository,
    private readonly transactions: Transactions,
  ) {}

  /** Disturbs nobody: a session that runs goes on, and is older in the file from then on. */
  async save(path: string, instances: AsyncIterable<NamedInstance>): Promise<BackUpSummary> {
    const file = await BackUpWriter.create(path, this.sealer, new Date());
    let count = 0;
    let values = 0;
    try {
      for await (const { instanceId, instanceName } of instances) {
        const kind = (await this.locations.find(instanceId))?.store ?? this.stores.preferred;
        const store = this.stores.get(kind);
        if (!(await store.hasCredentials(instanceId))) continue;
        await file.write({ kind: 'instance', instanceId, instanceName });
        for await (const page of store.entries(instanceId)) {
          const entries = page.map((entry) => ({ ...entry, value: Buffer.from(entry.value) }));
          await file.write({ kind: 'values', instanceId, values: entries });
          values += page.length;
        }
        const untold = await store.undone(instanceId, MAX_UNTOLD);
        for (let at = 0; at < untold.length; at += UNTOLD_PAGE) {
          const entries = untold.slice(at, at + UNTOLD_PAGE).map(({ cipherHash, payload }) => ({
            cipherHash: Buffer.from(cipherHash),
            payload: Buffer.from(payload),
          }));
          await file.write({ kind: 'untold', instanceId, entries });
        }
        count += 1;
      }
      await file.write({ kind: 'end', instances: count, values });
      return { instances: count, values };
    } finally {
      await file.close();
    }
  }

  /** Opens all of it and writes nothing. @throws BackUpError, SealedValueError */
  async check(path: string): Promise<BackUpSummary & { readonly named: readonly NamedInstance[] }> {
    const named: NamedInstance[] = [];
    let values = 0;
    for await (const entry of readBackUp(path, this.sealer)) {
      if (entry.kind === 'instance') named.push(entry);
      else if (entry.kind === 'values') values += entry.values.length;
      else if (
        entry.kind === 'end' &&
        (entry.instances !== named.length || entry.values !== values)
      ) {
        throw new BackUpError('it does not hold what it says at its end');
      }
    }
    return { instances: named.length, values, named };
  }

  /**
   * Puts sessions back, each instead of what the instance has now, and marks them: they do not connect before somebody
   * has said that they may. Checks the whole file first.
   *
   * @param onMark called in the transaction that marks an instance, before anything of it is replaced
   */
  async restore(
    path: string,
    isWanted: (instance: NamedInstance) => boolean,
    onMark: (tx: EntityManager, fence: Fence) => Promise<void>,
  ): Promise<RestoredInstance[]> {
    await this.check(path);
    const restored: RestoredInstance[] = [];
    const records = readBackUp(path, this.sealer)[Symbol.asyncIterator]();
    let next = await records.next();
    while (next.done !== true) {
      const first = next.value;
      if (first.kind !== 'instance' || !isWanted(first)) {
        next = await records.next();
        continue;
      }
      const { instanceId, instanceName } = first;
      const values = await this.takeover.run(instanceId, async (fence) => {
        const kind = await this.transactions.fenced(fence, (tx) =>
          this.locations.assign(tx, instanceId, this.stores.preferred),
        );
        // First: one that breaks off must not connect with a part.
        await this.transactions.fenced(fence, async (tx) => {
          await this.locations.setRestored(tx, instanceId, true);
          await onMark(tx, fence);
        });
        const store = this.stores.get(kind);
        await store.claim(fence);
        await store.clear(fence);
        let count = 0;
        const put = async (entry: BackUpRecord): Promise<void> => {
          if (entry.kind === 'values') {
            await store.commit(fence, entry.values);
            count += entry.values.length;
          } else if (entry.kind === 'untold') {
            for (const one of entry.entries) await store.commit(fence, [], [one]);
          }
        };
        for (next = await records.next(); next.done !== true; next = await records.next()) {
          if (next.value.kind === 'instance' || next.value.kind === 'end') break;
          await put(next.value);
        }
        return count;
      });
      if (values === null) next = await records.next();
      restored.push({ instanceId, instanceName, values });
    }
    return restored;
  }
}
