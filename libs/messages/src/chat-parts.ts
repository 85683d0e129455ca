import { CatalogController } from './business/catalog.controller.js';
import { CatalogService } from './business/catalog.service.js';
import { ChangedMessageRepository } from './chats/changed-message.repository.js';
import { ChatActionsController } from './chats/chat-actions.controller.js';
import { ChatActionsService } from './chats/chat-actions.service.js';
import { ChatReportProjection } from './chats/chat-report-projection.js';
import { ChatStoreController } from './chats/chat-store.controller.js';
import { FindChatsService } from './chats/find-chats.service.js';
import { KnownNumberRepository } from './chats/known-number.repository.js';
import { KnownNumbersSweep } from './chats/known-numbers.sweep.js';
import { MessageNews } from './chats/message-news.js';
import { NumberLookupService } from './chats/number-lookup.service.js';
import { StoredChatRepository } from './chats/stored-chat.repository.js';
import { FindContactsService } from './contacts/find-contacts.service.js';
import { KnownPeopleRepository } from './contacts/known-people.repository.js';
import { FindStatusesService } from './find/find-statuses.service.js';
import { GroupController } from './groups/group.controller.js';
import { GroupProjection } from './groups/group-projection.js';
import { GroupReader } from './groups/group-reader.js';
import { GroupRepository } from './groups/group.repository.js';
import { GroupService } from './groups/group.service.js';
import { InstanceNames } from './labels/instance-names.js';
import { LabelController } from './labels/label.controller.js';
import { LabelRepository } from './labels/label.repository.js';
import { LabelService } from './labels/label.service.js';
import { LiveCommands } from './live/live-commands.js';
import { ExpiredMessageRepository } from './retention/expired-message.repository.js';
import { MessageRetention } from './retention/message-retention.js';
import { ProfileController } from './profile/profile.controller.js';
import { ProfileService } from './profile/profile.service.js';

/** Routes about chats, people, groups, labels and what businesses sell. */
export const CHAT_CONTROLLERS = [
  ChatActionsController,
  ChatStoreController,
  ProfileController,
  GroupController,
  LabelController,
  CatalogController,
];

/** What they are made of. */
export const CHAT_PROVIDERS = [
  LiveCommands,
  ChatReportProjection,
  StoredChatRepository,
  FindChatsService,
  FindContactsService,
  FindStatusesService,
  KnownPeopleRepository,
  KnownNumberRepository,
  KnownNumbersSweep,
  NumberLookupService,
  ChangedMessageRepository,
  MessageNews,
  ChatActionsService,
  ProfileService,
  GroupRepository,
  GroupProjection,
  GroupReader,
  GroupService,
  InstanceNames,
  LabelRepository,
  LabelService,
  CatalogService,
  ExpiredMessageRepository,
  MessageRetention,
];
