import { describe, expect, it } from 'vitest';
import type {
  ButtonsContent,
  ContactCard,
  ListContent,
  OutgoingButton,
} from '../../commands/outgoing-content.js';
import { ContentNotAllowedError } from './content/content.errors.js';
import { type GraphContent, toGraphContent, toStoredContent } from './graph-content.js';

const JID = '5511988887777@s.whatsapp.net';

const reply = (id: string, displayText: string): OutgoingButton => ({
  type: 'reply',
  id,
  displayText,
});
const buttons = (given: readonly OutgoingButton[], more: Partial<ButtonsContent> = {}) =>
  ({
    kind: 'buttons',
    title: 'Confirma?',
    description: null,
    footer: null,
    buttons: given,
    ...more,
  }) satisfies ButtonsContent;

const row = (rowId: string, description: string | null = null) => ({
  title: `Linha ${rowId}`,
  description,
  rowId,
});
const list = (sections: ListContent['sections'], more: Partial<ListContent> = {}) =>
  ({
    kind: 'list',
    title: 'Cardápio',
    description: 'Escolha um prato',
    footerText: 'Acme',
    buttonText: 'Ver',
    sections,
    ...more,
  }) satisfies ListContent;

const ANA: ContactCard = {
  fullName: 'Ana Silva',
  phoneNumber: '+55 11 98888-7777',
  wuid: '5511988887777',
  organization: 'Acme; Ltd',
  email: 'ana@acme.test',
  url: 'https://acme.test',
};
const PLAIN: ContactCard = {
  ...ANA,
  fullName: 'Rui',
  wuid: null,
  organization: null,
  email: null,
  url: null,
};

const brokenRules = (content: GraphContent): unknown => {
  try {
    return toGraphContent(content);
  } catch (error) {
    return error instanceof ContentNotAllowedError ? error.details : error;
  }
};

describe('what Graph is given, and what is stored', () => {
  it('a text previews a link where that is asked for', () => {
    const text = { kind: 'text', text: 'Olá', linkPreview: null } as const;
    expect(toGraphContent(text)).toEqual({
      type: 'text',
      text: { body: 'Olá', preview_url: false },
    });
    expect(toGraphContent({ ...text, linkPreview: true })).toMatchObject({
      text: { preview_url: true },
    });
    expect(toStoredContent(text)).toEqual({
      messageType: 'conversation',
      message: { conversation: 'Olá' },
    });
  });

  it('a place', () => {
    const place = { latitude: -23.5, longitude: -46.6, name: 'Sé', address: 'Praça da Sé' };
    const content = { kind: 'location', ...place } as const;
    expect(toGraphContent(content)).toEqual({ type: 'location', location: place });
    expect(toStoredContent(content)).toEqual({
      messageType: 'locationMessage',
      message: {
        locationMessage: {
          degreesLatitude: -23.5,
          degreesLongitude: -46.6,
          name: 'Sé',
          address: 'Praça da Sé',
        },
      },
    });
  });

  it('a reaction, and one that is taken back', () => {
    const to = { remoteJid: JID, fromMe: false, id: 'wamid.1' };
    const content = { kind: 'reaction', to, reaction: '👍' } as const;
    expect(toGraphContent(content)).toEqual({
      type: 'reaction',
      reaction: { message_id: 'wamid.1', emoji: '👍' },
    });
    expect(toGraphContent({ ...content, reaction: '' })).toMatchObject({ reaction: { emoji: '' } });
    expect(toStoredContent(content)).toEqual({
      messageType: 'reactionMessage',
      message: { reactionMessage: { key: to, text: '👍' } },
    });
  });

  it('a card with all its parts, and one without', () => {
    expect(toGraphContent({ kind: 'contacts', contacts: [ANA, PLAIN] })).toEqual({
      type: 'contacts',
      contacts: [
        {
          name: { formatted_name: 'Ana Silva', first_name: 'Ana Silva' },
          phones: [{ phone: '+55 11 98888-7777', wa_id: '5511988887777' }],
          emails: [{ email: 'ana@acme.test' }],
          urls: [{ url: 'https://acme.test' }],
          org: { company: 'Acme; Ltd' },
        },
        {
          name: { formatted_name: 'Rui', first_name: 'Rui' },
          phones: [{ phone: '+55 11 98888-7777' }],
        },
      ],
    });
  });

  it('cards are stored as vCards, as those that come in', () => {
    expect(toStoredContent({ kind: 'contacts', contacts: [ANA] })).toEqual({
      messageType: 'contactMessage',
      message: {
        contactMessage: {
          displayName: 'Ana Silva',
          vcard: [
            'BEGIN:VCARD',
            'VERSION:3.0',
            'N:Ana Silva',
            'FN:Ana Silva',
            'ORG:Acme\\; Ltd;',
            'EMAIL:ana@acme.test',
            'URL:https://acme.test',
            'item1.TEL;waid=5511988887777:+55 11 98888-7777',
            'item1.X-ABLabel:Celular',
            'END:VCARD',
          ].join('\n'),
        },
      },
    });
    expect(toStoredContent({ kind: 'contacts', contacts: [ANA, PLAIN] })).toMatchObject({
      messageType: 'contactsArrayMessage',
      message: {
        contactsArrayMessage: {
          displayName: '2 contacts',
          contacts: [{ displayName: 'Ana Silva' }, { displayName: 'Rui' }],
        },
      },
    });
  });

  it('a template, with what it is filled with', () => {
    const components = [{ type: 'body', parameters: [{ type: 'text', text: 'Ana' }] }];
    const content = {
      kind: 'template',
      name: 'hello_world',
      language: 'pt_BR',
      components,
    } as const;
    const template = { name: 'hello_world', language: { code: 'pt_BR' }, components };
    expect(toGraphContent(content)).toEqual({ type: 'template', template });
    expect(toStoredContent(content)).toMatchObject({
      messageType: 'conversation',
      message: { conversation: '▶️hello_world◀️', template: { name: 'hello_world', components } },
    });
  });
});

