import { Injectable } from '@nestjs/common';
import type { MessageKey, SentInstruction } from '@switchboard/channels';
import { Transactions } from '@switchboard/database';
import { EventLog, type NewEvent } from '@switchboard/events';
import type { EntityManager } from 'typeorm';
import { PersonAddresses } from '../addresses/person-addresses.js';
import { ChangeProjection } from '../projection/change-projection.js';
import { ChatRepository } from '../store/chat.repository.js';
import { chatEvents } from './chat-events.js';
import { withText } from './editable.js';
import { ChangedMessageRepository } from './changed-message.repository.js';
import { deletedEvent, instructionIn } from './instruction-events.js';

/** What of a chat was changed. */
export interface ChatMarks {
  readonly archived?: boolean;
  readonly markedUnread?: boolean;
}

/** Stores and tells what the API changed: WhatsApp does not tell it to the device that did it. */
@Injectable()
export class MessageNews {
  constructor(
    private readonly chats: ChatRepository,
    private readonly messages: ChangedMessageRepository,
    private readonly changes: ChangeProjection,
    private readonly addresses: PersonAddresses,
    private readonly transactions: Transactions,
    private readonly events: EventLog,
  ) {}

  /** These chats were read. */
  async read(instanceId: string, jids: readonly string[]): Promise<void> {
    await this.write(instanceId, async (tx) => {
      const stored: string[] = [];
      for (const jid of jids) stored.push(await this.addresses.stored(tx, instanceId, jid));
      const rows = await this.chats.change(
        tx,
        instanceId,
        [...new Set(stored)].map((jid) => ({
          remote_jid: jid,
          name: null,
          unread: 0,
          marked_unread: false,
          archived: null,
        })),
      );
      return chatEvents(instanceId, 'chats.update', rows);
    });
  }

  async marked(
    instanceId: string,
    jid: string,
    { archived, markedUnread }: ChatMarks,
  ): Promise<void> {
    await this.write(instanceId, async (tx) => {
      const rows = await this.chats.change(tx, instanceId, [
        {
          remote_jid: await this.addresses.stored(tx, instanceId, jid),
          name: null,
          unread: null,
          marked_unread: markedUnread ?? null,
          archived: archived ?? null,
        },
      ]);
      return chatEvents(instanceId, 'chats.update', rows);
    });
  }

  /** A message was taken back; told when it was stored. */
  async deleted(instanceId: string, target: MessageKey, by: MessageKey): Promise<void> {
    await this.write(instanceId, async (tx) => {
      const row = await this.messages.lock(tx, instanceId, target);
      const timestampMs = Date.now();
      // What others are told by `messages.delete` has the key alone.
      await this.changes.apply(tx, instanceId, [{ kind: 'deleted', by, target, timestampMs }]);
      return row === null ? [] : [deletedEvent(instanceId, row)];
    });
  }

  /** A message has another text. */
  async edited(
    instanceId: string,
    target: MessageKey,
    text: string,
    sent: SentInstruction,
  ): Promise<void> {
    const instruction = instructionIn(sent);
    await this.write(instanceId, async (tx) => {
      const row = await this.messages.lock(tx, instanceId, target);
      if (row !== null) {
        const change = {
          kind: 'edited',
          by: sent.key,
          target,
          timestampMs: Number(instruction['timestampMs'] ?? Date.now()),
          edited: { conversation: text },
          content: withText(row.content, text),
          messageType: row.message_type,
          contextInfo: row.context_info,
        } as const;
        // Told as `send.message.update`, and not as `messages.edited` too.
        await this.changes.apply(tx, instanceId, [change]);
      }
      return [{ instanceId, name: 'send.message.update', data: instruction }];
    });
  }

  private async write(
    instanceId: string,
    work: (tx: EntityManager) => Promise<NewEvent[]>,
  ): Promise<void> {
    await this.transactions.underInstanceLock(instanceId, 'share', async (tx) => {
      if (tx === null) return;
      // Last, because it takes the lock of the counter row.
      for (const event of await work(tx)) await this.events.append(tx, event);
    });
  }
}
