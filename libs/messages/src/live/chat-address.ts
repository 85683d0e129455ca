import { normalizeNumber } from '../number/normalize-number.js';

const PERSON = '@s.whatsapp.net';

/**
 * The chat that a caller names, as a command wants it: bare digits, which WhatsApp decides on, or an address.
 *
 * @throws NumberInvalidError
 */
export function chatAddress(number: string): string {
  const jid = normalizeNumber(number);
  return jid.endsWith(PERSON) ? jid.slice(0, -PERSON.length) : jid;
}
