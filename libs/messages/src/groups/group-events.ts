import type { GroupChange, JoinedGroup, MembersChange } from '@switchboard/channels';
import type { NewEvent } from '@switchboard/events';
import { addressesOf } from './changed-group.js';

/** What is known of a person in a group. */
export interface KnownMember {
  readonly name: string | null;
  readonly picture: string | null;
}

/** `groups.upsert`: groups that the instance is in from now on. */
export function joinedEvents(instanceId: string, groups: readonly JoinedGroup[]): NewEvent[] {
  return groups.length === 0
    ? []
    : [
        {
          instanceId,
          name: 'groups.upsert',
          data: groups.map((group) => ({
            ...group,
            participants: group.participants.map((member) => ({ ...member })),
          })),
        },
      ];
}

/** `groups.update`: what changed of them. */
export function changedEvents(instanceId: string, changes: readonly GroupChange[]): NewEvent[] {
  return changes.length === 0
    ? []
    : [{ instanceId, name: 'groups.update', data: changes.map((change) => ({ ...change })) }];
}

/** `group-participants.update`: the addresses of the members, and beside them who they are. */
export function membersEvent(
  instanceId: string,
  change: MembersChange,
  known: ReadonlyMap<string, KnownMember>,
): NewEvent {
  const { id, action, author, authorPn, members } = change;
  return {
    instanceId,
    name: 'group-participants.update',
    data: {
      id,
      ...(author === undefined ? {} : { author }),
      ...(authorPn === undefined ? {} : { authorPn }),
      participants: members.map((member) => member.id),
      action,
      participantsData: members.map((member) => {
        const person = addressesOf(member)
          .map((address) => known.get(address))
          .find((found) => found !== undefined);
        const phone = member.phoneNumber ?? (member.id.endsWith('@lid') ? undefined : member.id);
        return {
          jid: member.id,
          ...(phone === undefined ? {} : { phoneNumber: phone }),
          ...(person?.name ? { name: person.name } : {}),
          ...(person?.picture ? { imgUrl: person.picture } : {}),
        };
      }),
    },
  };
}
