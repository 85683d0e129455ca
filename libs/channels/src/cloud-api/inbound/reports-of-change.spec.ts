import { describe, expect, it } from 'vitest';
import { type MetaChange, readNotification } from './notification.js';
import { reportsOfChange } from './reports-of-change.js';

const FROM = '5511988887777';
const JID = `${FROM}@s.whatsapp.net`;

/** The change of a notification with these messages, read as one that came in. */
function changeOf(value: object): MetaChange {
  const metadata = { phone_number_id: '1' };
  const contacts = [{ wa_id: FROM, profile: { name: 'Ana' } }];
  const body = {
    entry: [{ changes: [{ field: 'messages', value: { metadata, contacts, ...value } }] }],
  };
  const [change] = readNotification(Buffer.from(JSON.stringify(body)))?.changes ?? [];
  if (change === undefined) throw new Error('The change cannot be read');
  return change;
}

const message = (more: object) => ({ id: 'wamid.1', from: FROM, timestamp: '1760972400', ...more });
const contentOf = (more: object): unknown => {
  const [report] = reportsOfChange(changeOf({ messages: [message(more)] })).reports;
  return report?.kind === 'messages' ? report.items[0] : report;
};

describe('messages', () => {
  it('have key, name, time and status of an incoming message', () => {
    expect(contentOf({ type: 'text', text: { body: 'Oi' } })).toEqual({
      key: { id: 'wamid.1', remoteJid: JID, fromMe: false },
      pushName: 'Ana',
      status: 'DELIVERY_ACK',
      message: { conversation: 'Oi' },
      contextInfo: null,
      messageType: 'conversation',
      messageTimestamp: 1_760_972_400,
      source: 'unknown',
    });
  });

  it('say what they answer to, inside and outside', () => {
    const context = { id: 'wamid.0', from: '15550001111' };
    const contextInfo = { stanzaId: 'wamid.0', participant: '15550001111@s.whatsapp.net' };
    expect(contentOf({ type: 'text', text: { body: 'sim' }, context })).toMatchObject({
      message: { conversation: 'sim', contextInfo },
      contextInfo,
    });
  });

  it.each<[string, object, string, object]>([
    [
      'image',
      { id: 'm1', mime_type: 'image/jpeg', sha256: 'x', caption: 'foto', surprise: [1] },
      'imageMessage',
      { imageMessage: { id: 'm1', mime_type: 'image/jpeg', sha256: 'x', caption: 'foto' } },
    ],
    ['video', { id: 'm2' }, 'videoMessage', { videoMessage: { id: 'm2' } }],
    ['sticker', { id: 'm3' }, 'stickerMessage', { stickerMessage: { id: 'm3' } }],
    [
      'document',
      { id: 'm4', filename: 'a.pdf' },
      'documentMessage',
      { documentMessage: { id: 'm4', filename: 'a.pdf' } },
    ],
    [
      'audio',
      { id: 'm5', voice: true },
      'audioMessage',
      { audioMessage: { id: 'm5', voice: true, ptt: true } },
    ],
    [
      'location',
      { latitude: -23.5, longitude: -46.6, name: 'Sé' },
      'locationMessage',
      {
        locationMessage: {
          degreesLatitude: -23.5,
          degreesLongitude: -46.6,
          name: 'Sé',
          address: null,
        },
      },
    ],
    [
      'button',
      { text: 'Sim', payload: 'yes' },
      'buttonMessage',
      { conversation: 'Sim', buttonReply: { id: 'yes', title: 'Sim' } },
    ],
    [
      'interactive',
      { type: 'list_reply', list_reply: { id: 'row-2', title: 'Dois', description: 'O segundo' } },
      'interactiveMessage',
      {
        conversation: 'Dois',
        interactiveReply: {
          type: 'list_reply',
          id: 'row-2',
          title: 'Dois',
          description: 'O segundo',
        },
      },
    ],
    [
      'reaction',
      { message_id: 'wamid.0', emoji: '👍' },
      'reactionMessage',
      { reactionMessage: { key: { id: 'wamid.0', remoteJid: JID }, text: '👍' } },
    ],
  ])('of the kind %s', (type, body, messageType, content) => {
    expect(contentOf({ type, [type]: body })).toMatchObject({ messageType, message: content });
  });

  it('with a cart say what is in it', () => {
    const order = {
      catalog_id: '42',
      text: 'Sem cebola',
      product_items: [
        { product_retailer_id: 'SKU-1', quantity: 2, item_price: 19.9, currency: 'BRL' },
        { product_retailer_id: 'SKU-2', quantity: '1', item_price: 'free' },
      ],
    };
    expect(contentOf({ type: 'order', order })).toMatchObject({
      messageType: 'orderMessage',
      message: {
        orderMessage: {
          catalogId: '42',
          message: 'Sem cebola',
          itemCount: 3,
          items: [
            { productId: 'SKU-1', quantity: 2, price: 19.9, currency: 'BRL' },
            { productId: 'SKU-2', quantity: 1, price: null, currency: null },
          ],
        },
      },
    });
  });

  it.each<[string, object, object]>([
    [
      'unsupported',
      { errors: [{ code: 131_051, title: 'Message type unknown', error_data: { details: 'No' } }] },
      { errors: [{ code: 131_051, title: 'Message type unknown', message: null, details: 'No' }] },
    ],
    ['system', { system: { body: 'Ana changed her number', deep: [[[]]] } }, { errors: [] }],
    ['request_welcome', {}, { errors: [] }],
  ])('of the kind %s are told, without what is not known of them', (type, more, told) => {
    expect(contentOf({ type, ...more })).toMatchObject({
      messageType: 'unsupportedMessage',
      message: { unsupportedMessage: { type, ...told } },
    });
  });

  it('with one contact or several have a vCard each', () => {
    const card = (name: string) => ({
      name: { formatted_name: name },
      phones: [{ phone: '+55 11 90000-0001', wa_id: '5511900000001' }],
      org: { company: 'Acme; Ltd' },
    });
    const vcard = [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'N:Ana\\, Maria',
      'FN:Ana\\, Maria',
      'ORG:Acme\\; Ltd;',
      'item1.TEL;waid=5511900000001:+55 11 90000-0001',
      'item1.X-ABLabel:Celular',
      'END:VCARD',
    ].join('\n');
    expect(contentOf({ type: 'contacts', contacts: [card('Ana, Maria')] })).toMatchObject({
      messageType: 'contactMessage',
      message: { contactMessage: { displayName: 'Ana, Maria', vcard } },
    });
    expect(contentOf({ type: 'contacts', contacts: [card('A'), card('B')] })).toMatchObject({
      messageType: 'contactsArrayMessage',
      message: {
        contactsArrayMessage: {
          displayName: '2 contacts',
          contacts: [{ displayName: 'A' }, { displayName: 'B' }],
        },
      },
    });
  });

  it('that are not known are counted, and cost no other', () => {
    const good = message({ type: 'text', text: { body: 'Oi' } });
    const messages = [null, 7, {}, message({ type: 'order' }), { ...good, from: 'x' }, good];
    const { reports, unreadable } = reportsOfChange(changeOf({ messages }));
    expect(unreadable).toBe(5);
    expect(reports).toMatchObject([{ kind: 'messages', items: [{ key: { id: 'wamid.1' } }] }]);
  });
});

