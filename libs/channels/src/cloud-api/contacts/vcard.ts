import type { ContactCard } from '../inbound/notification.js';

/** A contact as WhatsApp shows it: its name, and a vCard 3.0. */
export function vCardOf({ name, phones, emails, urls, org }: ContactCard) {
  const displayName = name?.formatted_name ?? name?.first_name ?? '';
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${escaped(displayName)}`,
    `FN:${escaped(displayName)}`,
    ...(org?.company ? [`ORG:${escaped(org.company)};`] : []),
    ...emails.flatMap(({ email }) => (email ? [`EMAIL:${escaped(email)}`] : [])),
    ...urls.flatMap(({ url }) => (url ? [`URL:${escaped(url)}`] : [])),
    ...phones.flatMap(({ phone, wa_id: waId }, index) => {
      const number = phone ?? waId;
      if (!number) return [];
      const waid = (waId ?? number).replace(/\D/g, '');
      return [
        `item${index + 1}.TEL;waid=${waid}:${escaped(number)}`,
        `item${index + 1}.X-ABLabel:Celular`,
      ];
    }),
    'END:VCARD',
  ];
  return { displayName, vcard: lines.join('\n') };
}

/** RFC 2426 §4: what would begin a new value or line. */
const escaped = (value: string): string =>
  value.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r?\n/g, '\\n');
