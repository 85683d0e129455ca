import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Subscriber } from '../../libs/webhooks/src/testing/subscriber.js';
import { ChannelGateway } from './channel-gateway.js';

const WAIT = { timeout: 20_000, interval: 20 };
const NUMBER = '370000000000001';
const PERSON = '5511988887777';
const JID = `${PERSON}@s.whatsapp.net`;

let test: ChannelGateway;
beforeAll(async () => {
  test = await ChannelGateway.start();
  await test.createCloud('acme', NUMBER);
});
afterAll(() => test?.close());

interface Sent {
  readonly key: { readonly id: string; readonly remoteJid: string };
}
const send = (operation: string, body: object) =>
  test.call<Sent>('POST', `/message/${operation}/acme`, { body: { number: PERSON, ...body } });
const lastTaken = async () => (await test.graph.sent({ numberId: NUMBER })).at(-1)?.body;

const contact = { fullName: 'Ana', phoneNumber: '+55 11 98888-7777' };
const buttons = [
  { type: 'reply', displayText: 'Sim', id: 'yes' },
  { type: 'reply', displayText: 'Não', id: 'no' },
];
const sections = [{ title: 'Pratos', rows: [{ title: 'Feijoada', description: 'x', rowId: '1' }] }];
const list = {
  title: 'Cardápio',
  description: 'Escolha',
  footerText: 'Acme',
  buttonText: 'Ver',
  sections,
};

describe('what the Cloud API carries', () => {
  it.each<[string, object, object, object]>([
    [
      'sendLocation',
      { latitude: -23.5, longitude: -46.6, name: 'Sé', address: 'Praça da Sé' },
      { type: 'location', location: { latitude: -23.5, longitude: -46.6, name: 'Sé' } },
      { messageType: 'locationMessage', message: { locationMessage: { name: 'Sé' } } },
    ],
    [
      'sendContact',
      { contact: [contact] },
      { type: 'contacts', contacts: [{ name: { formatted_name: 'Ana' } }] },
      { messageType: 'contactMessage', message: { contactMessage: { displayName: 'Ana' } } },
    ],
    [
      'sendContact',
      { contact: [contact, { ...contact, fullName: 'Rui' }] },
      { type: 'contacts', contacts: [{}, { name: { formatted_name: 'Rui' } }] },
      { messageType: 'contactsArrayMessage' },
    ],
    [
      'sendReaction',
      { key: { id: 'wamid.1', remoteJid: JID, fromMe: false }, reaction: '👍' },
      { type: 'reaction', reaction: { message_id: 'wamid.1', emoji: '👍' } },
      { messageType: 'reactionMessage', message: { reactionMessage: { text: '👍' } } },
    ],
    [
      'sendButtons',
      { title: 'Confirma?', buttons },
      { type: 'interactive', interactive: { type: 'button', body: { text: 'Confirma?' } } },
      { messageType: 'interactiveMessage', message: { conversation: 'Confirma?' } },
    ],
    [
      'sendList',
      list,
      { type: 'interactive', interactive: { type: 'list', body: { text: 'Escolha' } } },
      { messageType: 'interactiveMessage', message: { conversation: 'Cardápio' } },
    ],
    [
      'sendTemplate',
      { name: 'order_update', language: 'pt_BR', components: [{ type: 'body', parameters: [] }] },
      { type: 'template', template: { name: 'order_update', language: { code: 'pt_BR' } } },
      { messageType: 'conversation', message: { conversation: '▶️order_update◀️' } },
    ],
  ])(
    '%s goes out as Graph wants it, and is told as the contract does',
    async (operation, body, graph, told) => {
      const answer = await send(operation, body);
      expect(answer).toMatchObject({
        status: 201,
        body: { key: { remoteJid: JID, fromMe: true }, status: 'PENDING', ...told },
      });
      expect(await lastTaken()).toMatchObject({ to: PERSON, ...graph });
    },
  );

  it.each<[string, object]>([
    ['sendPoll', { name: 'Onde?', selectableCount: 1, values: ['Aqui', 'Ali'] }],
    [
      'sendStatus',
      { type: 'text', content: 'Oi', backgroundColor: '#000000', font: 1, allContacts: true },
    ],
  ])('%s is refused in the words of the contract', async (operation, body) => {
    const before = (await test.graph.sent({ numberId: NUMBER })).length;
    expect(await send(operation, body)).toMatchObject({
      status: 400,
      body: {
        code: 'channel.not_available',
        response: { message: ['Method not available on WhatsApp Business API'] },
      },
    });
    expect(await test.graph.sent({ numberId: NUMBER })).toHaveLength(before);
  });

  it('what breaks a rule of Meta that is known never leaves', async () => {
    const before = (await test.graph.sent({ numberId: NUMBER })).length;
    const twins = [buttons[0], buttons[0]];
    expect(await send('sendButtons', { title: 'x', buttons: twins })).toMatchObject({
      status: 400,
      body: {
        response: {
          message: ['Button texts cannot be repeated', 'Button IDs cannot be repeated.'],
        },
      },
    });
    expect(await test.graph.sent({ numberId: NUMBER })).toHaveLength(before);
  });

  it('what Graph refuses is refused in its own words', async () => {
    await test.graph.fail({ kind: 'recipient-not-allowed', times: 1 });
    expect(await send('sendTemplate', { name: 'x', language: 'pt_BR' })).toMatchObject({
      status: 400,
      body: { response: { message: [{ code: 131_030, type: 'OAuthException' }] } },
    });
  });
});

