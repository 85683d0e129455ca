import type { SendTextCommand } from '@switchboard/channels';
import { NumberInvalidError, TextRequiredError } from '../message.errors.js';
import { normalizeNumber } from '../number/normalize-number.js';
import type { SendTextDto } from './send-text.dto.js';

/** Longest "typing": a caller that waits longer has given up. */
const MAX_DELAY_MS = 60_000;

const PERSON = '@s.whatsapp.net';

/** A request to send a text, made ready but for what is quoted. `jid` is where it goes, before WhatsApp was asked. */
export interface PreparedText {
  readonly jid: string;
  readonly command: Omit<SendTextCommand, 'quoted'>;
}

/**
 * @param options `ownAddresses`: chats are named by whoever is at the other end, and not looked into
 * @throws TextRequiredError when nothing but blanks is to be sent
 * @throws NumberInvalidError
 */
export function prepareText(
  body: SendTextDto,
  { ownAddresses = false }: { readonly ownAddresses?: boolean } = {},
): PreparedText {
  if (body.text.trim() === '') throw new TextRequiredError();
  const jid = ownAddresses ? ownAddress(body.number) : normalizeNumber(body.number);
  const isGroup = jid.endsWith('@g.us');
  const everyOne = isGroup && body.mentionsEveryOne === true;
  const mentioned = isGroup && !everyOne ? (body.mentioned ?? []) : [];
  return {
    jid,
    command: {
      kind: 'send-text',
      // Digits are looked up by the channel, and WhatsApp decides on the account; all other addresses stand as they are.
      chat: jid.endsWith(PERSON) ? jid.slice(0, -PERSON.length) : jid,
      text: body.text,
      mentioned: mentioned.map((number) => normalizeNumber(number)),
      mentionsEveryOne: everyOne,
      linkPreview: body.linkPreview ?? true,
      delayMs: Math.min(body.delay ?? 0, MAX_DELAY_MS),
    },
  };
}

function ownAddress(number: string): string {
  const address = number.trim();
  if (address === '') throw new NumberInvalidError();
  return address;
}
