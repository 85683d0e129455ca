import { Global, Module } from '@nestjs/common';
import { InboundReports } from '@switchboard/channels';
import { ConnectionsModule, MessageLookup, ReportSink } from '@switchboard/connections';
import { EventsModule } from '@switchboard/events';
import { EarlyReceiptsSweep } from './early-receipts.sweep.js';
import { ChatController } from './find/chat.controller.js';
import { FindMessagesService } from './find/find-messages.service.js';
import { FoundMessageRepository } from './find/found-message.repository.js';
import { MessageImport } from './import/message-import.js';
import { InstanceMessages } from './instance-messages.js';
import { MessageProjection } from './projection/message-projection.js';
import { ProjectingReportSink } from './projection/projecting-report-sink.js';
import { StatusProjection } from './projection/status-projection.js';
import { StoredInboundReports } from './projection/stored-inbound-reports.js';
import { MessageController } from './send/message.controller.js';
import { QuotedMessages } from './send/quoted-messages.js';
import { SendService } from './send/send.service.js';
import { ChatRepository } from './store/chat.repository.js';
import { ContactRepository } from './store/contact.repository.js';
import { EarlyReceiptRepository } from './store/early-receipt.repository.js';
import { InstanceTotalsRepository } from './store/instance-totals.repository.js';
import { MessagePurgeRepository } from './store/message-purge.repository.js';
import { MessageStatusRepository } from './store/message-status.repository.js';
import { MessageRepository } from './store/message.repository.js';
import { StoredInstanceMessages } from './stored-instance-messages.js';
import { StoredMessageLookup } from './stored-message-lookup.js';

/**
 * Messages: what channels report is stored and told, texts are sent, stored messages are found. Needs from global
 * modules the data source, `Transactions` and `SweepScheduler`. Global, because connections and instances ask for its
 * ports without importing it.
 */
@Global()
@Module({
  imports: [ConnectionsModule, EventsModule],
  controllers: [MessageController, ChatController],
  providers: [
    MessageRepository,
    MessageStatusRepository,
    EarlyReceiptRepository,
    ChatRepository,
    ContactRepository,
    InstanceTotalsRepository,
    MessagePurgeRepository,
    FoundMessageRepository,
    StatusProjection,
    MessageProjection,
    EarlyReceiptsSweep,
    QuotedMessages,
    SendService,
    FindMessagesService,
    MessageImport,
    { provide: ReportSink, useClass: ProjectingReportSink },
    { provide: InboundReports, useClass: StoredInboundReports },
    { provide: MessageLookup, useClass: StoredMessageLookup },
    { provide: InstanceMessages, useClass: StoredInstanceMessages },
  ],
  exports: [ReportSink, InboundReports, MessageLookup, InstanceMessages, MessageImport],
})
export class MessagesModule {}
