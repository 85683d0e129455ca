import { MESSAGE_STATUSES, type MessageStatus } from '@switchboard/channels';

/**
 * Whether a message may go from one status to the other. Receipts overtake each other, so a status only ever moves
 * forward; a refusal by the server counts as long as nobody has received the message.
 */
export function mayFollow(current: MessageStatus, next: MessageStatus): boolean {
  if (next === 'ERROR') return current === 'PENDING' || current === 'SERVER_ACK';
  return MESSAGE_STATUSES.indexOf(next) > MESSAGE_STATUSES.indexOf(current);
}
