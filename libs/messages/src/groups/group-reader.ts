import { Injectable } from '@nestjs/common';
import type { GroupChange, GroupMetadata } from '@switchboard/channels';
import { Transactions } from '@switchboard/database';
import type { EntityManager } from 'typeorm';
import { LiveCommands } from '../live/live-commands.js';
import { changedGroup } from './changed-group.js';
import { type GroupRow, GroupRepository } from './group.repository.js';

/** Pictures that one list of groups asks for; the others come with the next. */
const MAX_PICTURES = 100;

const NO_GROUP = { words: 'Error fetching group', status: 404 } as const;
const NO_PICTURE = { words: 'Error fetching pictures', status: 400 } as const;

/** Groups as they are: from the store where they are known and followed, from WhatsApp where not. */
@Injectable()
export class GroupReader {
  constructor(
    private readonly groups: GroupRepository,
    private readonly live: LiveCommands,
    private readonly transactions: Transactions,
  ) {}

  /** @throws RefusedByWhatsAppError (404) for a group that this instance cannot see */
  async one(instanceId: string, jid: string): Promise<GroupRow> {
    const known = await this.groups.find(instanceId, jid);
    if (known !== null) return known;
    const askedAt = await this.groups.now();
    const metadata = await this.live.run(instanceId, { kind: 'find-group', group: jid }, NO_GROUP);
    await this.learn(instanceId, [metadata], askedAt, false);
    return (await this.groups.find(instanceId, jid)) ?? unstored(metadata);
  }

  /** All groups that this instance is in: one question, or none. */
  async all(instanceId: string): Promise<readonly GroupRow[]> {
    const known = await this.groups.findAll(instanceId);
    if (known !== null) return known;
    const askedAt = await this.groups.now();
    const found = await this.live.run(instanceId, { kind: 'find-groups' }, NO_GROUP);
    await this.learn(instanceId, found, askedAt, true);
    const stored = new Map(
      (await this.groups.stored(instanceId)).map((row) => [row.metadata.id, row]),
    );
    return found.map((metadata) => ({
      ...unstored(metadata),
      ...stored.get(metadata.id),
      metadata,
    }));
  }

  /** The same groups with their pictures: those that are not known are asked for, a few at a time. */
  async withPictures(
    instanceId: string,
    groups: readonly GroupRow[],
  ): Promise<readonly GroupRow[]> {
    const unknown = groups.filter((row) => !row.picture_known).map((row) => row.metadata.id);
    if (unknown.length === 0) return groups;
    const found = await this.live
      .run(instanceId, { kind: 'find-pictures', jids: unknown.slice(0, MAX_PICTURES) }, NO_PICTURE)
      // A list of groups is worth something without pictures.
      .catch(() => []);
    await this.groups.storePictures(instanceId, found);
    const urls = new Map(found.map(({ jid, url }) => [jid, url]));
    return groups.map((row) =>
      urls.has(row.metadata.id)
        ? { ...row, picture_url: urls.get(row.metadata.id) ?? null, picture_known: true }
        : row,
    );
  }

  /** This instance changed a group; WhatsApp tells it too, but an answer must not wait for that. */
  async changed(instanceId: string, change: GroupChange): Promise<void> {
    await this.inInstance(instanceId, async (tx) => {
      const group = (await this.groups.lock(tx, instanceId, [change.id])).get(change.id);
      if (group === undefined) return;
      await this.groups.rewrite(tx, instanceId, change.id, changedGroup(group, change));
    });
  }

  /** Something of a group changed that only WhatsApp knows: it is asked the next time. */
  async outdated(instanceId: string, jid: string): Promise<void> {
    await this.inInstance(instanceId, (tx) => this.groups.rewrite(tx, instanceId, jid, null));
  }

  /** This instance is in a group from now on. */
  async joined(instanceId: string, group: GroupMetadata | null): Promise<void> {
    await this.inInstance(instanceId, async (tx) => {
      if (group === null) await this.groups.miss(tx, instanceId);
      else await this.groups.learn(tx, instanceId, [group], null);
    });
  }

  async left(instanceId: string, jid: string): Promise<void> {
    await this.inInstance(instanceId, (tx) => this.groups.remove(tx, instanceId, jid));
  }

  async pictureChanged(instanceId: string, jid: string): Promise<void> {
    await this.inInstance(instanceId, (tx) => this.groups.forgetPictures(tx, instanceId, [jid]));
  }

  private async learn(
    instanceId: string,
    groups: readonly GroupMetadata[],
    askedAt: string,
    areAll: boolean,
  ): Promise<void> {
    await this.inInstance(instanceId, async (tx) => {
      await this.groups.learn(tx, instanceId, groups, askedAt);
      if (!areAll) return;
      const jids = groups.map(({ id }) => id);
      await this.groups.complete(tx, instanceId, jids, askedAt);
    });
  }

  private async inInstance(
    instanceId: string,
    work: (tx: EntityManager) => Promise<void>,
  ): Promise<void> {
    await this.transactions.underInstanceLock(instanceId, 'share', async (tx) => {
      if (tx !== null) await work(tx);
    });
  }
}

const unstored = (metadata: GroupMetadata): GroupRow => ({
  metadata,
  picture_url: null,
  picture_known: false,
});
