import { randomUUID } from 'node:crypto';
import type { ChannelMessage, ChannelReceipt, MessageKey } from '@switchboard/channels';
import type { MessageReport } from '@switchboard/connections';
import { testConfig } from '@switchboard/config';
import { InstanceSealer, TokenHasher } from '@switchboard/crypto';
import { Notifications } from '@switchboard/database';
import type { NewEvent } from '@switchboard/events';
import { NoMetrics } from '@switchboard/observability';
import { type OpenDatabase, openDatabase } from '../../../test/support/open-database.js';
import { createTestDatabase } from '../../../test/support/test-database.js';
import { AddressMergeRepository } from '../src/addresses/address-merge.repository.js';
import { PersonAddressRepository } from '../src/addresses/person-address.repository.js';
import { PersonAddresses } from '../src/addresses/person-addresses.js';
import { ChatReportProjection } from '../src/chats/chat-report-projection.js';
import { FindChatsService } from '../src/chats/find-chats.service.js';
import { StoredChatRepository } from '../src/chats/stored-chat.repository.js';
import { FindContactsService } from '../src/contacts/find-contacts.service.js';
import { KnownPeopleRepository } from '../src/contacts/known-people.repository.js';
import { FindStatusesService } from '../src/find/find-statuses.service.js';
import { GroupProjection } from '../src/groups/group-projection.js';
import { GroupRepository } from '../src/groups/group.repository.js';
import { InstanceNames } from '../src/labels/instance-names.js';
import { LabelRepository } from '../src/labels/label.repository.js';
import { FindMessagesService } from '../src/find/find-messages.service.js';
import { FoundMessageRepository } from '../src/find/found-message.repository.js';
import { MediaArrivalRepository } from '../src/media/arrival/media-arrival.repository.js';
import { SavedMedia } from '../src/media/arrival/saved-media.js';
import { MessageLinks } from '../src/media/message-links.js';
import { HistoryProjection } from '../src/projection/history-projection.js';
import { ChangeProjection } from '../src/projection/change-projection.js';
import { MessageCounts } from '../src/projection/message-counts.js';
import { MessageProjection } from '../src/projection/message-projection.js';
import { ProjectingReportSink } from '../src/projection/projecting-report-sink.js';
import { StatusProjection } from '../src/projection/status-projection.js';
import { ChatRepository } from '../src/store/chat.repository.js';
import { ContactRepository } from '../src/store/contact.repository.js';
import { EarlyReceiptRepository } from '../src/store/early-receipt.repository.js';
import { HistoryRepository } from '../src/store/history.repository.js';
import { InstanceTotalsRepository } from '../src/store/instance-totals.repository.js';
import { MessageChangeRepository } from '../src/store/message-change.repository.js';
import { MessageCallbacks } from '../src/store/message-callbacks.js';
import { MessagePurgeRepository } from '../src/store/message-purge.repository.js';
import { MessageStatusRepository } from '../src/store/message-status.repository.js';
import { MessageRepository } from '../src/store/message.repository.js';
import { OnceRepository } from '../src/send/once/once.repository.js';
import { OnceService } from '../src/send/once/once.service.js';
import { StoredInstanceMessages } from '../src/stored-instance-messages.js';

/** A person whom tests write to and hear from. */
export const ANA = '5511988887777@s.whatsapp.net';

/** The parts of the lib over a database of their own. */
export interface MessagesFixture {
  readonly database: OpenDatabase;
  readonly messages: MessageRepository;
  readonly early: EarlyReceiptRepository;
  readonly projection: MessageProjection;
  /** Saving is off. */
  readonly media: SavedMedia;
  readonly find: FindMessagesService;
  readonly groups: GroupRepository;
  readonly labels: LabelRepository;
  readonly chats: FindChatsService;
  readonly storedChats: StoredChatRepository;
  readonly contacts: FindContactsService;
  readonly statuses: FindStatusesService;
  readonly instances: StoredInstanceMessages;
  readonly keys: OnceRepository;
  readonly once: OnceService;
  /** Without a sealer: no message of these tests has an address. */
  readonly callbacks: MessageCallbacks;
  /** A new instance, with its row where `underInstanceLock` looks for it. */
  newInstance(): Promise<string>;
  /** Applies a report in a transaction of its own. */
  report(instanceId: string, report: MessageReport): Promise<readonly NewEvent[]>;
  close(): Promise<void>;
}

