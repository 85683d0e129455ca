import type { BinaryNode } from '@switchboard/baileys';
import { type Addressing, jidOf } from '../accounts/address.js';
import { bytes, node, timestamp } from '../stanzas/stanzas.js';
import type { Description, Group } from './group.js';

/** A member in both forms of address; the first one is that of the group. */
export function memberNode(
  group: Pick<Group, 'addressing' | 'members'>,
  number: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
): BinaryNode {
  const isLid = group.addressing === 'lid';
  return node('participant', {
    jid: jidOf(number, group.addressing),
    [isLid ? 'phone_number' : 'lid']: jidOf(number, isLid ? 'pn' : 'lid'),
    type: group.members.get(number) ?? undefined,
    ...attributes,
  });
}

/** All that a client is told of a group that it may look at. */
export function groupNode(group: Group): BinaryNode {
  const { addressing, creator, subjectBy } = group;
  const attributes = {
    id: group.jid.split('@')[0],
    subject: group.subject,
    s_t: timestamp(group.subjectAt),
    s_o: jidOf(subjectBy, addressing),
    s_o_pn: phoneNumberIn(addressing, subjectBy),
    creation: timestamp(group.createdAt),
    creator: jidOf(creator, addressing),
    creator_pn: phoneNumberIn(addressing, creator),
    addressing_mode: addressing,
    size: String(group.members.size),
  };
  return node('group', attributes, [
    ...[...group.members.keys()].map((number) => memberNode(group, number)),
    ...settingNodes(group),
  ]);
}

/** A description, or the word that there is none any more. */
export function descriptionNode(group: Group, description: Description | null): BinaryNode {
  if (!description) return node('description', { delete: 'true' });
  const { id, text, by, at } = description;
  const attributes = {
    id,
    participant: jidOf(by, group.addressing),
    participant_pn: phoneNumberIn(group.addressing, by),
    t: timestamp(at),
  };
  return node('description', attributes, [bytes('body', Buffer.from(text))]);
}

export function memberAddModeNode(group: Group): BinaryNode {
  const mode = group.allMayAdd ? 'all_member_add' : 'admin_add';
  return bytes('member_add_mode', Buffer.from(mode));
}

export function ephemeralNode(group: Group): BinaryNode {
  if (group.ephemeralSeconds === 0) return node('not_ephemeral');
  return node('ephemeral', { expiration: String(group.ephemeralSeconds), trigger: '1' });
}

export function joinApprovalNode(group: Group): BinaryNode {
  const state = group.joinApproval ? 'on' : 'off';
  return node('membership_approval_mode', {}, [node('group_join', { state })]);
}

function settingNodes(group: Group): BinaryNode[] {
  return [
    ...(group.description ? [descriptionNode(group, group.description)] : []),
    ...(group.announcement ? [node('announcement')] : []),
    ...(group.locked ? [node('locked')] : []),
    ...(group.ephemeralSeconds > 0 ? [ephemeralNode(group)] : []),
    ...(group.joinApproval ? [joinApprovalNode(group)] : []),
    memberAddModeNode(group),
  ];
}

/** The phone number that goes beside a LID; nothing where the number is what names the user. */
export function phoneNumberIn(addressing: Addressing, number: string): string | undefined {
  return addressing === 'lid' ? jidOf(number) : undefined;
}
