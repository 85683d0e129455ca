import { Injectable } from '@nestjs/common';
import type { GroupMetadata } from '@switchboard/channels';
import { Transactions } from '@switchboard/database';
import { LiveCommands } from '../live/live-commands.js';
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
    return found.map((metadata) => ({ ...unstored(metadata), ...stored.get(metadata.id), metadata }));
  }

  /** The same groups with their pictures: those that are not known are asked for, a few at a time. */
  async withPictures(
    instanceId: string,
    groups: readonly GroupRow[],
  ): Promise<readonly GroupRow[]> {
    const unknown = groups.filter((row) => !row.picture_known).map((row) => row.metadata.id);
    if (unknown.length === 0) return groups;
    const found = await this.live
      .run(
        instanceId,
        { kind: 'find-pictures', jids: unknown.slice(0, MAX_PICTURES) },
        NO_PICTURE,
      )
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

  private async learn(
    instanceId: string,
    groups: readonly GroupMetadata[],
    askedAt: string,
    areAll: boolean,
  ): Promise<void> {
    await this.transactions.underInstanceLock(instanceId, 'share', async (tx) => {
      if (tx === null) return;
      await this.groups.learn(tx, instanceId, groups, askedAt);
      if (!areAll) return;
      const jids = groups.map(({ id }) => id);
      await this.groups.complete(tx, instanceId, jids, askedAt);
    });
  }
}

const unstored = (metadata: GroupMetadata): GroupRow => ({
  metadata,
  picture_url: null,
  picture_known: false,
});