export async function openMessages(): Promise<MessagesFixture> {
  const testDatabase = await createTestDatabase();
  const database = await openDatabase(testDatabase.uri);
  const { dataSource, transactions } = database;
  const messages = new MessageRepository(dataSource);
  const chats = new ChatRepository();
  const contacts = new ContactRepository();
  const totals = new InstanceTotalsRepository(dataSource);
  const early = new EarlyReceiptRepository();
  const callbacks = new MessageCallbacks(Object.create(InstanceSealer.prototype));
  const statuses = new StatusProjection(
    messages,
    new MessageStatusRepository(),
    early,
    chats,
    callbacks,
  );
  const addresses = new PersonAddresses(
    new PersonAddressRepository(),
    new AddressMergeRepository(),
  );
  const changes = new ChangeProjection(new MessageChangeRepository(), early);
  const config = testConfig();
  const media = new SavedMedia(
    config,
    new MessageLinks(config, Object.create(TokenHasher.prototype)),
    new MediaArrivalRepository(dataSource),
    Object.create(Notifications.prototype),
  );
  const projection = new MessageProjection(
    messages,
    chats,
    contacts,
    totals,
    early,
    statuses,
    changes,
    addresses,
    media,
    new MessageCounts(new NoMetrics(), transactions),
  );
  const history = new HistoryProjection(new HistoryRepository(), totals);
  const groups = new GroupRepository(dataSource);
  const people = new KnownPeopleRepository();
  const labels = new LabelRepository(dataSource);
  const reports = new ChatReportProjection(
    chats,
    contacts,
    groups,
    new GroupProjection(groups, people),
    labels,
    totals,
    new InstanceNames(),
  );
  const sink = new ProjectingReportSink(
    projection,
    statuses,
    history,
    changes,
    reports,
    addresses,
    totals,
  );
  const instances = new StoredInstanceMessages(totals, new MessagePurgeRepository(), transactions);
  const keys = new OnceRepository(dataSource);
  return {
    keys,
    once: new OnceService(keys),
    callbacks,
    database,
    messages,
    early,
    projection,
    media,
    instances,
    groups,
    labels,
    chats: new FindChatsService(new StoredChatRepository(dataSource)),
    storedChats: new StoredChatRepository(dataSource),
    contacts: new FindContactsService(dataSource),
    statuses: new FindStatusesService(dataSource),
    find: new FindMessagesService(new FoundMessageRepository(dataSource), media),
    newInstance: async () => {
      const instanceId = randomUUID();
      await transactions.run(async (tx) => {
        await tx.query(
          `INSERT INTO instance (id, name, integration, token_hash, token_sealed)
           VALUES ($1, $2, 'WHATSAPP-BAILEYS', $3, '')`,
          [instanceId, instanceId, Buffer.from(instanceId)],
        );
        await instances.begin(tx, instanceId);
      });
      return instanceId;
    },
    report: (instanceId, report) => transactions.run((tx) => sink.apply(tx, instanceId, report)),
    close: async () => {
      await database.close();
      await testDatabase.drop();
    },
  };
}

/** A text that came in from Ana, unless told otherwise. */
export function text(
  body: string,
  {
    key = {},
    ...overrides
  }: Partial<Omit<ChannelMessage, 'key'>> & { key?: Partial<MessageKey> } = {},
): ChannelMessage {
  const fromMe = key.fromMe ?? false;
  return {
    key: { remoteJid: ANA, fromMe, id: randomUUID(), ...key },
    pushName: fromMe ? 'Você' : 'Ana',
    status: fromMe ? 'PENDING' : 'DELIVERY_ACK',
    message: { conversation: body },
    contextInfo: null,
    messageType: 'conversation',
    messageTimestamp: 1_760_972_400,
    source: 'android',
    ...overrides,
  };
}

export const reportOf = (
  items: readonly ChannelMessage[],
  origin: 'live' | 'held' | 'history' = 'live',
): MessageReport => ({ kind: 'messages', origin, items, inbox: [] });

export const receiptsOf = (...items: readonly ChannelReceipt[]): MessageReport => ({
  kind: 'receipts',
  items,
});

export const receipt = (
  { key }: ChannelMessage,
  status: ChannelReceipt['status'],
  participant: string | null = null,
): ChannelReceipt => ({ key, status, participant, timestamp: 1_760_972_500 });
