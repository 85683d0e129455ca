import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChannelDriver, ChannelWorld, type OpenInstance } from './channel-drivers.js';

const NUMBER = '5511988887777';
const KEY = { remoteJid: `${NUMBER}@s.whatsapp.net`, fromMe: true, id: '3EB0A1' };
const GROUP = { groupJid: '120363025246125486@g.us' };
const LAST = { lastMessage: { key: KEY, messageTimestamp: 1_760_972_400 } };
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const PRIVACY = {
  readreceipts: 'all',
  profile: 'all',
  status: 'all',
  online: 'all',
  last: 'all',
  groupadd: 'all',
};

/** Every route that needs a linked device, with a request that is otherwise good. */
const ROUTES: readonly [string, string, object?][] = [
  ['POST', 'chat/whatsappNumbers', { numbers: [NUMBER] }],
  ['POST', 'chat/markMessageAsRead', { readMessages: [{ ...KEY, fromMe: false }] }],
  ['POST', 'chat/archiveChat', { ...LAST, archive: true }],
  ['POST', 'chat/markChatUnread', LAST],
  ['DELETE', 'chat/deleteMessageForEveryone', KEY],
  ['POST', 'chat/updateMessage', { number: NUMBER, key: { ...KEY, id: 'none' }, text: 'x' }],
  // An address of the generic channel is none of WhatsApp.
  ['POST', 'chat/updateBlockStatus', { number: 'room/42', status: 'block' }],
  // Nothing of the request matters where there is nobody to ask.
  ['POST', 'chat/sendPresence', {}],
  ['POST', 'chat/sendPresence', { number: NUMBER, presence: 'composing', delay: 0 }],
  ['POST', 'chat/updateBlockStatus', { number: NUMBER, status: 'block' }],
  ['POST', 'chat/fetchProfilePictureUrl', { number: NUMBER }],
  ['POST', 'chat/fetchProfile', { number: NUMBER }],
  ['POST', 'chat/fetchBusinessProfile', { number: NUMBER }],
  ['POST', 'chat/updateProfileName', { name: 'Acme' }],
  ['POST', 'chat/updateProfileStatus', { status: 'Aberto' }],
  ['POST', 'chat/updateProfilePicture', { picture: PIXEL }],
  ['DELETE', 'chat/removeProfilePicture'],
  ['GET', 'chat/fetchPrivacySettings'],
  ['POST', 'chat/updatePrivacySettings', PRIVACY],
  ['POST', 'group/create', { subject: 'Time', participants: [NUMBER] }],
  ['POST', 'group/updateGroupSubject', { ...GROUP, subject: 'Time' }],
  ['POST', 'group/updateGroupPicture', { ...GROUP, image: PIXEL }],
  ['POST', 'group/updateGroupDescription', { ...GROUP, description: 'Time' }],
  ['GET', `group/findGroupInfos?groupJid=${GROUP.groupJid}`],
  ['GET', 'group/fetchAllGroups?getParticipants=true'],
  ['GET', `group/participants?groupJid=${GROUP.groupJid}`],
  ['GET', `group/inviteCode?groupJid=${GROUP.groupJid}`],
  ['GET', 'group/inviteInfo?inviteCode=F1EX5QZxO181L3TMVP31gY'],
  ['GET', 'group/acceptInviteCode?inviteCode=F1EX5QZxO181L3TMVP31gY'],
  ['POST', 'group/sendInvite', { ...GROUP, description: 'Entre', numbers: [NUMBER] }],
  ['POST', 'group/revokeInviteCode', GROUP],
  ['POST', 'group/updateParticipant', { ...GROUP, action: 'add', participants: [NUMBER] }],
  ['POST', 'group/updateSetting', { ...GROUP, action: 'locked' }],
  ['POST', 'group/toggleEphemeral', { ...GROUP, expiration: 0 }],
  ['DELETE', 'group/leaveGroup', GROUP],
  ['POST', 'label/handleLabel', { number: NUMBER, labelId: '3', action: 'add' }],
  ['POST', 'business/getCatalog', { number: NUMBER }],
  ['POST', 'business/getCollections', { number: NUMBER }],
];

const NOT_AVAILABLE: Readonly<Record<string, string>> = {
  'WHATSAPP-BUSINESS': 'Method not available on WhatsApp Business API',
  EVOLUTION: 'Method not available on Evolution Channel',
};

describe('a channel without a linked device', () => {
  let worlds: ChannelWorld;
  const instances = new Map<string, OpenInstance>();

  beforeAll(async () => {
    worlds = await ChannelWorld.start();
    const driverOf = (name: string): ChannelDriver | undefined =>
      worlds.drivers.find(({ integration }) => integration === name);
    for (const [index, integration] of Object.keys(NOT_AVAILABLE).entries()) {
      const instance = await driverOf(integration)?.create(`acme-${index}`);
      if (instance !== undefined) instances.set(integration, instance);
    }
  });
  afterAll(() => worlds?.stop());

  it.each(ROUTES)('answers %s /%s in the words of the contract', async (method, route, body) => {
    for (const [integration, { name, token }] of instances) {
      const path = `/${route.replace(/(\?|$)/, `/${name}$1`)}`;
      const answer = await worlds.world.gateway.call(method, path, {
        key: token,
        ...(body === undefined ? {} : { body }),
      });
      expect(answer).toMatchObject({
        status: 400,
        body: {
          code: 'channel.not_available',
          response: { message: [NOT_AVAILABLE[integration]] },
        },
      });
    }
    expect(instances.size).toBe(2);
  });
});
