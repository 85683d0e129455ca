import { expect } from 'vitest';
import { samplePicture } from '../../../libs/media/src/testing/sample-media.js';
import { ANA, BIA, type NodeOperation, type Stage, textOf } from './node-operation.js';

const text = expect.any(String);
const PICTURE = (await samplePicture('jpeg')).toString('base64');
const CODE = expect.stringMatching(/^[A-Za-z0-9]{22}$/);

const inGroup =
  (more: object = {}) =>
  ({ acme, group }: Stage) => ({ instanceName: acme.name, groupJid: group, ...more });
const UPDATED = () => ({ update: 'success' });
const info = (stage: Stage) => ({
  id: stage.group,
  subject: 'Time novo',
  creation: expect.any(Number),
  restrict: expect.any(Boolean),
  announce: true,
  desc: 'Pedidos',
});
const MEMBERS = expect.arrayContaining([
  expect.objectContaining({ id: text, admin: 'superadmin' }),
  expect.objectContaining({ id: text, admin: null }),
]);

/** A group is made, changed, found and left; another is joined. */
export const GROUP_OPERATIONS: readonly NodeOperation[] = [
  {
    operation: 'groups-api/create-group',
    route: 'POST /group/create',
    status: 201,
    fill: ({ acme }) => ({
      instanceName: acme.name,
      subject: 'Time',
      description: 'Conversas',
      participants: `${ANA}, ${BIA}`,
    }),
    gives: () => ({
      id: expect.stringMatching(/@g\.us$/),
      subject: 'Time',
      size: 3,
      creation: expect.any(Number),
      owner: text,
      desc: 'Conversas',
      restrict: false,
      announce: false,
      participants: MEMBERS,
    }),
    keep: (given, stage) => {
      stage.group = textOf(given, 'id');
    },
  },
  {
    operation: 'groups-api/update-group-name',
    route: 'POST /group/updateGroupSubject',
    status: 201,
    fill: inGroup({ subject: 'Time novo' }),
    gives: UPDATED,
  },
  {
    operation: 'groups-api/update-group-description',
    route: 'POST /group/updateGroupDescription',
    status: 201,
    fill: inGroup({ description: 'Pedidos' }),
    gives: UPDATED,
  },
  {
    operation: 'groups-api/update-group-picture',
    route: 'POST /group/updateGroupPicture',
    status: 201,
    fill: inGroup({ image: PICTURE }),
    gives: UPDATED,
  },
  {
    operation: 'groups-api/update-settings',
    route: 'POST /group/updateSetting',
    status: 201,
    fill: inGroup({ action: 'announcement' }),
    gives: () => ({}),
  },
  {
    operation: 'groups-api/toggle-ephemeral',
    route: 'POST /group/toggleEphemeral',
    status: 201,
    fill: inGroup({ expiration: 86_400 }),
    gives: () => ({ success: true }),
  },
  {
    operation: 'groups-api/update-participants',
    route: 'POST /group/updateParticipant',
    status: 201,
    fill: inGroup({ action: 'promote', participants: ANA }),
    gives: () => ({ updateParticipants: [{ status: '200', jid: text }] }),
  },
  {
    operation: 'groups-api/fetch-invite-code',
    route: 'GET /group/inviteCode',
    status: 200,
    fill: inGroup(),
    gives: () => ({
      inviteCode: CODE,
      inviteUrl: expect.stringMatching(/^https:\/\/chat\.whatsapp\.com\//),
    }),
  },
  {
    operation: 'groups-api/revoke-invite-code',
    route: 'POST /group/revokeInviteCode',
    status: 201,
    fill: inGroup(),
    gives: () => ({ revoked: true, inviteCode: CODE }),
    keep: (given, stage) => {
      stage.groupCode = textOf(given, 'inviteCode');
    },
  },
  {
    operation: 'groups-api/send-invite-link',
    route: 'POST /group/sendInvite',
    status: 200,
    fill: inGroup({ numbers: ANA }),
    gives: ({ groupCode }) => ({
      send: true,
      inviteUrl: `https://chat.whatsapp.com/${groupCode}`,
    }),
  },
  {
    operation: 'groups-api/fetch-groups',
    form: 'by its code',
    route: 'GET /group/inviteInfo',
    status: 200,
    fill: ({ acme, groupCode }) => ({
      instanceName: acme.name,
      searchMethod: 'inviteCode',
      inviteCode: groupCode,
    }),
    gives: (stage) => ({
      ...info(stage),
      isCommunity: false,
      isCommunityAnnounce: false,
      joinApprovalMode: false,
      memberAddMode: expect.any(Boolean),
    }),
  },
  {
    operation: 'groups-api/fetch-groups',
    form: 'by its address',
    route: 'GET /group/findGroupInfos',
    status: 200,
    fill: inGroup({ searchMethod: 'groupJid' }),
    gives: (stage) => ({
      ...info(stage),
      size: 3,
      pictureUrl: expect.stringMatching(/^https?:\/\//),
      participants: MEMBERS,
    }),
  },
  {
    operation: 'groups-api/fetch-groups',
    form: 'all',
    route: 'GET /group/fetchAllGroups',
    status: 200,
    fill: ({ acme }) => ({
      instanceName: acme.name,
      searchMethod: 'fetchAll',
      getParticipants: true,
    }),
    gives: (stage) =>
      expect.arrayContaining([expect.objectContaining({ ...info(stage), participants: MEMBERS })]),
  },
  {
    operation: 'groups-api/find-participants',
    route: 'GET /group/participants',
    status: 200,
    fill: inGroup(),
    gives: () => ({ participants: MEMBERS }),
  },
  {
    operation: 'groups-api/join-group',
    route: 'GET /group/acceptInviteCode',
    status: 200,
    fill: ({ acme, inviteCode }) => ({ instanceName: acme.name, inviteCode }),
    gives: () => ({ accepted: true, groupJid: expect.stringMatching(/@g\.us$/) }),
  },
  {
    operation: 'groups-api/leave-group',
    route: 'DELETE /group/leaveGroup',
    status: 200,
    fill: inGroup(),
    gives: ({ group }) => ({ leave: true, groupJid: group }),
  },
];
