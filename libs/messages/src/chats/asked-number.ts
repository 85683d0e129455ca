import { normalizeNumber } from '../number/normalize-number.js';

/** A number that was asked about, and what has to be done to answer. */
export type AskedNumber =
  | { readonly kind: 'person'; readonly number: string; readonly digits: string }
  | {
      readonly kind: 'group' | 'lid' | 'broadcast' | 'other';
      readonly number: string;
      readonly jid: string;
    };

const PERSON = '@s.whatsapp.net';

/** Reads what the caller wrote; what is no number at all is asked as it is, and answered as unknown. */
export function askedNumber(number: string): AskedNumber {
  const jid = readable(number);
  if (jid.endsWith(PERSON)) return { kind: 'person', number, digits: jid.slice(0, -PERSON.length) };
  if (jid.endsWith('@g.us')) return { kind: 'group', number, jid };
  if (jid.endsWith('@lid')) return { kind: 'lid', number, jid };
  return { kind: jid.endsWith('@broadcast') ? 'broadcast' : 'other', number, jid };
}

function readable(number: string): string {
  try {
    return normalizeNumber(number);
  } catch {
    return number;
  }
}
