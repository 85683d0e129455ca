import type { MessageKey } from '@switchboard/channels';
import type { MessageState } from '../store/message.repository.js';

const isLid = (jid: string): boolean => jid.endsWith('@lid');

/**
 * The message that a receipt speaks of. Ids are not enough: whoever learns one could send receipts for a message to
 * somebody else. WhatsApp names a person by number or by LID, and a receipt may use the other form than the message; two
 * forms that cannot be compared count as the same.
 */
export function findReceipted(
  key: MessageKey,
  candidates: readonly MessageState[],
): MessageState | null {
  const named = candidates.filter(
    (message) => message.message_id === key.id && message.from_me === key.fromMe,
  );
  return (
    named.find((message) => message.remote_jid === key.remoteJid) ??
    named.find((message) => sameChat(message, key)) ??
    null
  );
}

/** Whether a message is in the chat that a key names, by number or by LID. */
export function sameChat(
  message: Pick<MessageState, 'remote_jid' | 'remote_jid_alt'>,
  key: MessageKey,
): boolean {
  const stored = [message.remote_jid, message.remote_jid_alt];
  if (stored.includes(key.remoteJid)) return true;
  if (key.remoteJidAlt !== undefined && stored.includes(key.remoteJidAlt)) return true;
  const isGroup = key.remoteJid.endsWith('@g.us') || message.remote_jid.endsWith('@g.us');
  const known = key.remoteJidAlt !== undefined || message.remote_jid_alt !== null;
  return !isGroup && !known && isLid(key.remoteJid) !== isLid(message.remote_jid);
}
