import type {
  ChannelReceipt,
  MessageStatus,
  StatusError,
  WireStatus,
} from '../../channel-message.js';
import { jidOf } from './jid-of.js';
import type { MetaError, MetaStatus } from './notification.js';

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
  errors,
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
    ...(errors.length === 0 ? {} : { errors: errors.map(toStatusError) }),
  };
}

/** Why something failed, in Meta's words. */
export const toStatusError = ({ code, title, message, error_data }: MetaError): StatusError => ({
  code: code ?? null,
  title: title ?? null,
  message: message ?? null,
  details: error_data?.details ?? null,
});
