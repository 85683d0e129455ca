import {
  areJidsSameUser,
  type BaileysEventMap,
  type GroupMetadata as LibraryGroup,
  type GroupParticipant,
  jidNormalizedUser,
} from '@switchboard/baileys';
import type {
  GroupChange,
  GroupMember,
  GroupMetadata,
  JoinedGroup,
  MembersChange,
} from '../../channel-group.js';
import { storable } from './proto-json.js';

/** Addresses of the owner, by which they are found among members. */
export interface OwnJids {
  readonly jid: string | null;
  readonly lid: string | null;
}

/** Fields of a group that are texts, numbers and yes or no. */
const TEXTS = [
  'notify',
  'addressingMode',
  'subjectOwner',
  'subjectOwnerPn',
  'owner',
  'ownerPn',
  'owner_country_code',
  'desc',
  'descId',
  'descOwner',
  'descOwnerPn',
  'linkedParent',
] as const;
const NUMBERS = ['subjectTime', 'size', 'creation', 'descTime', 'ephemeralDuration'] as const;
const FLAGS = [
  'restrict',
  'announce',
  'isCommunity',
  'isCommunityAnnounce',
  'joinApprovalMode',
  'memberAddMode',
] as const;

/** A group as the library knows it, in the wire contract's shape. What is not known is left out. */
export function toGroupMetadata(group: LibraryGroup): GroupMetadata {
  return {
    id: storable(group.id),
    subject: storable(group.subject ?? ''),
    ...knownFields(group),
    restrict: group.restrict ?? false,
    announce: group.announce ?? false,
    isCommunity: group.isCommunity ?? false,
    isCommunityAnnounce: group.isCommunityAnnounce ?? false,
    joinApprovalMode: group.joinApprovalMode ?? false,
    memberAddMode: group.memberAddMode ?? false,
    participants: group.participants.map(toGroupMember),
  };
}

export function toJoinedGroup(group: LibraryGroup): JoinedGroup {
  return { ...toGroupMetadata(group), ...authorOf(group) };
}

/** What an update says; null when it names no group. */
export function toGroupChange(update: Partial<LibraryGroup>): GroupChange | null {
  if (!update.id) return null;
  return {
    id: storable(update.id),
    ...(update.subject === undefined ? {} : { subject: storable(update.subject) }),
    ...knownFields(update),
    ...(update.inviteCode === undefined ? {} : { inviteCode: storable(update.inviteCode) }),
    ...authorOf(update),
  };
}

export function toMembersChange(
  event: BaileysEventMap['group-participants.update'],
  own: OwnJids,
): MembersChange {
  return {
    id: storable(event.id),
    action: event.action,
    members: event.participants.map(toGroupMember),
    includesSelf: event.participants.some((member) => isSelf(member, own)),
    ...authorOf(event),
  };
}

function toGroupMember(member: GroupParticipant): GroupMember {
  return {
    id: storable(jidNormalizedUser(member.id)),
    ...(member.phoneNumber ? { phoneNumber: storable(jidNormalizedUser(member.phoneNumber)) } : {}),
    ...(member.lid ? { lid: storable(jidNormalizedUser(member.lid)) } : {}),
    admin: member.admin ?? null,
  };
}

function isSelf(member: GroupParticipant, { jid, lid }: OwnJids): boolean {
  const own = [jid, lid].filter((each) => each !== null);
  return [member.id, member.phoneNumber, member.lid].some((address) =>
    own.some((each) => areJidsSameUser(each, address)),
  );
}

function knownFields(group: Partial<LibraryGroup>): Partial<GroupMetadata> {
  const known: Record<string, string | number | boolean> = {};
  for (const name of TEXTS) {
    const value = group[name];
    if (typeof value === 'string' && value !== '') known[name] = storable(value);
  }
  for (const name of NUMBERS) {
    const value = group[name];
    if (typeof value === 'number' && Number.isFinite(value)) known[name] = value;
  }
  for (const name of FLAGS) {
    const value = group[name];
    if (typeof value === 'boolean') known[name] = value;
  }
  return known;
}

function authorOf({ author, authorPn }: { author?: string; authorPn?: string }) {
  return {
    ...(author ? { author: storable(author) } : {}),
    ...(authorPn ? { authorPn: storable(authorPn) } : {}),
  };
}
