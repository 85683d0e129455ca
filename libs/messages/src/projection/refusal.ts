import type { StatusError } from '@switchboard/channels';

/** What codes of WhatsApp mean to who sent the message, where they are known. */
const MEANINGS: ReadonlyMap<string, Pick<StatusError, 'title' | 'details'>> = new Map([
  [
    '463',
    {
      title: 'Account restricted',
      details:
        'The account may not start new chats at present. Chats that exist still work; `restriction` of connectionState says until when. Sending again makes it worse.',
    },
  ],
  [
    '479',
    {
      title: 'Message not taken',
      details: 'WhatsApp did not take the form of this message. Sending it again may help.',
    },
  ],
]);

/** Why the server refused a message, by the code that it gave. */
export function refusalOf(code: string): StatusError {
  const { title, details } = MEANINGS.get(code) ?? { title: 'Message refused', details: null };
  return {
    code: /^\d+$/.test(code) ? Number(code) : null,
    title,
    message: `WhatsApp refused this message (${code}).`,
    details,
  };
}
