import type { GroupMember, GroupMetadata, MembersChange } from '@switchboard/channels';
import { expect, it } from 'vitest';
import { changedGroup, withMembers } from './changed-group.js';

const ANA: GroupMember = { id: '111@lid', phoneNumber: '5511@s.whatsapp.net', admin: 'superadmin' };
const BIA: GroupMember = { id: '222@lid', phoneNumber: '5522@s.whatsapp.net', admin: null };
const group: GroupMetadata = {
  id: '1@g.us',
  subject: 'Time',
  size: 2,
  restrict: false,
  announce: false,
  isCommunity: false,
  isCommunityAnnounce: false,
  joinApprovalMode: false,
  memberAddMode: false,
  participants: [ANA, BIA],
};
const change = (action: MembersChange['action'], members: readonly GroupMember[]) =>
  withMembers(group, { id: group.id, action, members, includesSelf: false });

it('a change leaves what it does not name, and who did it is no part of the group', () => {
  const changed = { id: group.id, subject: 'Outro', author: ANA.id, inviteCode: 'X' };
  expect(changedGroup(group, changed)).toEqual({ ...group, subject: 'Outro' });
});

it.each([
  ['add', [{ id: '333@lid', admin: null }], ['111@lid', '222@lid', '333@lid']],
  ['add', [{ id: '222@lid', admin: null }], ['111@lid', '222@lid']],
  // Named by number in a group that names by LID.
  ['remove', [{ id: '5522@s.whatsapp.net', admin: null }], ['111@lid']],
] as const)('%s %j', (action, members, left) => {
  const after = change(action, members);
  expect(after?.participants.map(({ id }) => id)).toEqual(left);
  expect(after?.size).toBe(left.length);
});

it('ranks change, and nothing else of a member', () => {
  expect(change('promote', [{ id: '222@lid', admin: null }])?.participants[1]).toEqual({
    ...BIA,
    admin: 'admin',
  });
  expect(change('demote', [{ id: '111@lid', admin: null }])?.participants[0]).toEqual({
    ...ANA,
    admin: null,
  });
});

it('after a change of numbers nobody knows who is in it', () => {
  expect(change('modify', [BIA])).toBeNull();
});
