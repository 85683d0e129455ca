import { Global, Module } from '@nestjs/common';
import { InboundReports } from '@switchboard/channels';
import {
  ConnectionsModule,
  GroupLookup,
  MessageLookup,
  ReportSink,
} from '@switchboard/connections';
import { EventsModule } from '@switchboard/events';
import { OutboundHttpModule } from '@switchboard/http';
import { MetricsModule } from '@switchboard/observability';
import { AddressMergeRepository } from './addresses/address-merge.repository.js';
import { PersonAddressRepository } from './addresses/person-address.repository.js';
import { PersonAddresses } from './addresses/person-addresses.js';
import { CHAT_CONTROLLERS, CHAT_PROVIDERS } from './chat-parts.js';
import { EarlyReceiptsSweep } from './early-receipts.sweep.js';
import { ChatController } from './find/chat.controller.js';
import { FindMessagesService } from './find/find-messages.service.js';
import { FoundMessageRepository } from './find/found-message.repository.js';
import { MessageImport } from './import/message-import.js';
import { StoredGroupLookup } from './groups/stored-group-lookup.js';
import { InstanceMessages } from './instance-messages.js';
import { HistoryProjection } from './projection/history-projection.js';
import { ChangeProjection } from './projection/change-projection.js';
import { MediaArrivalRepository } from './media/arrival/media-arrival.repository.js';
import { MediaArrivals } from './media/arrival/media-arrivals.js';
import { SavedMedia } from './media/arrival/saved-media.js';
import { Base64Media } from './media/base64-media.js';
import { FilesController } from './media/files.controller.js';
import { LinkedFiles } from './media/linked-files.js';
import { MediaLinks } from './media/media-links.js';
import { MediaMessagesRepository } from './media/media-messages.repository.js';
import { MessageLinks } from './media/message-links.js';
import { MessageMediaController } from './media/message-media.controller.js';
import { MessageFiles } from './media/message-files.js';
import { MessageMedia } from './media/message-media.js';
import { StoredMediaService } from './media/stored-media.service.js';
import { MessageCounts } from './projection/message-counts.js';
import { MessageProjection } from './projection/message-projection.js';
import { ProjectingReportSink } from './projection/projecting-report-sink.js';
import { StatusProjection } from './projection/status-projection.js';
import { StoredInboundReports } from './projection/stored-inbound-reports.js';
import { ChoicesController } from './send/choices.controller.js';
import { MessageController } from './send/message.controller.js';
import { OnceRepository } from './send/once/once.repository.js';
import { OnceService } from './send/once/once.service.js';
import { OnceSweep } from './send/once/once.sweep.js';
import { QuotedMessages } from './send/quoted-messages.js';
import { PacingController } from './send/pacing/pacing.controller.js';
import { PacingRepository } from './send/pacing/pacing.repository.js';
import { SendPacing } from './send/pacing/send-pacing.js';
import { InstanceProxy } from './send/instance-proxy.js';
import { LinkPreviews } from './send/preview/link-previews.js';
import { ReactionTargets } from './send/reaction-targets.js';
import { MediaController } from './send/media/media.controller.js';
import { SentFile } from './send/media/sent-file.js';
import { MediaSends } from './send/media/media-sends.js';
import { SendService } from './send/send.service.js';
import { ContactAddressesRepository } from './send/status/contact-addresses.repository.js';
import { StatusController } from './send/status/status.controller.js';
import { ChatRepository } from './store/chat.repository.js';
import { ContactRepository } from './store/contact.repository.js';
import { EarlyReceiptRepository } from './store/early-receipt.repository.js';
import { HistoryRepository } from './store/history.repository.js';
import { InstanceTotalsRepository } from './store/instance-totals.repository.js';
import { MessageChangeRepository } from './store/message-change.repository.js';
import { MessageCallbacks } from './store/message-callbacks.js';
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
  imports: [ConnectionsModule, EventsModule, MetricsModule, OutboundHttpModule],
  controllers: [
    MessageController,
    ChoicesController,
    MediaController,
    MessageMediaController,
    FilesController,
    StatusController,
    PacingController,
    ChatController,
    ...CHAT_CONTROLLERS,
  ],
  providers: [
    ...CHAT_PROVIDERS,
    PersonAddressRepository,
    AddressMergeRepository,
    PersonAddresses,
    MessageRepository,
    MessageStatusRepository,
    MessageCallbacks,
    EarlyReceiptRepository,
    ChatRepository,
    ContactRepository,
    InstanceTotalsRepository,
    MessagePurgeRepository,
    FoundMessageRepository,
    HistoryRepository,
    MessageChangeRepository,
    ChangeProjection,
    StatusProjection,
    HistoryProjection,
    MessageCounts,
    MessageProjection,
    EarlyReceiptsSweep,
    QuotedMessages,
    ReactionTargets,
    ContactAddressesRepository,
    OnceRepository,
    OnceService,
    OnceSweep,
    LinkPreviews,
    InstanceProxy,
    PacingRepository,
    SendPacing,
    SendService,
    MediaSends,
    SentFile,
    MediaMessagesRepository,
    MessageMedia,
    MessageFiles,
    Base64Media,
    MediaLinks,
    StoredMediaService,
    MessageLinks,
    LinkedFiles,
    SavedMedia,
    MediaArrivalRepository,
    MediaArrivals,
    FindMessagesService,
    MessageImport,
    { provide: ReportSink, useClass: ProjectingReportSink },
    { provide: InboundReports, useClass: StoredInboundReports },
    { provide: MessageLookup, useClass: StoredMessageLookup },
    { provide: GroupLookup, useClass: StoredGroupLookup },
    { provide: InstanceMessages, useClass: StoredInstanceMessages },
  ],
  exports: [
    ReportSink,
    InboundReports,
    MessageLookup,
    GroupLookup,
    InstanceMessages,
    MessageImport,
  ],
})
export class MessagesModule {}
