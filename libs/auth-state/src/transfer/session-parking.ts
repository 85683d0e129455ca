import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { InstanceSealer } from '@switchboard/crypto';
import { type Fence, Transactions } from '@switchboard/database';
import type { EntityManager } from 'typeorm';
import type { ArchivePlace } from '../archive/archive-place.js';
import { ArchivePlaces } from '../archive/archive-places.js';
import {
  type ArchiveRecord,
  BackUpError,
  type LineSealer,
  readArchive,
  writeArchive,
} from '../archive/session-archive.js';
import { SessionParkedError } from '../auth-state.errors.js';
import type { LocatedStore } from '../located-store.js';
import { AuthLocationRepository } from '../location/location.repository.js';
import { AuthStateStores } from '../location/stores.js';
import type { Move } from './auth-state-mover.js';
import { digestOf, EntriesDigest } from './digest.js';
import { sessionRecords, SessionWriter } from './session-records.js';
import { Takeover } from './takeover.js';

const KIND = 'parked-session';

/** Called in the transaction that says where the session is from now on. */
type OnRest = (tx: EntityManager, fence: Fence) => Promise<void>;

/**
 * Sessions that are moved out of every store, into an archive, and back. An archive has no commit over many keys, so a
 * session cannot be used there; it rests until it is brought back. As it was moved and not copied, it is as new then as it
 * was. It is sealed by the data key of its instance: a rotation of ENCRYPTION_KEY needs nothing of it, and a deletion of the
 * instance leaves nothing that opens.
 */
@Injectable()
export class SessionParking {
  private readonly logger = new Logger(SessionParking.name);

  constructor(
    private readonly takeover: Takeover,
    private readonly stores: AuthStateStores,
    private readonly locations: AuthLocationRepository,
    private readonly archives: ArchivePlaces,
    private readonly sealer: InstanceSealer,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Writes the session below `folder` (`s3://bucket/prefix`), reads it back, says that it is there, and removes it from its
   * store. What breaks off before that leaves it where it was.
   *
   * @returns null when there is no such instance; not moved when it has no session, or is there already
   * @throws SessionParkedError when it is parked elsewhere, and what the place throws
   */
  async park(instanceId: string, folder: string, onRest: OnRest): Promise<Move | null> {
    const id = randomUUID();
    // Never the name of another archive: copies of a database know the same instances.
    const place = await this.archives.in(folder, `${instanceId}/${id}`);
    return this.takeover.run(instanceId, async (fence) => {
      const { store: from, parked } = await this.transactions.fenced(fence, (tx) =>
        this.locations.assign(tx, instanceId, this.stores.preferred),
      );
      if (parked !== null) {
        if (!isIn(folder, parked.address)) throw new SessionParkedError(parked.address);
        return { from: parked.address, to: parked.address, moved: false, values: 0, untold: 0 };
      }
      const source = this.stores.get(from);
      // What the owner before still has under way is refused from now on.
      await source.claim(fence);
      const to = place.address;
      if (!(await source.hasCredentials(instanceId))) {
        return { from, to, moved: false, values: 0, untold: 0 };
      }
      const copied = await this.copy(source, instanceId, id, place);
      await this.transactions.fenced(fence, async (tx) => {
        await this.locations.park(tx, instanceId, { address: to, id });
        await onRest(tx, fence);
      });
      await source.clear(fence).catch((error: unknown) =>
        // Sealed, and read by nobody: where the session is has been said.
        this.logger.warn({ event: 'auth_state.rest_left', instanceId, from, error: String(error) }),
      );
      return { from, to, moved: true, ...copied };
    });
  }

  /** Puts a parked session into `target`. What breaks off leaves it parked. */
  async bringBack(
    fence: Fence,
    { address, id }: { readonly address: string; readonly id: string },
    target: LocatedStore,
    onRest: OnRest,
  ): Promise<Move> {
    const { instanceId } = fence;
    const place = await this.archives.at(address);
    const taken = new EntriesDigest();
    const writer = await SessionWriter.begin(target, fence);
    for await (const record of this.read(instanceId, id, place)) {
      if (record.kind === 'values') for (const entry of record.values) taken.add(entry);
      await writer.put(record);
    }
    await writer.end();
    if (!taken.equals(await digestOf(target, instanceId))) {
      throw new Error(`The copy of ${instanceId} is not what was copied; it stays parked`);
    }
    await this.transactions.fenced(fence, async (tx) => {
      await this.locations.move(tx, instanceId, target.kind);
      await onRest(tx, fence);
    });
    await place.remove().catch((error: unknown) =>
      this.logger.warn({
        event: 'auth_state.parked_left',
        instanceId,
        address,
        error: String(error),
      }),
    );
    return {
      from: address,
      to: target.kind,
      moved: true,
      values: taken.count,
      untold: writer.untold,
    };
  }

  /** Writes it, and reads it back as it will be read. */
  private async copy(
    source: LocatedStore,
    instanceId: string,
    id: string,
    place: ArchivePlace,
  ): Promise<Pick<Move, 'values' | 'untold'>> {
    const written = new EntriesDigest();
    let untold = 0;
    async function* records(): AsyncIterable<ArchiveRecord> {
      for await (const record of sessionRecords(source, instanceId)) {
        if (record.kind === 'values') for (const entry of record.values) written.add(entry);
        else untold += record.entries.length;
        yield record;
      }
      yield { kind: 'end', instances: 1, values: written.count };
    }
    const lines = writeArchive(
      { kind: KIND, id },
      records(),
      this.sealerOf(instanceId),
      new Date(),
    );
    await place.write(lines);
    const read = new EntriesDigest();
    let readUntold = 0;
    for await (const record of this.read(instanceId, id, place)) {
      if (record.kind === 'values') for (const entry of record.values) read.add(entry);
      else if (record.kind === 'untold') readUntold += record.entries.length;
    }
    if (!written.equals(read) || untold !== readUntold) {
      throw new BackUpError('what was read back is not what was written');
    }
    return { values: written.count, untold };
  }

  private read(instanceId: string, id: string, place: ArchivePlace): AsyncIterable<ArchiveRecord> {
    return readArchive({ kind: KIND, id }, place.read(), this.sealerOf(instanceId));
  }

  private sealerOf(instanceId: string): LineSealer {
    return {
      seal: (context, plain) => this.sealer.seal(instanceId, context, plain),
      open: (context, sealed) => this.sealer.open(instanceId, context, sealed),
    };
  }
}

const isIn = (folder: string, address: string): boolean =>
  address.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
