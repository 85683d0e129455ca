import { Injectable } from '@nestjs/common';
import type {
  ChannelChat,
  ChannelContact,
  ChatReport as AnyChatReport,
} from '@switchboard/channels';
import type { NewEvent } from '@switchboard/events';
import type { EntityManager } from 'typeorm';
import { contactEvents } from '../contacts/contact-events.js';
import { GroupProjection } from '../groups/group-projection.js';
import { GroupRepository } from '../groups/group.repository.js';
import { InstanceNames } from '../labels/instance-names.js';
import { labelEvent, labellingEvent } from '../labels/label-events.js';
import { LabelRepository } from '../labels/label.repository.js';
import { ChatRepository, type ToldChat } from '../store/chat.repository.js';
import { ContactRepository, type ToldContact } from '../store/contact.repository.js';
import { InstanceTotalsRepository } from '../store/instance-totals.repository.js';
import { insertedIn, lastOfEach } from '../store/told-rows.js';
import { chatEvents, chatsUpsertEvents } from './chat-events.js';

type ChatReport = Exclude<AnyChatReport, { kind: 'addresses' }>;

/** Projects what is told of chats, people, groups and labels. What was told before changes nothing, and tells nothing. */
@Injectable()
export class ChatReportProjection {
  constructor(
    private readonly chats: ChatRepository,
    private readonly contacts: ContactRepository,
    private readonly groups: GroupRepository,
    private readonly groupReports: GroupProjection,
    private readonly labels: LabelRepository,
    private readonly totals: InstanceTotalsRepository,
    private readonly names: InstanceNames,
  ) {}

  /** Locks chats before contacts, groups and totals, each sorted by key. @returns the events that tell it */
  async apply(tx: EntityManager, instanceId: string, report: ChatReport): Promise<NewEvent[]> {
    switch (report.kind) {
      case 'contacts':
        return this.storeContacts(tx, instanceId, report.items);
      case 'chats':
        return this.storeChats(tx, instanceId, report.items);
      case 'chats-deleted':
        return this.deleteChats(tx, instanceId, report.jids);
      case 'presence': {
        const { id, presences } = report.presence;
        return [{ instanceId, name: 'presence.update', data: { id, presences: { ...presences } } }];
      }
      case 'label':
        await this.labels.store(tx, instanceId, report.label);
        return [labelEvent(instanceId, await this.names.of(tx, instanceId), report.label)];
      case 'labelling':
        await this.labels.apply(tx, instanceId, report.labelling);
        return [labellingEvent(instanceId, await this.names.of(tx, instanceId), report.labelling)];
      case 'groups-joined':
      case 'groups-changed':
      case 'groups-known':
      case 'members-changed':
      case 'groups-followed':
        return this.groupReports.apply(tx, instanceId, report);
    }
  }

  private async storeContacts(
    tx: EntityManager,
    instanceId: string,
    items: readonly ChannelContact[],
  ): Promise<NewEvent[]> {
    const changedPictures = items.filter((item) => item.pictureChanged).map(({ jid }) => jid);
    const groups = changedPictures.filter(isGroup);
    const people = changedPictures.filter((jid) => !isGroup(jid));
    const forgotten =
      people.length === 0 ? [] : await this.contacts.forgetPictures(tx, instanceId, people);
    const told = items.filter((item) => item.jid !== '' && !isGroup(item.jid) && saysWho(item));
    const rows = await this.contacts.touch(
      tx,
      instanceId,
      lastOfEach(told.map(toToldContact), (row) => row.remote_jid),
    );
    if (groups.length > 0) await this.groups.forgetPictures(tx, instanceId, groups);
    await this.totals.add(tx, instanceId, { messages: 0, chats: 0, contacts: insertedIn(rows) });
    return contactEvents(
      instanceId,
      lastOfEach([...forgotten, ...rows], (row) => row.remote_jid),
    );
  }

  private async storeChats(
    tx: EntityManager,
    instanceId: string,
    items: readonly ChannelChat[],
  ): Promise<NewEvent[]> {
    const told = lastOfEach(items.map(toToldChat), (row) => row.remote_jid);
    const changed = await this.chats.change(tx, instanceId, told);
    const fresh = await this.chats.insertNew(tx, instanceId, told);
    if (fresh.length > 0)
      await this.totals.add(tx, instanceId, { messages: 0, chats: fresh.length, contacts: 0 });
    return [
      ...chatsUpsertEvents(instanceId, [...fresh, ...changed]),
      ...chatEvents(
        instanceId,
        'chats.update',
        changed.filter(({ renamed }) => !renamed),
      ),
    ];
  }

  private async deleteChats(
    tx: EntityManager,
    instanceId: string,
    jids: readonly string[],
  ): Promise<NewEvent[]> {
    const gone = await this.chats.delete(tx, instanceId, jids);
    if (gone.length === 0) return [];
    await this.totals.add(tx, instanceId, { messages: 0, chats: -gone.length, contacts: 0 });
    return [{ instanceId, name: 'chats.delete', data: gone }];
  }
}

const isGroup = (jid: string): boolean => jid.endsWith('@g.us');

const saysWho = ({ savedName, pushName, jidAlt, pictureChanged }: ChannelContact): boolean =>
  savedName !== null || pushName !== null || jidAlt !== null || !pictureChanged;

const toToldContact = (item: ChannelContact): ToldContact => ({
  remote_jid: item.jid,
  remote_jid_alt: item.jidAlt,
  push_name: item.pushName,
  saved_name: item.savedName,
});

const toToldChat = (item: ChannelChat): ToldChat => ({
  remote_jid: item.jid,
  name: item.name,
  unread: item.unread,
  marked_unread: item.markedUnread,
  archived: item.archived,
});
