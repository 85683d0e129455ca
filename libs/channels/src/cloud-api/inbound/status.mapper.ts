import type { ChannelReceipt, MessageStatus } from '../../channel-message.js';
import { jidOf } from './message.mapper.js';
import type { MetaStatus } from './notification.js';

/** Meta's statuses. `deleted` and `warning` say nothing of the way to the receiver. */
const STATUSES: ReadonlyMap<string, MessageStatus> = new Map<string, MessageStatus>([
  ['sent', 'SERVER_ACK'],
  ['delivered', 'DELIVERY_ACK'],
  ['read', 'READ'],
  ['played', 'PLAYED'],
  ['failed', 'ERROR'],
]);

/** A status of Meta as a receipt, told in the contract's words for this channel (`SENT`); null when it is none. */
export function toReceipt({
  id,
  status,
  recipient_id,
  timestamp,
}: MetaStatus): ChannelReceipt | null {
  const known = STATUSES.get(status);
  if (known === undefined) return null;
  return {
    key: { remoteJid: jidOf(recipient_id), fromMe: true, id },
    status: known,
    wireStatus: status.toUpperCase(),
    participant: null,
    timestamp,
  };
}
