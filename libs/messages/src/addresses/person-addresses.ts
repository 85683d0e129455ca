import { Injectable } from '@nestjs/common';
import type { AddressPair, ChannelMessage } from '@switchboard/channels';
import type { MessageReport } from '@switchboard/connections';
import type { NewEvent } from '@switchboard/events';
import type { EntityManager } from 'typeorm';
import { chatEvents } from '../chats/chat-events.js';
import { contactEvents } from '../contacts/contact-events.js';
import type { InstanceTotals } from '../instance-messages.js';
import { AddressMergeRepository } from './address-merge.repository.js';
import { isLid } from './address-pair.js';
import { PersonAddressRepository } from './person-address.repository.js';
import { lidsIn, withNumbers } from './report-addresses.js';

/** What learning that two addresses are one person changed. */
export interface Merged {
  readonly events: readonly NewEvent[];
  /** For the counts of the instance, whose row is locked after all others. */
  readonly added: InstanceTotals;
}

const NOTHING: Merged = { events: [], added: { messages: 0, chats: 0, contacts: 0 } };

/**
 * WhatsApp names a person by number or by LID. What is stored is stored under the number as soon as it is known, so that
 * a person has one chat.
 */
@Injectable()
export class PersonAddresses {
  constructor(
    private readonly addresses: PersonAddressRepository,
    private readonly merge: AddressMergeRepository,
  ) {}

  /**
   * Remembers pairs, and moves to the number what is stored under the LID. Comes before the rest of its transaction: the
   * order of locks is that of the projections.
   *
   * @returns `chats.delete` of the LID, and the chat and the contact as they are now
   */
  async learn(
    tx: EntityManager,
    instanceId: string,
    pairs: readonly AddressPair[],
  ): Promise<Merged> {
    if (pairs.length === 0) return NOTHING;
    let merged = NOTHING;
    for (const pair of await this.addresses.learn(tx, instanceId, pairs)) {
      const { events, added } = await this.mergeOne(tx, instanceId, pair);
      merged = {
        events: [...merged.events, ...events],
        added: {
          messages: merged.added.messages + added.messages,
          chats: merged.added.chats + added.chats,
          contacts: merged.added.contacts + added.contacts,
        },
      };
    }
    return merged;
  }

  /** Messages with the other address of who is at the other end, where only the LID was told and the number is known. */
  async complete(
    tx: EntityManager,
    instanceId: string,
    messages: readonly ChannelMessage[],
  ): Promise<readonly ChannelMessage[]> {
    const lids = messages
      .filter(({ key }) => isLid(key.remoteJid) && key.remoteJidAlt === undefined)
      .map(({ key }) => key.remoteJid);
    if (lids.length === 0) return messages;
    const numbers = await this.addresses.numbersOf(tx, instanceId, lids);
    return messages.map((message) => {
      const { key } = message;
      const number = key.remoteJidAlt === undefined ? numbers.get(key.remoteJid) : undefined;
      return number === undefined ? message : { ...message, key: { ...key, remoteJidAlt: number } };
    });
  }

  /** The report as it is stored: by numbers, where they are known. */
  async settle(
    tx: EntityManager,
    instanceId: string,
    report: MessageReport,
  ): Promise<MessageReport> {
    const lids = lidsIn(report);
    if (lids.length === 0) return report;
    return withNumbers(report, await this.addresses.numbersOf(tx, instanceId, lids));
  }

  /** The address under which this chat is stored. */
  async stored(tx: EntityManager, instanceId: string, jid: string): Promise<string> {
    if (!isLid(jid)) return jid;
    return (await this.addresses.numbersOf(tx, instanceId, [jid])).get(jid) ?? jid;
  }

  private async mergeOne(
    tx: EntityManager,
    instanceId: string,
    pair: AddressPair,
  ): Promise<Merged> {
    const doubles = await this.merge.moveMessages(tx, instanceId, pair);
    const chat = await this.merge.mergeChats(tx, instanceId, pair, doubles.unread);
    const contact = await this.merge.mergeContacts(tx, instanceId, pair);
    return {
      events: [
        ...(chat === null
          ? []
          : [
              { instanceId, name: 'chats.delete' as const, data: [pair.lid] },
              ...chatEvents(instanceId, chat.wasTwo ? 'chats.update' : 'chats.upsert', [chat.row]),
            ]),
        ...(contact === null
          ? []
          : contactEvents(instanceId, [{ ...contact.row, inserted: !contact.wasTwo }])),
      ],
      added: {
        messages: -doubles.all,
        chats: chat?.wasTwo === true ? -1 : 0,
        contacts: contact?.wasTwo === true ? -1 : 0,
      },
    };
  }
}
