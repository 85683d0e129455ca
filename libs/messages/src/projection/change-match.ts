import type { MessageChange, MessageKey } from '@switchboard/channels';
import type { ChangedMessage } from '../store/message-change.repository.js';
import { sameChat } from './receipt-match.js';

/**
 * The message that a change speaks of. Its author may edit and take back what he wrote; in a group an admin may take back
 * what others wrote, which the server has judged. Whoever only learns an id changes nothing.
 */
export function findChanged(
  change: MessageChange,
  candidates: readonly ChangedMessage[],
): ChangedMessage | null {
  const { target } = change;
  const named = candidates.filter(
    (message) => message.message_id === target.id && sameChat(message, target),
  );
  return named.find((message) => isMeant(change, message)) ?? null;
}

function isMeant(change: MessageChange, message: ChangedMessage): boolean {
  const { target } = change;
  if (change.kind === 'voted' || change.kind === 'vote-kept')
    return message.from_me === target.fromMe;
  if (message.from_me !== target.fromMe) return false;
  return target.fromMe || !target.remoteJid.endsWith('@g.us') || sameAuthor(message, target);
}

const sameAuthor = (
  { participant, participant_alt: participantAlt }: ChangedMessage,
  key: MessageKey,
): boolean =>
  [participant, participantAlt].some(
    (jid) => jid !== null && (jid === key.participant || jid === key.participantAlt),
  );
