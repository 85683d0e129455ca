import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ChannelMessage } from '@switchboard/channels';
import { Transactions } from '@switchboard/database';
import type { EntityManager } from 'typeorm';
import { pairsOfMessages } from '../addresses/address-pair.js';
import { PersonAddresses } from '../addresses/person-addresses.js';
import { ChatRepository } from '../store/chat.repository.js';
import { ContactRepository } from '../store/contact.repository.js';
import { InstanceTotalsRepository } from '../store/instance-totals.repository.js';
import { toRow } from '../store/message-row.js';
import { MessageRepository } from '../store/message.repository.js';
import { storableText } from '../store/storable-json.js';
import { insertedIn } from '../store/told-rows.js';
import { touchedChats, touchedContacts } from '../store/touched.js';

/** A chat of another gateway. */
export interface ImportedChat {
  readonly remoteJid: string;
  readonly name: string | null;
  readonly unreadMessages: number;
  readonly createdAt: Date | null;
}

/** A contact of another gateway. */
export interface ImportedContact {
  readonly remoteJid: string;
  readonly pushName: string | null;
  readonly profilePicUrl: string | null;
  readonly createdAt: Date | null;
}

const NOTHING = { messages: 0, chats: 0, contacts: 0 };

/**
 * Stores what another gateway had of an instance. What is here already stays as it is, so a repeat changes nothing;
 * nothing is told to anybody. One call is one transaction: give it some hundred rows.
 */
@Injectable()
export class MessageImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly messages: MessageRepository,
    private readonly chats: ChatRepository,
    private readonly contacts: ContactRepository,
    private readonly totals: InstanceTotalsRepository,
    private readonly addresses: PersonAddresses,
  ) {}

  /** Chats and contacts that they show are made too. @returns how many were new */
  storeMessages(instanceId: string, messages: readonly ChannelMessage[]): Promise<number> {
    return this.inInstance(instanceId, async (tx) => {
      const merged = await this.addresses.learn(tx, instanceId, pairsOfMessages(messages));
      const rows = messages.map((message) => toRow(randomUUID(), message));
      const inserted = await this.messages.insertNew(tx, instanceId, rows);
      const fresh = messages.filter((_, index) => inserted.has(rows[index]?.id ?? ''));
      const chats = await this.chats.touch(tx, instanceId, touchedChats(fresh, false));
      const contacts = await this.contacts.touch(tx, instanceId, touchedContacts(fresh));
      await this.totals.add(tx, instanceId, {
        messages: merged.added.messages + fresh.length,
        chats: merged.added.chats + insertedIn(chats),
        contacts: merged.added.contacts + insertedIn(contacts),
      });
      return fresh.length;
    });
  }

  /** @returns how many were new */
  storeChats(instanceId: string, chats: readonly ImportedChat[]): Promise<number> {
    return this.inInstance(instanceId, async (tx) => {
      const rows: unknown[] = await tx.query(
        `INSERT INTO chat (instance_id, remote_jid, name, unread_messages, created_at)
         SELECT $1, r.remote_jid, r.name, r.unread, COALESCE(r.created_at, now())
         FROM jsonb_to_recordset($2::jsonb)
           AS r(remote_jid text, name text, unread integer, created_at timestamptz)
         ORDER BY r.remote_jid COLLATE "C"
         ON CONFLICT (instance_id, remote_jid) DO NOTHING RETURNING 1`,
        [
          instanceId,
          JSON.stringify(
            chats.map((chat) => ({
              remote_jid: storableText(chat.remoteJid),
              name: chat.name === null ? null : storableText(chat.name),
              unread: Math.max(0, Math.trunc(chat.unreadMessages)),
              created_at: chat.createdAt,
            })),
          ),
        ],
      );
      await this.totals.add(tx, instanceId, { ...NOTHING, chats: rows.length });
      return rows.length;
    });
  }

  /** @returns how many were new */
  storeContacts(instanceId: string, contacts: readonly ImportedContact[]): Promise<number> {
    return this.inInstance(instanceId, async (tx) => {
      const rows: unknown[] = await tx.query(
        `INSERT INTO contact (instance_id, remote_jid, push_name, profile_pic_url, created_at)
         SELECT $1, r.remote_jid, r.push_name, r.profile_pic_url, COALESCE(r.created_at, now())
         FROM jsonb_to_recordset($2::jsonb)
           AS r(remote_jid text, push_name text, profile_pic_url text, created_at timestamptz)
         ORDER BY r.remote_jid COLLATE "C"
         ON CONFLICT (instance_id, remote_jid) DO NOTHING RETURNING 1`,
        [
          instanceId,
          JSON.stringify(
            contacts.map((contact) => ({
              remote_jid: storableText(contact.remoteJid),
              push_name: contact.pushName === null ? null : storableText(contact.pushName),
              profile_pic_url:
                contact.profilePicUrl === null ? null : storableText(contact.profilePicUrl),
              created_at: contact.createdAt,
            })),
          ),
        ],
      );
      await this.totals.add(tx, instanceId, { ...NOTHING, contacts: rows.length });
      return rows.length;
    });
  }

  /** An instance that is deleted meanwhile takes nothing more. */
  private inInstance(
    instanceId: string,
    work: (tx: EntityManager) => Promise<number>,
  ): Promise<number> {
    return this.transactions.underInstanceLock(instanceId, 'share', (tx) =>
      tx === null ? Promise.resolve(0) : work(tx),
    );
  }
}
