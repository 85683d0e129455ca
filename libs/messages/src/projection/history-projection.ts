import { Injectable } from '@nestjs/common';
import type { HistoryChat, HistoryContact } from '@switchboard/channels';
import type { NewEvent } from '@switchboard/events';
import type { EntityManager } from 'typeorm';
import type { HistoryChatDto, HistoryContactDto } from '../dto/events/history.dto.js';
import { HistoryRepository } from '../store/history.repository.js';
import { InstanceTotalsRepository } from '../store/instance-totals.repository.js';

/** Stores what the history of an account says of chats and contacts. */
@Injectable()
export class HistoryProjection {
  constructor(
    private readonly history: HistoryRepository,
    private readonly totals: InstanceTotalsRepository,
  ) {}

  /** @returns `chats.set` and `contacts.upsert`, each of what is new, as in the wire contract */
  async store(
    tx: EntityManager,
    instanceId: string,
    chats: readonly HistoryChat[],
    contacts: readonly HistoryContact[],
  ): Promise<NewEvent[]> {
    const newChats = await this.history.addChats(tx, instanceId, chats);
    const newContacts = await this.history.addContacts(tx, instanceId, contacts);
    await this.totals.add(tx, instanceId, {
      messages: 0,
      chats: newChats.size,
      contacts: newContacts.size,
    });
    const events: NewEvent[] = [];
    if (newChats.size > 0) {
      const data = chats
        .filter(({ remoteJid }) => newChats.has(remoteJid))
        .map(({ remoteJid, name }) => ({ remoteJid, instanceId, name }) satisfies HistoryChatDto);
      events.push({ instanceId, name: 'chats.set', data });
    }
    if (newContacts.size > 0) {
      const data = contacts
        .filter(({ remoteJid }) => newContacts.has(remoteJid))
        .map(
          ({ remoteJid, pushName }) =>
            ({ remoteJid, pushName, profilePicUrl: null, instanceId }) satisfies HistoryContactDto,
        );
      events.push({ instanceId, name: 'contacts.upsert', data });
    }
    return events;
  }
}
