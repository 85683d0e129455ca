import type { ChannelReport } from '@switchboard/channels';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentValidator } from '../../../test/support/document-validator.js';
import { WebhookSink } from '../../../test/support/webhook-sink.js';
import { previewDocument } from './openapi/preview-document.js';
import { startTestGateway, type TestGateway } from './testing/start-test-gateway.js';

/** Shapes of events that the main job does not show: what is appended fits the document. */
describe('an event', () => {
  let test: TestGateway;
  let sink: WebhookSink;
  beforeAll(async () => {
    sink = await WebhookSink.start();
    test = await startTestGateway({ QRCODE_LIMIT: '1' });
  });
  afterAll(async () => {
    await test?.close();
    await sink?.stop();
  });

  const create = (instanceName: string) =>
    test.call('POST', '/instance/create', {
      body: {
        instanceName,
        integration: 'WHATSAPP-BAILEYS',
        qrcode: true,
        webhook: { url: sink.url },
      },
    });

  /** Waits for an event whose body holds this text, and says what is wrong with its shape. */
  async function faultsOf(event: string, instance: string, part: string): Promise<string[]> {
    const validate = documentValidator(await previewDocument());
    const { envelope } = await sink.waitFor((seen) =>
      seen.of(event, instance).find(({ body }) => body.includes(part)),
    );
    return validate(
      `#/webhooks/${event}/post/requestBody/content/application~1json/schema`,
      envelope,
    );
  }

  it('of QR codes that nobody scans', async () => {
    await create('unscanned');
    await test.channel.sessionOf('unscanned').showCode('2@another');
    expect(await faultsOf('qrcode.updated', 'unscanned', 'limit reached')).toEqual([]);
    expect(await faultsOf('connection.update', 'unscanned', 'refused')).toEqual([]);
  });

  it('of a session that the phone ended', async () => {
    await create('ended');
    const session = test.channel.sessionOf('ended');
    await session.scan();
    await session.end(401, 'void');
    expect(await faultsOf('connection.update', 'ended', '"open"')).toEqual([]);
    expect(await faultsOf('status.instance', 'ended', '401')).toEqual([]);
    expect(await faultsOf('logout.instance', 'ended', '"data":null')).toEqual([]);
    expect(await faultsOf('connection.update', 'ended', '"close"')).toEqual([]);
  });

  it('of a message in a group, and of its status', async () => {
    const created = await create('grouped');
    expect(created.status).toBe(201);
    const session = test.channel.sessionOf('grouped');
    await session.scan();
    const key = {
      remoteJid: '120363025246125486@g.us',
      fromMe: true,
      id: '3AB1',
      participant: '98765432101234@lid',
      participantAlt: '5511988887777@s.whatsapp.net',
      addressingMode: 'lid' as const,
    };
    await session.host.report({
      kind: 'messages',
      origin: 'live',
      items: [
        {
          key,
          pushName: null,
          status: 'SERVER_ACK',
          message: { imageMessage: { caption: 'foto', height: 1280 } },
          contextInfo: { mentionedJid: [] },
          messageType: 'imageMessage',
          messageTimestamp: 1_760_972_410,
          source: 'android',
        },
      ],
      inbox: [],
    });
    await session.host.report({
      kind: 'receipts',
      items: [{ key, status: 'READ', participant: null, timestamp: null }],
    });
    expect(await faultsOf('messages.upsert', 'grouped', '3AB1')).toEqual([]);
    expect(await faultsOf('messages.update', 'grouped', 'READ')).toEqual([]);
  });

  it('of chats, people, groups and labels', async () => {
    await create('sociable');
    const session = test.channel.sessionOf('sociable');
    await session.scan();
    const jid = '5511988887777@s.whatsapp.net';
    const id = '120363025246125486@g.us';
    const member = { id: '98765432101234@lid', phoneNumber: jid, admin: 'superadmin' as const };
    const chat = { jid, name: null, unread: null, markedUnread: null, archived: null };
    const contact = { jid, jidAlt: null, savedName: null, pushName: 'Ana', pictureChanged: false };
    const group = {
      id,
      subject: 'Time',
      restrict: false,
      announce: false,
      isCommunity: false,
      isCommunityAnnounce: false,
      joinApprovalMode: false,
      memberAddMode: true,
      participants: [member],
      author: member.id,
    };
    const label = { id: '3', name: 'Pago', color: 5, deleted: false, predefinedId: null };
    const reports: ChannelReport[] = [
      { kind: 'groups-followed', followed: true },
      { kind: 'contacts', items: [contact] },
      { kind: 'contacts', items: [{ ...contact, savedName: 'Ana S.' }] },
      { kind: 'chats', items: [chat] },
      { kind: 'chats', items: [{ ...chat, archived: true }] },
      { kind: 'chats-deleted', jids: [jid] },
      {
        kind: 'presence',
        presence: {
          id: jid,
          presences: { [jid]: { lastKnownPresence: 'available', lastSeen: 1 } },
        },
      },
      { kind: 'groups-joined', items: [group] },
      { kind: 'groups-changed', items: [{ id, subject: 'Outro', author: member.id }] },
      {
        kind: 'members-changed',
        change: { id, action: 'add', members: [member], includesSelf: false, author: member.id },
      },
      { kind: 'label', label },
      { kind: 'labelling', labelling: { type: 'add', chatId: jid, labelId: '3' } },
    ];
    for (const report of reports) await session.host.report(report);
    for (const [event, part] of [
      ['contacts.upsert', 'Ana'],
      ['contacts.update', 'Ana S.'],
      ['chats.upsert', jid],
      ['chats.update', '"archived":true'],
      ['chats.delete', jid],
      ['presence.update', 'lastSeen'],
      ['groups.upsert', 'Time'],
      ['groups.update', 'Outro'],
      ['group-participants.update', 'participantsData'],
      ['labels.edit', 'Pago'],
      ['labels.association', '"labelId":"3"'],
    ] as const) {
      expect(await faultsOf(event, 'sociable', part), event).toEqual([]);
    }
  });
});
