import type { ContactCard, ContactsContent } from '../../../commands/outgoing-content.js';

/** Contacts as WhatsApp wants them: each with its card, several under a name of their own. */
export function contactsOf({ contacts }: ContactsContent): {
  displayName: string;
  contacts: { displayName: string; vcard: string }[];
} {
  return {
    displayName: `${contacts.length} contacts`,
    contacts: contacts.map((card) => ({ displayName: card.fullName, vcard: vcardOf(card) })),
  };
}

/** vCard 3.0. `waid` makes the number one that can be written to. */
export function vcardOf(card: ContactCard): string {
  const { organization, email, url } = card;
  const digits = card.wuid ?? card.phoneNumber.replaceAll(/\D/g, '');
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${escaped(card.fullName)}`,
    `FN:${escaped(card.fullName)}`,
    ...(organization === null ? [] : [`ORG:${escaped(organization)};`]),
    ...(email === null ? [] : [`EMAIL:${escaped(email)}`]),
    ...(url === null ? [] : [`URL:${escaped(url)}`]),
    `item1.TEL;waid=${digits}:${oneLine(card.phoneNumber)}`,
    'item1.X-ABLabel:Celular',
    'END:VCARD',
  ].join('\n');
}

/** What has a meaning in a vCard loses it: a name must not end its line, nor begin a field. */
const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r\n|\r|\n/g, String.raw`\n`);

const oneLine = (text: string): string => text.replaceAll(/[\r\n]+/g, ' ');
