import { Injectable } from '@nestjs/common';
import type {
  ChatReport,
  GroupChange,
  GroupMetadata,
  JoinedGroup,
  MembersChange,
} from '@switchboard/channels';
import type { NewEvent } from '@switchboard/events';
import type { EntityManager } from 'typeorm';
import { KnownPeopleRepository } from '../contacts/known-people.repository.js';
import { addressesOf, changedGroup, withMembers } from './changed-group.js';
import { changedEvents, joinedEvents, membersEvent } from './group-events.js';
import { GroupRepository } from './group.repository.js';

/** The reports of groups. */
export type GroupReport = Extract<
  ChatReport,
  {
    kind:
      'groups-joined' | 'groups-changed' | 'groups-known' | 'members-changed' | 'groups-followed';
  }
>;

/** Keeps what is known of groups as it is told. */
@Injectable()
export class GroupProjection {
  constructor(
    private readonly groups: GroupRepository,
    private readonly people: KnownPeopleRepository,
  ) {}

  /** @returns the events that tell it */
  async apply(tx: EntityManager, instanceId: string, report: GroupReport): Promise<NewEvent[]> {
    switch (report.kind) {
      case 'groups-joined':
        return this.join(tx, instanceId, report.items);
      case 'groups-changed':
        return this.change(tx, instanceId, report.items);
      case 'groups-known':
        await this.groups.learn(tx, instanceId, report.items, null);
        return [];
      case 'members-changed':
        return this.changeMembers(tx, instanceId, report.change);
      case 'groups-followed':
        await this.groups.follow(tx, instanceId, report.followed);
        return [];
    }
  }

  private async join(
    tx: EntityManager,
    instanceId: string,
    joined: readonly JoinedGroup[],
  ): Promise<NewEvent[]> {
    const groups: GroupMetadata[] = joined.map(
      ({ author: _author, authorPn: _authorPn, ...group }) => group,
    );
    await this.groups.learn(tx, instanceId, groups, null);
    return joinedEvents(instanceId, joined);
  }

  private async change(
    tx: EntityManager,
    instanceId: string,
    changes: readonly GroupChange[],
  ): Promise<NewEvent[]> {
    const stored = await this.groups.lock(
      tx,
      instanceId,
      changes.map(({ id }) => id),
    );
    for (const change of changes) {
      const group = stored.get(change.id);
      if (group === undefined) await this.groups.miss(tx, instanceId);
      else await this.groups.rewrite(tx, instanceId, change.id, changedGroup(group, change));
    }
    return changedEvents(instanceId, changes);
  }

  private async changeMembers(
    tx: EntityManager,
    instanceId: string,
    change: MembersChange,
  ): Promise<NewEvent[]> {
    const group = (await this.groups.lock(tx, instanceId, [change.id])).get(change.id);
    if (change.action === 'remove' && change.includesSelf) {
      await this.groups.remove(tx, instanceId, change.id);
    } else if (group === undefined) {
      await this.groups.miss(tx, instanceId);
    } else {
      await this.groups.rewrite(tx, instanceId, change.id, withMembers(group, change));
    }
    const known = await this.people.find(tx, instanceId, change.members.flatMap(addressesOf));
    return [membersEvent(instanceId, change, known)];
  }
}
