import type { AddressPair, ChannelMessage, MessageKey } from '@switchboard/channels';
import { storableText } from '../store/storable-json.js';

export const isLid = (jid: string | null | undefined): jid is string =>
  typeof jid === 'string' && jid.endsWith('@lid');
const isPhoneJid = (jid: string | null | undefined): jid is string =>
  typeof jid === 'string' && jid.endsWith('@s.whatsapp.net');

/** The pair that two addresses of one person make; null unless one is a LID and the other one a number. */
export function pairOf(
  one: string | null | undefined,
  other: string | null | undefined,
): AddressPair | null {
  if (isLid(one) && isPhoneJid(other)) return pair(one, other);
  return isLid(other) && isPhoneJid(one) ? pair(other, one) : null;
}

const pair = (lid: string, phoneJid: string): AddressPair => ({
  lid: storableText(lid),
  phoneJid: storableText(phoneJid),
});

/** What the keys of messages say of people: who is at the other end, and who wrote in a group. */
export function pairsOfMessages(messages: readonly ChannelMessage[]): AddressPair[] {
  return messages.flatMap(({ key }) =>
    [pairOf(key.remoteJid, key.remoteJidAlt), pairOf(key.participant, key.participantAlt)].filter(
      (found) => found !== null,
    ),
  );
}

/** The key under which a message is stored: a chat with a person is that with their number, once it is known. */
export function storedKey(key: MessageKey): MessageKey {
  const { remoteJid, remoteJidAlt } = key;
  return isLid(remoteJid) && isPhoneJid(remoteJidAlt)
    ? { ...key, remoteJid: remoteJidAlt, remoteJidAlt: remoteJid }
    : key;
}

/** The two addresses of a person as they are stored: the number first, once it is known. */
export function storedAddresses(
  jid: string,
  alt: string | null | undefined,
): readonly [string, string | null] {
  return isLid(jid) && isPhoneJid(alt) ? [alt, jid] : [jid, alt ?? null];
}
