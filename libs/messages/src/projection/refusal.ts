import type { StatusError } from '@switchboard/channels';

/** What codes of WhatsApp mean to who sent the message, and with which status the sending is answered. */
interface Meaning extends Pick<StatusError, 'title' | 'details'> {
  readonly status: 400 | 403 | 422 | 429 | 502;
}

const NOT_ALLOWED: Meaning = {
  status: 403,
  title: 'Not allowed',
  details:
    'This account may not write here: it is blocked, or no member of the group, or only its admins may write.',
};

const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ['401', NOT_ALLOWED],
  ['403', NOT_ALLOWED],
  [
    '404',
    {
      status: 400,
      title: 'Receiver unknown',
      details: 'WhatsApp does not know the receiver. Check the number.',
    },
  ],
  [
    '429',
    {
      status: 429,
      title: 'Too fast',
      details: 'This account sends too fast for WhatsApp. Slow down, for example by its pacing.',
    },
  ],
  [
    '463',
    {
      status: 403,
      title: 'Account restricted',
      details:
        'The account may not start new chats at present. Chats that exist still work; `restriction` of connectionState says until when. Sending again makes it worse.',
    },
  ],
  [
    '479',
    {
      status: 422,
      title: 'Message not taken',
      details: 'WhatsApp did not take the form of this message. Sending it again may help.',
    },
  ],
]);

const SERVER_FAILED: Meaning = {
  status: 502,
  title: 'WhatsApp failed',
  details: 'The server of WhatsApp failed with this message. Try again later.',
};
const REFUSED: Meaning = { status: 422, title: 'Message refused', details: null };

/** Why the server refused a message, by the code that it gave. */
export function refusalOf(code: string): StatusError {
  const { title, details } = meaningOf(code);
  return {
    code: /^\d+$/.test(code) ? Number(code) : null,
    title,
    message: `WhatsApp refused this message (${code}).`,
    details,
  };
}

/** The status with which a sending is answered that the server refused with this code. */
export const statusOfRefusal = (code: string): number => meaningOf(code).status;

const meaningOf = (code: string): Meaning =>
  MEANINGS.get(code) ?? (/^5\d\d$/.test(code) ? SERVER_FAILED : REFUSED);