describe('buttons', () => {
  it('all become buttons to answer with', () => {
    const given: OutgoingButton[] = [
      reply('yes', 'Sim'),
      { type: 'url', displayText: 'Site', url: 'https://acme.test' },
      { type: 'call', displayText: 'Ligar', phoneNumber: '+5511988887777' },
    ];
    const interactive = {
      type: 'button',
      body: { text: 'Confirma?' },
      action: {
        buttons: [
          { type: 'reply', reply: { id: 'yes', title: 'Sim' } },
          { type: 'reply', reply: { id: 'https://acme.test', title: 'Site' } },
          { type: 'reply', reply: { id: '+5511988887777', title: 'Ligar' } },
        ],
      },
    };
    expect(toGraphContent(buttons(given))).toEqual({ type: 'interactive', interactive });
    expect(toStoredContent(buttons(given))).toEqual({
      messageType: 'interactiveMessage',
      message: { conversation: 'Confirma?', interactive },
    });
  });

  it('have a picture above them, by its address', () => {
    const picture = {
      kind: 'media',
      as: 'image',
      source: { kind: 'link', url: 'https://acme.test/a.jpg' },
      mimetype: null,
      fileName: null,
      caption: null,
    } as const;
    expect(toGraphContent(buttons([reply('yes', 'Sim')], { picture }))).toMatchObject({
      interactive: { header: { type: 'image', image: { link: 'https://acme.test/a.jpg' } } },
    });
  });

  it('keep the description under the title, and the footer', () => {
    expect(
      toGraphContent(buttons([reply('yes', 'Sim')], { description: 'Pedido 7', footer: 'Acme' })),
    ).toMatchObject({
      interactive: { body: { text: 'Confirma?\n\nPedido 7' }, footer: { text: 'Acme' } },
    });
  });

  it.each<[string, OutgoingButton[], string[]]>([
    ['none', [], ['At least one button is required']],
    [
      'four',
      ['1', '2', '3', '4'].map((id) => reply(id, id)),
      ['Maximum of 3 reply buttons allowed'],
    ],
    ['twin texts', [reply('1', 'A'), reply('2', 'A')], ['Button texts cannot be repeated']],
    ['twin ids', [reply('1', 'A'), reply('1', 'B')], ['Button IDs cannot be repeated.']],
    [
      'twins altogether',
      [reply('1', 'A'), reply('1', 'A')],
      ['Button texts cannot be repeated', 'Button IDs cannot be repeated.'],
    ],
  ])('of which there are %s are refused', (_what, given, rules) => {
    expect(brokenRules(buttons(given))).toEqual(rules);
  });
});

describe('a list', () => {
  it('has its title above, and cuts what is too long beside a row', () => {
    const content = list([{ title: 'Pratos', rows: [row('1', '😀'.repeat(73)), row('2')] }]);
    expect(toGraphContent(content)).toEqual({
      type: 'interactive',
      interactive: {
        type: 'list',
        header: { type: 'text', text: 'Cardápio' },
        body: { text: 'Escolha um prato' },
        footer: { text: 'Acme' },
        action: {
          button: 'Ver',
          sections: [
            {
              title: 'Pratos',
              rows: [
                { id: '1', title: 'Linha 1', description: '😀'.repeat(72) },
                { id: '2', title: 'Linha 2' },
              ],
            },
          ],
        },
      },
    });
  });

  it('without a description says its title as the text that Meta asks for', () => {
    const { interactive } = toGraphContent(
      list([{ title: 'Pratos', rows: [row('1')] }], { description: null, footerText: '' }),
    );
    expect(interactive).toMatchObject({ body: { text: 'Cardápio' } });
    expect(interactive).not.toHaveProperty('header');
    expect(interactive).not.toHaveProperty('footer');
  });

  it.each<[string, ListContent['sections'], RegExp]>([
    ['no section', [], /needs a row/],
    ['an empty section', [{ title: 'A', rows: [] }], /needs a row/],
    [
      'twin sections',
      [
        { title: 'A', rows: [row('1')] },
        { title: 'A', rows: [row('2')] },
      ],
      /Section titles cannot be repeated/,
    ],
    ['twin rows', [{ title: 'A', rows: [row('1'), row('1')] }], /Row IDs cannot be repeated/],
    [
      'eleven rows',
      [{ title: 'A', rows: Array.from({ length: 11 }, (_, index) => row(String(index))) }],
      /at most 10 rows/,
    ],
  ])('with %s is refused', (_what, sections, rule) => {
    expect(brokenRules(list(sections))).toEqual([expect.stringMatching(rule)]);
  });
});
