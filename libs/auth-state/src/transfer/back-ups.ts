import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FileSealer } from '@switchboard/crypto';
import { type Fence, Transactions } from '@switchboard/database';
import type { EntityManager } from 'typeorm';
import { AuthLocationRepository } from '../location/location.repository.js';
import { AuthStateStores } from '../location/stores.js';
import type { ArchivePlace } from '../archive/archive-place.js';
import {
  type ArchiveRecord,
  BackUpError,
  readArchive,
  writeArchive,
} from '../archive/session-archive.js';
import { sessionRecords, SessionWriter } from './session-records.js';
import { Takeover } from './takeover.js';

const KIND = 'auth-state';

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

/** Sessions to a file or a bucket and back, sealed under a key that is derived from ENCRYPTION_KEY. */
@Injectable()
export class BackUps {
  constructor(
    private readonly sealer: FileSealer,
    private readonly takeover: Takeover,
    private readonly stores: AuthStateStores,
    private readonly locations: AuthLocationRepository,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Disturbs nobody: a session that runs goes on, and is older in the back-up from then on. One that is parked is not in it.
   *
   * @throws ArchiveExistsError, and what the place throws; then there is no back-up
   */
  async save(
    place: ArchivePlace,
    instances: AsyncIterable<NamedInstance>,
  ): Promise<BackUpSummary & { readonly parked: readonly string[] }> {
    const saved = { instances: 0, values: 0, parked: [] };
    const name = { kind: KIND, id: randomUUID() } as const;
    await place.write(writeArchive(name, this.records(instances, saved), this.sealer, new Date()));
    return saved;
  }

  private async *records(
    instances: AsyncIterable<NamedInstance>,
    saved: { instances: number; values: number; parked: string[] },
  ): AsyncIterable<ArchiveRecord> {
    for await (const { instanceId, instanceName } of instances) {
      const location = await this.locations.find(instanceId);
      if (location !== null && location.parked !== null) {
        saved.parked.push(instanceName);
        continue;
      }
      const store = this.stores.get(location?.store ?? this.stores.preferred);
      if (!(await store.hasCredentials(instanceId))) continue;
      yield { kind: 'instance', instanceId, instanceName };
      for await (const record of sessionRecords(store, instanceId)) {
        yield record;
        if (record.kind === 'values') saved.values += record.values.length;
      }
      saved.instances += 1;
    }
    yield { kind: 'end', instances: saved.instances, values: saved.values };
  }

  /** Opens all of it and writes nothing. @throws BackUpError, SealedValueError */
  async check(
    place: ArchivePlace,
  ): Promise<BackUpSummary & { readonly named: readonly NamedInstance[] }> {
    const named: NamedInstance[] = [];
    let values = 0;
    for await (const entry of readArchive({ kind: KIND }, place.read(), this.sealer)) {
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
    place: ArchivePlace,
    isWanted: (instance: NamedInstance) => boolean,
    onMark: (tx: EntityManager, fence: Fence) => Promise<void>,
  ): Promise<RestoredInstance[]> {
    await this.check(place);
    const records = readArchive({ kind: KIND }, place.read(), this.sealer)[Symbol.asyncIterator]();
    try {
      return await this.putBack(records, isWanted, onMark);
    } finally {
      await records.return?.();
    }
  }

  private async putBack(
    records: AsyncIterator<ArchiveRecord>,
    isWanted: (instance: NamedInstance) => boolean,
    onMark: (tx: EntityManager, fence: Fence) => Promise<void>,
  ): Promise<RestoredInstance[]> {
    const restored: RestoredInstance[] = [];
    let next = await records.next();
    while (next.done !== true) {
      const first = next.value;
      if (first.kind !== 'instance' || !isWanted(first)) {
        next = await records.next();
        continue;
      }
      const { instanceId, instanceName } = first;
      const values = await this.takeover.run(instanceId, async (fence) => {
        // First: one that breaks off must not connect with a part.
        const { store } = await this.transactions.fenced(fence, async (tx) => {
          const location = await this.locations.assign(tx, instanceId, this.stores.preferred);
          // One that is parked is replaced as well.
          await this.locations.move(tx, instanceId, location.store);
          await this.locations.setRestored(tx, instanceId, true);
          await onMark(tx, fence);
          return location;
        });
        const writer = await SessionWriter.begin(this.stores.get(store), fence);
        for (next = await records.next(); next.done !== true; next = await records.next()) {
          if (next.value.kind === 'instance' || next.value.kind === 'end') break;
          await writer.put(next.value);
        }
        await writer.end();
        return writer.values;
      });
      if (values === null) next = await records.next();
      restored.push({ instanceId, instanceName, values });
    }
    return restored;
  }
}
