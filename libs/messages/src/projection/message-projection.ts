import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ChannelMessage } from '@switchboard/channels';
import type { NewEvent } from '@switchboard/events';
import type { EntityManager } from 'typeorm';
import { pairsOfMessages } from '../addresses/address-pair.js';
import { type Merged, PersonAddresses } from '../addresses/person-addresses.js';
import { chatsUpsertEvents } from '../chats/chat-events.js';
import { messageContactEvents } from '../contacts/contact-events.js';
import { SavedMedia } from '../media/arrival/saved-media.js';
import { ChatRepository } from '../store/chat.repository.js';
import { ContactRepository } from '../store/contact.repository.js';
import { EarlyReceiptRepository } from '../store/early-receipt.repository.js';
import { InstanceTotalsRepository } from '../store/instance-totals.repository.js';
import { toRow } from '../store/message-row.js';
import { MessageRepository } from '../store/message.repository.js';
import { insertedIn } from '../store/told-rows.js';
import { touchedChats, touchedContacts } from '../store/touched.js';
import { ChangeProjection } from './change-projection.js';
import { historyEvent, messageEvent } from './message-events.js';
import { MessageCounts } from './message-counts.js';
import { StatusProjection } from './status-projection.js';

/** Where messages come from: the channel, an earlier time of the account, or a sending of the API. */
export type MessageOrigin = 'live' | 'held' | 'history' | 'sent';

/** A message that was not stored before. */
interface FreshMessage {
  readonly recordId: string;
  readonly message: ChannelMessage;
  /** Whether an earlier change waits for it. */
  readonly changed: boolean;
}

/** Stores messages with their chats, contacts and counts. */
@Injectable()
export class MessageProjection {
  constructor(
    private readonly messages: MessageRepository,
    private readonly chats: ChatRepository,
    private readonly contacts: ContactRepository,
    private readonly totals: InstanceTotalsRepository,
    private readonly early: EarlyReceiptRepository,
    private readonly statuses: StatusProjection,
    private readonly changes: ChangeProjection,
    private readonly addresses: PersonAddresses,
    private readonly media: SavedMedia,
    private readonly counts: MessageCounts,
  ) {}

  /**
   * Stores what is not stored yet; what is stored already changes nothing. Locks in the order messages, chats, contacts,
   * totals, each sorted by key. Who turns out to have two chats has one before that.
   *
   * @returns the events that tell it, in order: what became one, one a new message (one in all for history), those of chats and contacts
   * that are new with it, then receipts and votes that waited for it
   */
  async store(
    tx: EntityManager,
    instanceId: string,
    told: readonly ChannelMessage[],
    origin: MessageOrigin,
  ): Promise<NewEvent[]> {
    const merged = await this.addresses.learn(tx, instanceId, pairsOfMessages(told));
    const messages = await this.addresses.complete(tx, instanceId, told);
    const ownIds =
      origin === 'history' ? [] : messages.filter(({ key }) => key.fromMe).map(({ key }) => key.id);
    if (ownIds.length > 0) await this.early.lock(tx, instanceId, ownIds);
    const fresh = await this.insertNew(tx, instanceId, messages);
    if (fresh.length === 0) {
      if (merged.events.length > 0) await this.totals.add(tx, instanceId, merged.added);
      return [...merged.events];
    }
    const changed = fresh.filter((entry) => entry.changed).map(({ message }) => message.key.id);
    if (origin === 'live' || origin === 'held') await this.media.expect(tx, instanceId, fresh);
    const votes =
      changed.length > 0 ? await this.changes.applyEarlier(tx, instanceId, changed) : [];
    const events = await this.follow(
      tx,
      instanceId,
      fresh.map(({ message }) => message),
      origin,
      ownIds,
      merged,
    );
    return [...events, ...votes];
  }

  private async follow(
    tx: EntityManager,
    instanceId: string,
    fresh: readonly ChannelMessage[],
    origin: MessageOrigin,
    ownIds: readonly string[],
    merged: Merged,
  ): Promise<NewEvent[]> {
    this.counts.count(tx, fresh, origin);
    const waiting = ownIds.length === 0 ? [] : await this.early.take(tx, instanceId, ownIds);
    const updates =
      waiting.length === 0 ? [] : await this.statuses.applyLocked(tx, instanceId, waiting);
    const chats = await this.chats.touch(tx, instanceId, touchedChats(fresh, origin !== 'history'));
    const contacts = await this.contacts.touch(tx, instanceId, touchedContacts(fresh));
    await this.totals.add(tx, instanceId, {
      messages: merged.added.messages + fresh.length,
      chats: merged.added.chats + insertedIn(chats),
      contacts: merged.added.contacts + insertedIn(contacts),
    });
    if (origin === 'history') return [...merged.events, historyEvent(instanceId, fresh)];
    const name = origin === 'sent' ? 'send.message' : 'messages.upsert';
    const told = fresh.map((message) =>
      messageEvent(instanceId, name, message, this.media.urlOf(instanceId, message)),
    );
    if (origin === 'sent') return [...merged.events, ...told, ...updates];
    return [
      ...merged.events,
      ...told,
      ...messageContactEvents(instanceId, contacts),
      ...chatsUpsertEvents(instanceId, chats),
      ...updates,
    ];
  }

  private async insertNew(
    tx: EntityManager,
    instanceId: string,
    messages: readonly ChannelMessage[],
  ): Promise<FreshMessage[]> {
    if (messages.length === 0) return [];
    const rows = messages.map((message) => toRow(randomUUID(), message));
    const inserted = await this.messages.insertNew(tx, instanceId, rows);
    return messages.flatMap((message, index) => {
      const recordId = rows[index]?.id ?? '';
      const changed = inserted.get(recordId);
      return changed === undefined ? [] : [{ recordId, message, changed }];
    });
  }
}
