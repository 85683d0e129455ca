import type { ChannelReceipt, MessageStatus, WireStatus } from '../../channel-message.js';
import { jidOf } from './message.mapper.js';
import type { MetaStatus } from './notification.js';

/** Meta's statuses. `deleted` and `warning` say nothing of the way to the receiver. */
const STATUSES: ReadonlyMap<string, readonly [MessageStatus, WireStatus]> = new Map([
  ['sent', ['SERVER_ACK', 'SENT']],
  ['delivered', ['DELIVERY_ACK', 'DELIVERED']],
  ['read', ['READ', 'READ']],
  ['played', ['PLAYED', 'PLAYED']],
  ['failed', ['ERROR', 'FAILED']],
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
  const [stored, wireStatus] = known;
  return {
    key: { remoteJid: jidOf(recipient_id), fromMe: true, id },
    status: stored,
    wireStatus,
    participant: null,
    timestamp,
  };
}
