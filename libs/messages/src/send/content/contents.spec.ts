import { describe, expect, it } from 'vitest';
import type { ButtonDto } from '../dto/send-buttons.dto.js';
import { pictureOrder } from '../media/media-order.js';
import { buttonsContent } from './buttons-content.js';
import { contactsContent } from './contacts-content.js';
import { listContent } from './list-content.js';
import { pollContent } from './poll-content.js';
import { reactionText } from './reaction-text.js';
import { templateContent } from './template-content.js';

const number = '5511988887777';

describe('buttons', () => {
  const reply: ButtonDto = { type: 'reply', displayText: 'Sim', id: 'yes' };
  const url: ButtonDto = { type: 'url', displayText: 'Site', url: 'https://acme.test' };
  const pix: ButtonDto = { type: 'pix', currency: 'BRL', name: 'Acme', keyType: 'cpf', key: '1' };
  const call: ButtonDto = { type: 'call', displayText: 'Ligar', phoneNumber: '5511988887777' };
  const copy: ButtonDto = { type: 'copy', displayText: 'Copiar', copyCode: 'X1' };

  it.each([
    [[], 'At least one button is required'],
    [[pix, pix], 'Only one PIX button is allowed'],
    [[pix, reply], 'PIX button cannot be mixed with other button types'],
    [[reply, reply, reply, reply], 'Maximum of 3 reply buttons allowed'],
    [[reply, url], 'Reply buttons cannot be mixed with other button types'],
  ])('%j are refused', (buttons, words) => {
    expect(() => buttonsContent({ number, title: 't', buttons })).toThrow(words);
  });

  it('are needed', () => {
    expect(() => buttonsContent({ number, title: 't' })).toThrow('At least one button is required');
  });

  it.each([[[reply, reply, reply]], [[pix]], [[url, call, copy]]])('%j go together', (buttons) => {
    expect(buttonsContent({ number, title: 't', description: '', buttons })).toEqual({
      kind: 'buttons',
      title: 't',
      description: null,
      footer: null,
      buttons,
    });
  });
});

it.each(['👍', '❤️', '❤', '🇧🇷', '👨‍👩‍👧', '1️⃣', '👍🏽', ''])('reacts with %j', (reaction) => {
  expect(reactionText(reaction)).toBe(reaction);
});

it.each(['ok', '👍👍', '1', ' ', 'a👍'])('does not react with %j', (reaction) => {
  expect(() => reactionText(reaction)).toThrow('Reaction must be a single emoji or empty string');
});

it('names the account of a contact by its digits', () => {
  const contact = { fullName: 'Ana', phoneNumber: '+55 (31) 98888-7777' };
  const wuids = (...cards: (typeof contact & { wuid?: string })[]) =>
    contactsContent({ number, contact: cards }).contacts.map(({ wuid }) => wuid);
  expect(
    wuids(contact, { ...contact, wuid: '5511' }, { ...contact, wuid: '55@s.whatsapp.net' }),
  ).toEqual(['553188887777', '5511', '55']);
  expect(contactsContent({ number, contact: [{ ...contact, email: '' }] }).contacts).toEqual([
    { ...contact, wuid: '553188887777', organization: null, email: null, url: null },
  ]);
});

it('lets no more be chosen than there is', () => {
  const body = { number, name: '?', values: ['a', 'b'] };
  expect(pollContent({ ...body, selectableCount: 2 })).toMatchObject({ selectableCount: 2 });
  expect(() => pollContent({ ...body, selectableCount: 3 })).toThrow('selectableCount');
});

it('takes an empty description for none', () => {
  const rows = [{ title: 'r', description: '', rowId: '1' }];
  const body = { number, title: 't', footerText: 'f', buttonText: 'b', description: '' };
  expect(listContent({ ...body, sections: [{ title: 's', rows }] })).toMatchObject({
    description: null,
    sections: [{ title: 's', rows: [{ title: 'r', description: null, rowId: '1' }] }],
  });
});

it('fills a template with nothing when nothing is given', () => {
  expect(templateContent({ number, name: 'n', language: 'pt_BR' })).toEqual({
    kind: 'template',
    name: 'n',
    language: 'pt_BR',
    components: [],
  });
});

describe('the picture above buttons', () => {
  it('is at an address, and nowhere else', () => {
    expect(pictureOrder('https://acme.test/a.jpg')).toMatchObject({
      source: { kind: 'url', url: 'https://acme.test/a.jpg' },
      wish: { form: 'image' },
    });
    for (const text of ['aGVsbG8gd29ybGQ=', 'no address'])
      expect(() => pictureOrder(text)).toThrow('thumbnailUrl must be a url');
  });
});
