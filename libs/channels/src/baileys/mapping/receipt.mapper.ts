import type { BaileysEventMap } from '@switchboard/baileys';
import type { ChannelReceipt } from '../../channel-message.js';
import type { ChannelReport } from '../../channel.js';
import { toMessageKey, toMessageStatus } from './message.mapper.js';
import { toNumber } from './proto-json.js';

type Refusal = Omit<Extract<ChannelReport, { kind: 'refused' }>, 'kind'>;

/** What `messages.update` of the library says. */
export interface StatusChanges {
  readonly receipts: readonly ChannelReceipt[];
  readonly refusals: readonly Refusal[];
}

/** Code of a refusal for which the server gave none. */
const UNKNOWN_REFUSAL = 'unknown';

/**
 * Splits updates of chats with one person into receipts and refusals: the library turns an ack with an error code into
 * status ERROR with the code as its first stub parameter. Updates without a status (edits) are left out.
 */
export function toStatusChanges(updates: BaileysEventMap['messages.update']): StatusChanges {
  const receipts: ChannelReceipt[] = [];
  const refusals: Refusal[] = [];
  for (const { key: libraryKey, update } of updates) {
    const key = toMessageKey(libraryKey);
    const status = toMessageStatus(update.status);
    if (key === null || status === null) continue;
    if (status === 'ERROR') {
      refusals.push({
        messageId: key.id,
        remoteJid: key.remoteJid,
        code: firstText(update.messageStubParameters) ?? UNKNOWN_REFUSAL,
      });
    } else {
      receipts.push({
        key,
        status,
        participant: null,
        timestamp: secondsOrNull(update.messageTimestamp),
      });
    }
  }
  return { receipts, refusals };
}

/** Receipts of groups, which say who received or read. */
export function toGroupReceipts(
  updates: BaileysEventMap['message-receipt.update'],
): ChannelReceipt[] {
  return updates.flatMap(({ key: libraryKey, receipt }) => {
    const key = toMessageKey(libraryKey);
    if (key === null) return [];
    const read = secondsOrNull(receipt.readTimestamp);
    const delivered = secondsOrNull(receipt.receiptTimestamp);
    return [
      {
        key,
        status: read === null ? ('DELIVERY_ACK' as const) : ('READ' as const),
        participant: receipt.userJid ?? null,
        timestamp: read ?? delivered,
      },
    ];
  });
}

function firstText(parameters: unknown): string | null {
  const first: unknown = Array.isArray(parameters) ? parameters[0] : undefined;
  return typeof first === 'string' ? first : null;
}

/** The library writes 0 where the server gave no time. */
function secondsOrNull(value: unknown): number | null {
  const seconds = toNumber(value);
  return seconds === null || seconds <= 0 ? null : seconds;
}