describe('statuses', () => {
  const status = (word: string) => ({
    id: 'wamid.9',
    status: word,
    recipient_id: FROM,
    timestamp: '1760972400',
  });

  it.each([
    ['sent', 'SERVER_ACK', 'SENT'],
    ['delivered', 'DELIVERY_ACK', 'DELIVERED'],
    ['read', 'READ', 'READ'],
    ['played', 'PLAYED', 'PLAYED'],
    ['failed', 'ERROR', 'FAILED'],
  ])('%s is %s, told as %s', (word, stored, wireStatus) => {
    expect(reportsOfChange(changeOf({ statuses: [status(word)] })).reports).toEqual([
      {
        kind: 'receipts',
        items: [
          {
            key: { id: 'wamid.9', remoteJid: JID, fromMe: true },
            status: stored,
            wireStatus,
            participant: null,
            timestamp: 1_760_972_400,
          },
        ],
      },
    ]);
  });

  it('of a failure say why', () => {
    const errors = [
      {
        code: 131_026,
        title: 'Message undeliverable',
        message: 'Message undeliverable',
        error_data: { details: 'Not on WhatsApp' },
        href: 'https://example.org',
      },
      'broken',
    ];
    const whole = { ...status('failed'), errors: errors.slice(0, 1) };
    expect(reportsOfChange(changeOf({ statuses: [whole] })).reports).toMatchObject([
      {
        items: [
          {
            wireStatus: 'FAILED',
            errors: [
              {
                code: 131_026,
                title: 'Message undeliverable',
                message: 'Message undeliverable',
                details: 'Not on WhatsApp',
              },
            ],
          },
        ],
      },
    ]);
    // Reasons that cannot be read cost no status.
    const { reports } = reportsOfChange(changeOf({ statuses: [{ ...whole, errors }] }));
    expect(reports).toMatchObject([{ items: [{ wireStatus: 'FAILED' }] }]);
  });

  it('come in reports of a hundred, in order', () => {
    const statuses = Array.from({ length: 250 }, (_, index) => ({
      ...status('sent'),
      id: `wamid.${index}`,
    }));
    const { reports } = reportsOfChange(changeOf({ statuses }));
    expect(reports.map(({ items }) => items.length)).toEqual([100, 100, 50]);
    expect(reports.flatMap(({ items }) => items.map(({ key }) => key.id))).toEqual(
      statuses.map(({ id }) => id),
    );
  });

  it('of another kind are counted', () => {
    expect(reportsOfChange(changeOf({ statuses: [status('warning')] }))).toEqual({
      reports: [],
      unreadable: 1,
    });
  });
});
