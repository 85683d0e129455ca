import type {
  ChannelInstance,
  ChannelReport,
  ChatReport,
  GroupMetadata,
  Integration,
  MessageContent,
  MessageKey,
} from '@switchboard/channels';
import type { NewEvent } from '@switchboard/events';
import type { EntityManager } from 'typeorm';

/** The reports of what goes on in chats. */
export type MessageReport =
  | Extract<
      ChannelReport,
      { kind: 'messages' | 'changes' | 'receipts' | 'refused' | 'call' | 'history' }
    >
  | ChatReport;

/** The reports of what an account is, besides being up: they change the connection's row alone. */
export type AccountReport = Extract<
  ChannelReport,
  { kind: 'history-progress' | 'restricted' | 'profile-changed' }
>;

/** Projects what a channel reports. `messages` implements it. */
export abstract class ReportSink {
  /**
   * Writes the projection inside `tx`, and returns the events that tell it, in order. A report that was applied
   * before changes nothing and returns no event.
   */
  abstract apply(
    tx: EntityManager,
    instanceId: string,
    report: MessageReport,
  ): Promise<readonly NewEvent[]>;
}

/** Finds a stored message for a peer that asks for it again. `messages` implements it. */
export abstract class MessageLookup {
  abstract find(instanceId: string, key: MessageKey): Promise<MessageContent | null>;
}

/** Knows groups whose changes are followed. `messages` implements it. */
export abstract class GroupLookup {
  /** The group as it is now; null when the other side has to be asked. */
  abstract find(instanceId: string, jid: string): Promise<GroupMetadata | null>;
}

/** What a connection must know about its instance before it starts. `instances` implements it. */
export abstract class InstanceDirectory {
  /** Settings, proxy and names, read now; null when the instance is gone. `pairingNumber` is filled by connections. */
  abstract find(instanceId: string): Promise<Omit<ChannelInstance, 'pairingNumber'> | null>;
  /** The channel that it was made for, which never changes; null when the instance is gone. */
  abstract integrationOf(instanceId: string): Promise<Integration | null>;
}

/**
 * What an instance knows about itself once it is connected (own JID, name, picture). `instances` implements it.
 */
export abstract class ProfileSink {
  abstract opened(
    tx: EntityManager,
    instanceId: string,
    self: { jid: string | null; name: string | null; pictureUrl: string | null },
  ): Promise<void>;

  /** What is left out is as it was. */
  abstract changed(
    tx: EntityManager,
    instanceId: string,
    self: { name?: string; pictureUrl?: string | null },
  ): Promise<void>;
}
