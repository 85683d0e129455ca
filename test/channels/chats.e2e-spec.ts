import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type PairedInstance, World } from '../support/world.js';

const ANA = '5511988887777';
const ANA_JID = `${ANA}@s.whatsapp.net`;
const NOBODY = '5511900000000';
const WAIT = { timeout: 20_000, interval: 20 };

/** Chats, profiles and labels of an instance, through HTTP, the client library and the simulated WhatsApp. */
describe('an instance by linked device', () => {
  let world: World;
  let acme: PairedInstance;

  beforeAll(async () => {
    world = await World.start();
    await world.simulator.setNumber({ number: ANA, name: 'Ana' });
    await world.simulator.setNumber({ number: NOBODY, onWhatsApp: false });
    acme = await world.pair('acme');
  });
  afterAll(() => world?.stop());

  const call = <T = Record<string, unknown>>(method: string, route: string, body?: object) =>
    world.gateway.call<T>(method, `/${route.replace(/(\?|$)/, '/acme$1')}`, {
      key: acme.token,
      ...(body === undefined ? {} : { body }),
    });
  const post = <T = Record<string, unknown>>(route: string, body: object) =>
    call<T>('POST', route, body);

  /** Resolves with the data of the first event of this name whose body holds this text. */
  const told = (event: string, part: string) =>
    world.sink.waitFor((sink) => sink.of(event, 'acme').find(({ body }) => body.includes(part)));

  /** Ana writes. @returns the id of the message, once it was told */
  async function textIn(text: string): Promise<string> {
    const { id } = await world.simulator.sendText({ from: ANA, to: acme.number, text });
    await told('messages.upsert', id);
    return id;
  }

  async function textOut(text: string): Promise<string> {
    const sent = await post<{ key: { id: string } }>('message/sendText', { number: ANA, text });
    expect(sent.status).toBe(201);
    return sent.body.key.id;
  }

  it('says which numbers are on WhatsApp, in their order, and remembers it', async () => {
    await textIn('oi');
    const numbers = [NOBODY, '123456789@lid', ANA, 'status@broadcast', `+${ANA}`];
    const expected = {
      status: 200,
      body: [
        { jid: `${NOBODY}@s.whatsapp.net`, exists: false, number: NOBODY },
        { jid: '123456789@lid', exists: true, number: '123456789@lid', lid: 'lid' },
        { jid: ANA_JID, exists: true, number: ANA, name: 'Ana' },
        { jid: 'status@broadcast', exists: false, number: 'status@broadcast' },
        { jid: ANA_JID, exists: true, number: `+${ANA}`, name: 'Ana' },
      ],
    };
    expect(await post('chat/whatsappNumbers', { numbers })).toMatchObject(expected);
    // The account is gone; what was said of it holds.
    await world.simulator.setNumber({ number: ANA, onWhatsApp: false });
    expect(await post('chat/whatsappNumbers', { numbers })).toMatchObject(expected);
    await world.simulator.setNumber({ number: ANA, onWhatsApp: true });
  });

  it('reads messages: the sender sees it, and the chat has none unread', async () => {
    const id = await textIn('leia');
    const key = { remoteJid: ANA_JID, fromMe: false, id };
    expect(await post('chat/markMessageAsRead', { readMessages: [key] })).toMatchObject({
      status: 201,
      body: { message: 'Read messages', read: 'success' },
    });
    await vi.waitFor(async () => {
      const sent = await world.simulator.sent({ number: ANA });
      const receipts = sent.find((message) => message.id === id)?.receipts ?? [];
      expect(receipts.map(({ type }) => type)).toContain('read');
    }, WAIT);
    const found = await call('GET', `chat/findChatByRemoteJid?remoteJid=${ANA_JID}`);
    expect(found.body).toMatchObject({ remoteJid: ANA_JID, unreadMessages: 0 });
  });

  it('archives a chat by its address alone, and takes it out again', async () => {
    for (const archive of [true, false]) {
      expect(await post('chat/archiveChat', { chat: ANA, archive })).toMatchObject({
        status: 201,
        body: { chatId: ANA_JID, archived: archive },
      });
    }
    const changes = await world.simulator.appState.changes({
      number: acme.number,
      action: 'archive',
      atLeast: 2,
    });
    expect(changes.map(({ index }) => index)).toEqual([
      ['archive', ANA_JID],
      ['archive', ANA_JID],
    ]);
    await told('chats.update', '"archived":true');
  });

  it('marks a chat to be read later, by a message without its time', async () => {
    const lastMessage = { key: { remoteJid: ANA, fromMe: false, id: '3A5F0C9D1E7B42A86C10' } };
    expect(await post('chat/markChatUnread', { lastMessage })).toMatchObject({
      status: 201,
      body: { chatId: ANA_JID, markedChatUnread: true },
    });
    const found = await call('GET', `chat/findChatByRemoteJid?remoteJid=${ANA_JID}`);
    expect(found.body).toMatchObject({ unreadMessages: 1 });
  });

  it.each([
    ['chat/markChatUnread', { lastMessage: [] }, 'lastMessage requires property "key"'],
    [
      'chat/markChatUnread',
      { lastMessage: [{ remoteJid: ANA_JID, fromMe: false, id: '1' }] },
      'lastMessage is not of a type(s) object',
    ],
    ['chat/archiveChat', { archive: true, lastMessage: {} }, 'lastMessage requires property "key"'],
    [
      'chat/markMessageAsRead',
      { readMessages: [[]] },
      'readMessages[0] is not of a type(s) object',
    ],
    ['chat/updateMessage', { number: ANA, text: 'x' }, 'instance requires property "key"'],
    ['chat/getBase64FromMediaMessage', {}, 'instance requires property "message"'],
  ])('refuses at %s what is no message: %j', async (route, body, message) => {
    expect(await post(route, body)).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', response: { message: [[message]] } },
    });
  });

  it('says what is missing where no message of the chat is known', async () => {
    const answer = await post('chat/archiveChat', { chat: '5511955554444', archive: true });
    expect(answer).toMatchObject({
      status: 400,
      body: {
        code: 'chat.last_message_required',
        response: { message: [expect.any(String), { archived: false }] },
      },
    });
  });

  it('takes a message back for everyone', async () => {
    const id = await textOut('apague');
    const answer = await call('DELETE', 'chat/deleteMessageForEveryone', {
      id,
      remoteJid: ANA_JID,
      fromMe: true,
    });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        key: { remoteJid: ANA_JID, fromMe: true, id: expect.any(String) },
        message: { protocolMessage: { key: { id }, type: 'REVOKE' } },
        messageTimestamp: expect.stringMatching(/^\d+$/),
        status: 'PENDING',
      },
    });
    const deleted = await told('messages.delete', id);
    expect(deleted.envelope.data).toMatchObject({
      key: { id, deleted: true },
      status: 'DELETED',
      message: { conversation: 'apague' },
    });
    const received = async () => JSON.stringify(await world.simulator.received({ number: ANA }));
    await expect.poll(received, { timeout: 20_000 }).toContain('REVOKE');
  });

  it('edits a text, and finds the new one', async () => {
    const id = await textOut('velho');
    const key = { id, remoteJid: ANA_JID, fromMe: true };
    const answer = await post('chat/updateMessage', { number: ANA, text: 'novo', key });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        message: {
          protocolMessage: {
            key: { id },
            type: 'MESSAGE_EDIT',
            editedMessage: { extendedTextMessage: { text: 'novo' } },
            timestampMs: expect.stringMatching(/^\d+$/),
          },
        },
      },
    });
    const edited = await told('send.message.update', id);
    expect(edited.envelope.data).toMatchObject({ key: { id }, type: 'MESSAGE_EDIT' });
    const found = await post<{ messages: { records: object[] } }>('chat/findMessages', {
      where: { key: { id } },
    });
    expect(found.body.messages.records).toMatchObject([{ message: { conversation: 'novo' } }]);
  });

  it('edits nothing that is not its own', async () => {
    const id = await textIn('meu');
    const key = { id, remoteJid: ANA_JID, fromMe: false };
    expect(await post('chat/updateMessage', { number: ANA, text: 'x', key })).toMatchObject({
      status: 400,
      body: { response: { message: ['Message not compatible'] } },
    });
  });

  it('shows a presence, and hears one', async () => {
    const body = { number: ANA, presence: 'composing', delay: 50 };
    expect(await post('chat/sendPresence', body)).toMatchObject({
      status: 201,
      body: { presence: 'composing' },
    });
    await world.simulator.people.setPresence({ from: ANA, activity: 'composing', to: acme.number });
    const heard = await told('presence.update', 'composing');
    expect(JSON.stringify(heard.envelope.data)).toContain('"lastKnownPresence":"composing"');
  });

  it('blocks somebody, and unblocks them', async () => {
    for (const [status, blocked] of [
      ['block', [ANA]],
      ['unblock', []],
    ] as const) {
      expect(await post('chat/updateBlockStatus', { number: ANA, status })).toMatchObject({
        status: 201,
        body: { block: 'success' },
      });
      const profile = await world.simulator.people.profile({ number: acme.number });
      expect(profile.blocked).toEqual(blocked);
    }
  });

  it('says in the shape of the contract that a number is not on WhatsApp', async () => {
    expect(await post('chat/fetchProfile', { number: NOBODY })).toMatchObject({
      status: 400,
      body: {
        response: {
          message: [{ jid: `${NOBODY}@s.whatsapp.net`, exists: false, number: NOBODY }],
        },
      },
    });
  });

  it('finds the profile of a business, its picture and what it sells', async () => {
    const picture = await pixel();
    await world.simulator.people.setProfile({
      number: ANA,
      about: 'Disponível',
      picture,
      business: { description: 'Flores', email: 'ana@flores.test', website: 'https://flores.test' },
      products: [{ id: 'p1', name: 'Rosa', price: 5_000, currency: 'BRL' }],
      collections: [{ id: 'c1', name: 'Verão', productIds: ['p1'] }],
    });
    expect(await post('chat/fetchProfilePictureUrl', { number: ANA })).toMatchObject({
      status: 200,
      body: { wuid: ANA_JID, profilePictureUrl: expect.stringMatching(/^http/) },
    });
    expect(await post('chat/fetchProfile', { number: ANA })).toMatchObject({
      status: 200,
      body: {
        wuid: ANA_JID,
        name: 'Ana',
        numberExists: true,
        picture: expect.stringMatching(/^http/),
        status: { status: 'Disponível', setAt: expect.any(String) },
        isBusiness: true,
        description: 'Flores',
        email: 'ana@flores.test',
        website: 'https://flores.test',
      },
    });
    expect(await post('chat/fetchBusinessProfile', { number: ANA })).toMatchObject({
      status: 200,
      body: { isBusiness: true, description: 'Flores', website: ['https://flores.test'] },
    });
    expect(await post('business/getCatalog', { number: ANA })).toMatchObject({
      status: 200,
      body: {
        wuid: ANA_JID,
        isBusiness: true,
        catalogLength: 1,
        catalog: [{ id: 'p1', name: 'Rosa' }],
      },
    });
    expect(await post('business/getCollections', { number: ANA })).toMatchObject({
      status: 200,
      body: { wuid: ANA_JID, collectionsLength: 1, collections: [{ id: 'c1', name: 'Verão' }] },
    });
  });

  it('says who is no business', async () => {
    const number = '5511966665555';
    await world.simulator.setNumber({ number, name: 'Rui' });
    expect(await post('chat/fetchBusinessProfile', { number })).toMatchObject({
      status: 200,
      body: { isBusiness: false, message: 'Not is business profile', exists: true, number },
    });
    expect((await post('business/getCatalog', { number })).body).toEqual({
      wuid: `${number}@s.whatsapp.net`,
      name: null,
      isBusiness: false,
    });
  });

  it('changes its own profile', async () => {
    const picture = await pixel();
    const changes: [string, object][] = [
      ['chat/updateProfileStatus', { status: 'Aberto' }],
      ['chat/updateProfileName', { name: 'Acme' }],
      ['chat/updateProfilePicture', { picture }],
    ];
    for (const [route, body] of changes) {
      expect(await post(route, body)).toMatchObject({ status: 200, body: { update: 'success' } });
    }
    const profile = await world.simulator.people.profile({ number: acme.number });
    expect(profile).toMatchObject({ about: 'Aberto', pictureUrl: expect.any(String) });
    expect(await call('DELETE', 'chat/removeProfilePicture')).toMatchObject({ status: 200 });
    expect((await world.simulator.people.profile({ number: acme.number })).pictureUrl).toBeNull();
    expect(await post('chat/fetchProfile', {})).toMatchObject({
      status: 200,
      body: { wuid: `${acme.number}@s.whatsapp.net`, status: { status: 'Aberto' } },
    });
  });

  it('shows its name and picture as they are now, whoever changed them', async () => {
    const shown = async () => {
      const { body } = await world.gateway.call<
        { profileName: string | null; profilePicUrl: string | null }[]
      >('GET', '/instance/fetchInstances', { key: acme.token });
      return { name: body[0]?.profileName, picture: body[0]?.profilePicUrl };
    };
    const picture = await pixel();
    await post('chat/updateProfileName', { name: 'Acme Ltda' });
    await post('chat/updateProfilePicture', { picture });
    await expect
      .poll(shown, { timeout: 20_000 })
      .toEqual({ name: 'Acme Ltda', picture: expect.stringContaining('http') });
    const { picture: first } = await shown();
    // The owner, on the phone.
    await world.simulator.appState.write({
      number: acme.number,
      collection: 'critical_block',
      index: ['setting_pushName'],
      value: { pushNameSetting: { name: 'Acme' } },
      apiVersion: 1,
    });
    await expect.poll(shown, { timeout: 20_000 }).toMatchObject({ name: 'Acme' });
    await world.simulator.people.setProfile({ number: acme.number, picture });
    await expect.poll(shown, { timeout: 20_000 }).not.toMatchObject({ picture: first });
    await world.simulator.people.setProfile({ number: acme.number, picture: null });
    await expect.poll(shown, { timeout: 20_000 }).toEqual({ name: 'Acme', picture: null });
  });

  it('refuses as a picture what is none', async () => {
    expect(await post('chat/updateProfilePicture', { picture: '!!' })).toMatchObject({
      status: 400,
    });
  });

  it('reads and changes who may see what', async () => {
    const privacy = {
      readreceipts: 'all',
      profile: 'contacts',
      status: 'contacts',
      online: 'match_last_seen',
      last: 'none',
      groupadd: 'contacts',
    };
    expect(await post('chat/updatePrivacySettings', privacy)).toMatchObject({
      status: 201,
      body: { update: 'success', data: privacy },
    });
    expect((await call('GET', 'chat/fetchPrivacySettings')).body).toEqual(privacy);
  });

  it('hears of labels, lists them, and puts them on chats', async () => {
    await world.simulator.appState.write({
      number: acme.number,
      collection: 'regular',
      index: ['label_edit', '3'],
      value: { labelEditAction: { name: 'Pago', color: 5 } },
    });
    const edited = await told('labels.edit', 'Pago');
    expect(edited.envelope.data).toMatchObject({
      id: '3',
      name: 'Pago',
      color: 5,
      instance: 'acme',
    });
    expect((await call('GET', 'label/findLabels')).body).toEqual([
      { color: '5', name: 'Pago', id: '3' },
    ]);
    const body = { number: ANA, labelId: '3', action: 'add' };
    expect(await post('label/handleLabel', body)).toMatchObject({
      status: 200,
      body: { numberJid: ANA_JID, labelId: '3', add: true },
    });
    await told('labels.association', ANA_JID);
    const found = await call('GET', `chat/findChatByRemoteJid?remoteJid=${ANA_JID}`);
    expect(found.body).toMatchObject({ labels: ['3'] });
  });

  it('answers the wrong number of a label by 404', async () => {
    const body = { number: NOBODY, labelId: '3', action: 'add' };
    expect(await post('label/handleLabel', body)).toMatchObject({
      status: 404,
      body: { response: { message: ['Number is not on WhatsApp'] } },
    });
  });

  it('hears how the owner calls somebody', async () => {
    await world.simulator.appState.write({
      number: acme.number,
      collection: 'critical_unblock_low',
      index: ['contact', ANA_JID],
      value: { contactAction: { fullName: 'Ana das Flores' } },
    });
    await told('contacts.update', 'Ana das Flores');
    const found = await post<object[]>('chat/findContacts', { where: { remoteJid: ANA } });
    expect(found.body).toMatchObject([{ pushName: 'Ana das Flores', type: 'contact' }]);
  });

  it('lists its chats', async () => {
    const found = await post<object[]>('chat/findChats', { take: 1 });
    expect(found).toMatchObject({
      status: 200,
      body: [{ remoteJid: ANA_JID, lastMessage: { instanceId: acme.instanceId } }],
    });
    expect(await call('GET', 'chat/findChatByRemoteJid')).toMatchObject({
      status: 400,
      body: { response: { message: ['remoteJid is a required query parameter'] } },
    });
    const pictured = await post<{ profilePicUrl: string | null }[]>('chat/findChats', { take: 1 });
    expect(pictured.body[0]?.profilePicUrl).toMatch(/^http/);
    const none = await call('GET', 'chat/findChatByRemoteJid?remoteJid=x@s.whatsapp.net');
    expect([none.status, none.body]).toEqual([200, null]);
  });

  it('is told that a linked device cannot call', async () => {
    expect(await post('call/offer', { number: ANA, callDuration: 5 })).toMatchObject({
      status: 501,
      body: { code: 'call.not_possible' },
    });
  });

  it('leaves WhatsApp nothing to complain about', async () => {
    expect(await world.simulator.violations()).toEqual([]);
  });
});

/** A small picture, in base64. */
async function pixel(): Promise<string> {
  const { default: sharp } = await import('sharp');
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#ff0000' } });
  return (await picture.png().toBuffer()).toString('base64');
}
