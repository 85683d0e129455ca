import { jidDecode } from '@switchboard/baileys';

/** How a jid names an account: by phone number (`…@s.whatsapp.net`) or by LID (`…@lid`). */
export type Addressing = 'pn' | 'lid';

/** One device of an account. Device 0 is the phone. */
export interface DeviceAddress {
  /** Phone number, digits only. */
  readonly number: string;
  readonly device: number;
}

export interface ParsedJid extends DeviceAddress {
  readonly addressing: Addressing;
}

/** The jid of the server itself: an empty user, or clients do not recognise its notifications. */
export const SERVER_JID = '@s.whatsapp.net';

const LID_PREFIX = '10';

/** The LID user of a number. A fixed, reversible rule (nines' complement), so that no table can go stale. */
export function lidUserOf(number: string): string {
  return LID_PREFIX + complement(number);
}

export function jidOf(number: string, addressing: Addressing = 'pn', device = 0): string {
  const suffix = device === 0 ? '' : `:${device}`;
  return addressing === 'pn'
    ? `${number}${suffix}@s.whatsapp.net`
    : `${lidUserOf(number)}${suffix}@lid`;
}

/** The account and device that a jid names, or null when it names no user (a group, the server, nonsense). */
export function parseJid(jid: string | undefined): ParsedJid | null {
  const decoded = jidDecode(jid);
  if (!decoded || !/^\d+$/.test(decoded.user)) return null;
  const device = decoded.device ?? 0;
  if (decoded.server === 's.whatsapp.net' || decoded.server === 'c.us') {
    return { number: decoded.user, device, addressing: 'pn' };
  }
  if (decoded.server === 'lid' && decoded.user.startsWith(LID_PREFIX)) {
    return { number: complement(decoded.user.slice(LID_PREFIX.length)), device, addressing: 'lid' };
  }
  return null;
}

function complement(digits: string): string {
  return Array.from(digits, (digit) => String(9 - Number(digit))).join('');
}
