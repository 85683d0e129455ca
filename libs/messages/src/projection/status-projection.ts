import { Injectable } from '@nestjs/common';
import type { ChannelReceipt, MessageStatus } from '@switchboard/channels';
import type { NewEvent } from '@switchboard/events';
import type { EntityManager } from 'typeorm';
import { ChatRepository } from '../store/chat.repository.js';
import { EarlyReceiptRepository } from '../store/early-receipt.repository.js';
import { MessageCallbacks } from '../store/message-callbacks.js';
import { MessageStatusRepository } from '../store/message-status.repository.js';
import { storableJson } from '../store/storable-json.js';
import { MessageRepository, type MessageState } from '../store/message.repository.js';
import { statusEvent } from './message-events.js';
import { findReceipted } from './receipt-match.js';
import { mayFollow } from './status-order.js';

interface Match {
  readonly receipt: ChannelReceipt;
  readonly message: MessageState;
}

/** What becomes of messages. */
@Injectable()
export class StatusProjection {
  constructor(
    private readonly messages: MessageRepository,
    private readonly statuses: MessageStatusRepository,
    private readonly early: EarlyReceiptRepository,
    private readonly chats: ChatRepository,
    private readonly callbacks: MessageCallbacks,
  ) {}

  /**
   * Applies receipts. One of an own message that is not stored yet waits for it (its sending is still being committed);
   * one of another message that is not stored is dropped.
   *
   * @returns `messages.update` for each message that moved forward
   */
  async apply(
    tx: EntityManager,
    instanceId: string,
    receipts: readonly ChannelReceipt[],
  ): Promise<NewEvent[]> {
    const ownIds = receipts.filter(({ key }) => key.fromMe).map(({ key }) => key.id);
    if (ownIds.length > 0) await this.early.lock(tx, instanceId, ownIds);
    return this.applyLocked(tx, instanceId, receipts);
  }

  /** As `apply`, by who holds the lock on these ids already. */
  async applyLocked(
    tx: EntityManager,
    instanceId: string,
    receipts: readonly ChannelReceipt[],
  ): Promise<NewEvent[]> {
    const wireIds = [...new Set(receipts.map(({ key }) => key.id))];
    const stored = await this.messages.lockByWireIds(tx, instanceId, wireIds);
    const matches: Match[] = [];
    const unmatched: ChannelReceipt[] = [];
    for (const receipt of receipts) {
      const message = findReceipted(receipt.key, stored);
      if (message !== null) matches.push({ receipt, message });
      else if (receipt.key.fromMe) unmatched.push(receipt);
    }
    if (unmatched.length > 0) await this.early.keep(tx, instanceId, unmatched);
    return matches.length === 0 ? [] : this.record(tx, instanceId, matches);
  }

  private async record(
    tx: EntityManager,
    instanceId: string,
    matches: readonly Match[],
  ): Promise<NewEvent[]> {
    const fresh = await this.statuses.insertNew(
      tx,
      instanceId,
      matches.map(({ receipt, message }) => ({
        message_id: message.id,
        status: receipt.status,
        participant: receipt.participant ?? '',
        at: receipt.timestamp,
        errors: receipt.errors === undefined ? null : storableJson(receipt.errors),
      })),
    );
    const forward = matches.filter((_, index) => fresh[index]);
    const { statuses, events } = moveForward(
      instanceId,
      forward,
      await this.callbacks.of(tx, instanceId, withOwnWords(forward)),
    );
    if (statuses.size > 0) await this.messages.setStatuses(tx, instanceId, statuses);
    const read = matches.filter(({ receipt, message }) => isReadByOwner(receipt, message));
    if (read.length > 0)
      await this.chats.markRead(
        tx,
        instanceId,
        read.map(({ message }) => message.remote_jid),
      );
    return events;
  }
}

/** Ids of messages on a channel that tells statuses in words of its own: only there a message may have an address. */
const withOwnWords = (matches: readonly Match[]): string[] =>
  matches
    .filter(({ receipt }) => receipt.wireStatus !== undefined)
    .map(({ message }) => message.message_id);

/** The owner read a message that came in, on another device. */
const isReadByOwner = (receipt: ChannelReceipt, message: MessageState): boolean =>
  !message.from_me && (receipt.status === 'READ' || receipt.status === 'PLAYED');

/**
 * The last status of each message that moved, and what to tell. In a group each member sends receipts: they are stored,
 * the first moves the message, and none is told, as in the wire contract.
 */
function moveForward(
  instanceId: string,
  matches: readonly Match[],
  callbacks: ReadonlyMap<string, string>,
): { statuses: Map<string, MessageStatus>; events: NewEvent[] } {
  const statuses = new Map<string, MessageStatus>();
  const events: NewEvent[] = [];
  for (const { receipt, message } of matches) {
    const current = statuses.get(message.id) ?? message.status;
    if (!mayFollow(current, receipt.status)) continue;
    statuses.set(message.id, receipt.status);
    const ofGroup = message.remote_jid.endsWith('@g.us') && receipt.participant !== null;
    if (ofGroup) continue;
    const event = statusEvent(instanceId, message, receipt);
    const callbackUrl = callbacks.get(message.message_id);
    events.push(callbackUrl === undefined ? event : { ...event, callbackUrl });
  }
  return { statuses, events };
}
