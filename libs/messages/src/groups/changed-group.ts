import type { GroupChange, GroupMember, GroupMetadata, MembersChange } from '@switchboard/channels';

/** A group after a change of what it is. */
export const changedGroup = (group: GroupMetadata, change: GroupChange): GroupMetadata => ({
  ...group,
  ...fieldsOf(change),
});

/** Who did it, and how people join, are no part of the group. */
const fieldsOf = ({
  author: _author,
  authorPn: _authorPn,
  inviteCode: _code,
  ...fields
}: GroupChange) => fields;

/** A group after a change of its members; null when the change does not say what it is now. */
export function withMembers(group: GroupMetadata, change: MembersChange): GroupMetadata | null {
  if (change.action === 'modify') return null;
  const participants = MEMBERS_AFTER[change.action](group.participants, change.members);
  return { ...group, participants, size: participants.length };
}

type Members = readonly GroupMember[];

const MEMBERS_AFTER: Readonly<
  Record<Exclude<MembersChange['action'], 'modify'>, (now: Members, told: Members) => Members>
> = {
  add: (now, told) => [...without(now, told), ...told],
  remove: without,
  promote: (now, told) => ranked(now, told, 'admin'),
  demote: (now, told) => ranked(now, told, null),
};

function without(now: Members, told: Members): Members {
  return now.filter((member) => !told.some((other) => isSame(member, other)));
}

function ranked(now: Members, told: Members, admin: GroupMember['admin']): Members {
  return now.map((member) =>
    told.some((other) => isSame(member, other)) ? { ...member, admin } : member,
  );
}

/** Members are named by number or by LID; either tells who it is. */
export function isSame(one: GroupMember, other: GroupMember): boolean {
  const names = addressesOf(one);
  return addressesOf(other).some((name) => names.includes(name));
}

export const addressesOf = ({ id, phoneNumber, lid }: GroupMember): string[] =>
  [id, phoneNumber, lid].filter((address) => address !== undefined);
