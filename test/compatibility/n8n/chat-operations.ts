import { expect } from 'vitest';
import { samplePicture } from '../../../libs/media/src/testing/sample-media.js';
import { ANA, jidOf, type NodeOperation, type Stage } from './node-operation.js';

const text = expect.any(String);
const PICTURE = (await samplePicture('jpeg')).toString('base64');
const of =
  (more: (stage: Stage) => object) =>
  (stage: Stage): Readonly<Record<string, unknown>> => ({
    instanceName: stage.acme.name,
    ...more(stage),
  });
const PRIVACY = {
  readreceipts: 'none',
  profile: 'contacts',
  status: 'contacts',
  online: 'match_last_seen',
  last: 'contacts',
  groupadd: 'contacts',
};
const UPDATED = () => ({ update: 'success' });

/** What is done with chats, and what is found of them. */
export const CHAT_OPERATIONS: readonly NodeOperation[] = [
  {
    operation: 'chat-api/check-number',
    route: 'POST /chat/whatsappNumbers',
    status: 200,
    fill: of(() => ({ numbers: `${ANA}, 5511900000000` })),
    gives: () =>
      expect.arrayContaining([
        expect.objectContaining({ exists: true, jid: jidOf(ANA), number: ANA }),
        expect.objectContaining({ exists: false, number: '5511900000000' }),
      ]),
  },
  {
    operation: 'chat-api/read-messages',
    route: 'POST /chat/markMessageAsRead',
    status: 201,
    fill: of(({ textIn }) => ({ remoteJid: jidOf(ANA), messageId: textIn })),
    gives: () => ({ message: 'Read messages', read: 'success' }),
  },
  {
    operation: 'chat-api/manage-archive',
    form: 'archive',
    route: 'POST /chat/archiveChat',
    status: 201,
    fill: of(({ textIn }) => ({ chat: jidOf(ANA), archive: true, messageId: textIn })),
    gives: () => ({ chatId: jidOf(ANA), archived: true }),
  },
  {
    operation: 'chat-api/manage-archive',
    form: 'take out of the archive',
    route: 'POST /chat/archiveChat',
    status: 201,
    fill: of(({ textIn }) => ({ chat: jidOf(ANA), archive: false, messageId: textIn })),
    gives: () => ({ chatId: jidOf(ANA), archived: expect.any(Boolean) }),
  },
  {
    operation: 'chat-api/mark-unread',
    route: 'POST /chat/markChatUnread',
    status: 201,
    fill: of(({ textIn }) => ({ chat: jidOf(ANA), messageId: textIn })),
    gives: () => ({ chatId: jidOf(ANA), markedChatUnread: true }),
  },
  {
    operation: 'chat-api/fetch-profile-picture',
    route: 'POST /chat/fetchProfilePictureUrl',
    status: 200,
    fill: of(() => ({ number: ANA })),
    gives: () => ({
      wuid: jidOf(ANA),
      profilePictureUrl: expect.stringMatching(/^https?:\/\//),
    }),
  },
  {
    operation: 'chat-api/get-media-base64',
    route: 'POST /chat/getBase64FromMediaMessage',
    status: 201,
    fill: of(({ imageIn }) => ({ messageId: imageIn })),
    gives: () => ({
      base64: Buffer.from('what Ana photographed').toString('base64'),
      mimetype: 'image/jpeg',
      mediaType: 'imageMessage',
      fileName: text,
      size: { fileLength: expect.anything() },
    }),
  },
  {
    operation: 'chat-api/update-message',
    route: 'POST /chat/updateMessage',
    status: 200,
    fill: of(({ toEdit }) => ({ remoteJid: jidOf(ANA), messageId: toEdit, text: 'novo' })),
    gives: ({ toEdit }) => ({
      key: { remoteJid: jidOf(ANA), fromMe: true },
      message: { protocolMessage: { key: { id: toEdit }, type: 'MESSAGE_EDIT' } },
    }),
  },
  {
    operation: 'chat-api/delete-message',
    route: 'DELETE /chat/deleteMessageForEveryone',
    status: 201,
    fill: of(({ toDelete }) => ({ remoteJid: ANA, messageId: toDelete, fromMe: true })),
    gives: ({ toDelete }) => ({
      key: { id: text, remoteJid: jidOf(ANA), fromMe: true },
      message: { protocolMessage: { key: { id: toDelete }, type: 'REVOKE' } },
    }),
  },
  {
    operation: 'chat-api/send-presence',
    route: 'POST /chat/sendPresence',
    status: 201,
    fill: of(() => ({ remoteJid: ANA, presence: 'composing', delay: 10 })),
    gives: () => ({ presence: 'composing' }),
  },
  {
    operation: 'chat-api/find-contacts',
    form: 'all',
    route: 'POST /chat/findContacts',
    status: 200,
    fill: of(() => ({ listAll: true })),
    gives: ({ acme }) =>
      expect.arrayContaining([
        expect.objectContaining({
          id: text,
          remoteJid: jidOf(ANA),
          pushName: text,
          instanceId: acme.instanceId,
        }),
      ]),
  },
  {
    operation: 'chat-api/find-contacts',
    form: 'one',
    route: 'POST /chat/findContacts',
    status: 200,
    fill: of(() => ({ listAll: false, remoteJid: ANA })),
    gives: ({ acme }) => [{ id: text, remoteJid: jidOf(ANA), instanceId: acme.instanceId }],
  },
  {
    operation: 'chat-api/find-messages',
    route: 'POST /chat/findMessages',
    status: 200,
    fill: of(() => ({ remoteJid: ANA, page: 1, offset: 50 })),
    gives: ({ acme, textIn, textOut }) => ({
      messages: {
        total: expect.any(Number),
        pages: 1,
        currentPage: 1,
        records: expect.arrayContaining([
          expect.objectContaining({
            id: text,
            key: expect.objectContaining({ id: textIn, fromMe: false, remoteJid: jidOf(ANA) }),
            pushName: text,
            messageType: 'conversation',
            message: { conversation: 'Oi' },
            messageTimestamp: expect.any(Number),
            instanceId: acme.instanceId,
            source: text,
          }),
          expect.objectContaining({
            key: expect.objectContaining({ id: textOut, fromMe: true }),
            MessageUpdate: expect.arrayContaining([
              expect.objectContaining({ status: 'DELIVERY_ACK' }),
            ]),
          }),
        ]),
      },
    }),
  },
  {
    operation: 'chat-api/find-status-messages',
    route: 'POST /chat/findStatusMessage',
    status: 200,
    fill: of(({ textOut }) => ({ remoteJid: ANA, messageId: textOut })),
    gives: ({ textOut }) =>
      expect.arrayContaining([
        expect.objectContaining({
          keyId: textOut,
          remoteJid: jidOf(ANA),
          fromMe: true,
          status: 'DELIVERY_ACK',
          messageId: text,
        }),
      ]),
  },
  {
    operation: 'chat-api/find-chats',
    route: 'POST /chat/findChats',
    status: 200,
    fill: of(() => ({ remoteJid: ANA })),
    gives: () => [
      {
        id: text,
        remoteJid: jidOf(ANA),
        profilePicUrl: expect.toSatisfy((url) => url === null || URL.canParse(String(url))),
        createdAt: text,
        updatedAt: text,
        unreadCount: expect.any(Number),
        windowActive: expect.any(Boolean),
        lastMessage: { key: { remoteJid: jidOf(ANA) } },
      },
    ],
  },
  {
    operation: 'profile-api/fetch-profile',
    route: 'POST /chat/fetchProfile',
    status: 200,
    fill: of(() => ({ remoteJid: ANA })),
    gives: () => ({
      wuid: jidOf(ANA),
      name: text,
      numberExists: true,
      picture: expect.stringMatching(/^https?:\/\//),
      status: { status: 'Na loja' },
      isBusiness: true,
      description: 'Pizzas',
      email: 'ana@acme.test',
      website: 'https://acme.test',
    }),
  },
  {
    operation: 'profile-api/fetch-business-profile',
    route: 'POST /chat/fetchBusinessProfile',
    status: 200,
    fill: of(() => ({ remoteJid: ANA })),
    gives: () => ({ isBusiness: true, wid: jidOf(ANA), description: 'Pizzas' }),
  },
  {
    operation: 'profile-api/update-profile-name',
    route: 'POST /chat/updateProfileName',
    status: 200,
    fill: of(() => ({ name: 'Acme' })),
    gives: UPDATED,
  },
  {
    operation: 'profile-api/update-profile-status',
    route: 'POST /chat/updateProfileStatus',
    status: 200,
    fill: of(() => ({ status: 'Aberto até as 22 h' })),
    gives: UPDATED,
  },
  {
    operation: 'profile-api/update-profile-picture',
    route: 'POST /chat/updateProfilePicture',
    status: 200,
    fill: of(() => ({ picture: PICTURE })),
    gives: UPDATED,
  },
  {
    operation: 'profile-api/remove-profile-picture',
    route: 'DELETE /chat/removeProfilePicture',
    status: 200,
    fill: of(() => ({})),
    gives: UPDATED,
  },
  {
    operation: 'profile-api/update-privacy-settings',
    route: 'POST /chat/updatePrivacySettings',
    status: 201,
    fill: of(() => PRIVACY),
    gives: () => ({ update: 'success', data: PRIVACY }),
  },
  {
    operation: 'profile-api/fetch-privacy-settings',
    route: 'GET /chat/fetchPrivacySettings',
    status: 200,
    fill: of(() => ({})),
    gives: () => PRIVACY,
  },
  {
    operation: 'chat-api/block-contact',
    form: 'block',
    route: 'POST /chat/updateBlockStatus',
    status: 201,
    fill: of(() => ({ remoteJid: ANA, status: 'block' })),
    gives: () => ({ block: 'success' }),
  },
  {
    operation: 'chat-api/block-contact',
    form: 'unblock',
    route: 'POST /chat/updateBlockStatus',
    status: 201,
    fill: of(() => ({ remoteJid: ANA, status: 'unblock' })),
    gives: () => ({ block: 'success' }),
  },
];