describe('the address of a template that is sent', () => {
  let subscriber: Subscriber;
  beforeEach(async () => {
    subscriber = await Subscriber.start();
    return () => subscriber.stop();
  });
  const sendTemplate = (webhookUrl: string) =>
    send('sendTemplate', { name: 'order_update', language: 'pt_BR', webhookUrl });

  it('is told each later status, and is kept from view', async () => {
    const { key } = (await sendTemplate(`${subscriber.url}?token=s3cret`)).body;
    const bodies = () => subscriber.received.map(({ body }) => JSON.parse(body));
    const told = (statuses: string[]) =>
      vi.waitFor(() => expect(bodies().map(({ status }) => status)).toEqual(statuses), WAIT);
    // The stand-in tells these by itself.
    await told(['SENT', 'DELIVERED']);
    await test.graph.status({ numberId: NUMBER, id: key.id, to: PERSON, status: 'read' });
    await told(['SENT', 'DELIVERED', 'READ']);
    expect(bodies()[0]).toMatchObject({ keyId: key.id, remoteJid: JID });
    expect(subscriber.received[0]?.path).toContain('token=s3cret');
    const rows = await test.query('SELECT * FROM message_callback');
    expect(rows.map((row) => String(row['url_sealed'])).join()).not.toContain('s3cret');
  });

  it('of other messages is none', async () => {
    const { key } = (await send('sendTemplate', { name: 'x', language: 'pt_BR' })).body;
    await test.graph.status({ numberId: NUMBER, id: key.id, to: PERSON, status: 'read' });
    const own = (await sendTemplate(subscriber.url)).body.key.id;
    await vi.waitFor(() => expect(subscriber.received.length).toBeGreaterThanOrEqual(2), WAIT);
    expect(new Set(subscriber.received.map(({ body }) => JSON.parse(body).keyId))).toEqual(
      new Set([own]),
    );
  });

  it.each(['http://10.0.0.1/x', 'not a url'])('may not be %s', async (webhookUrl) => {
    const before = (await test.graph.sent({ numberId: NUMBER })).length;
    expect((await sendTemplate(webhookUrl)).status).toBe(400);
    expect(await test.graph.sent({ numberId: NUMBER })).toHaveLength(before);
  });
});
