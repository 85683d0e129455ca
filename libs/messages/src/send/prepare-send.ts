import type { SendMessage } from '@switchboard/channels';
import { NumberInvalidError } from '../message.errors.js';
import { normalizeNumber } from '../number/normalize-number.js';
import type { SendOptionsDto } from './send-options.dto.js';

/** Longest "typing": a caller that waits longer has given up. */
const MAX_DELAY_MS = 60_000;

const PERSON = '@s.whatsapp.net';

/** A request to send, made ready but for its content and what is quoted. `jid` is where it goes, before WhatsApp was asked. */
export interface PreparedSend {
  readonly jid: string;
  readonly command: Omit<SendMessage, 'quoted' | 'content'>;
}

/**
 * @param options `ownAddresses`: chats are named by whoever is at the other end, and not looked into
 * @throws NumberInvalidError
 */
export function prepareSend(
  body: SendOptionsDto,
  { ownAddresses = false }: { readonly ownAddresses?: boolean } = {},
): PreparedSend {
  const jid = ownAddresses ? ownAddress(body.number) : normalizeNumber(body.number);
  const isGroup = jid.endsWith('@g.us');
  const everyOne = isGroup && body.mentionsEveryOne === true;
  const mentioned = isGroup && !everyOne ? (body.mentioned ?? []) : [];
  return {
    jid,
    command: {
      // Digits are looked up by the channel, and WhatsApp decides on the account; all other addresses stand as they are.
      chat: jid.endsWith(PERSON) ? jid.slice(0, -PERSON.length) : jid,
      mentioned: mentioned.map((number) => normalizeNumber(number)),
      mentionsEveryOne: everyOne,
      delayMs: Math.min(body.delay ?? 0, MAX_DELAY_MS),
      asWritten: { number: body.number, quotedId: body.quoted?.key.id ?? null },
    },
  };
}

function ownAddress(number: string): string {
  const address = number.trim();
  if (address === '') throw new NumberInvalidError();
  return address;
}
