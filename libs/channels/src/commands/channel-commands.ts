import type { Capability } from '../channel.js';
import type { CatalogCommands } from './catalog-commands.js';
import type { ChatCommands } from './chat-commands.js';
import type { GroupCommands } from './group-commands.js';
import type { LabelCommands } from './label-commands.js';
import type { MediaCommands } from './media-commands.js';
import { capabilityOfContent } from './outgoing-content.js';
import type { PresenceCommands } from './presence-commands.js';
import type { ProfileCommands } from './profile-commands.js';
import type { SendCommands } from './send-message.js';
import type { TemplateCommands } from './template-commands.js';

/**
 * Every command that a channel may be given, by kind: its fields and its answer, both plain JSON. One interface for each
 * family of commands, in a file of its own.
 */
export interface ChannelCommands
  extends
    SendCommands,
    PresenceCommands,
    TemplateCommands,
    MediaCommands,
    ChatCommands,
    ProfileCommands,
    GroupCommands,
    LabelCommands,
    CatalogCommands {}

export type CommandKind = keyof ChannelCommands;

/** A command of kind `K`; of any kind when none is named. */
export type CommandOf<K extends CommandKind = CommandKind> = {
  [P in K]: { readonly kind: P } & ChannelCommands[P]['fields'];
}[K];

/** A command of any kind. */
export type ChannelCommand = CommandOf;

/** What a command of kind `K` is answered with. */
export type AnswerOf<K extends CommandKind> = ChannelCommands[K]['answer'];

/** How commands are carried out, by kind, in a `Context` (a socket, an account). */
export type CommandHandlers<Context, Kinds extends CommandKind = CommandKind> = {
  readonly [K in Kinds]: (
    context: Context,
    command: CommandOf<K>,
    deadline: AbortSignal,
  ) => Promise<AnswerOf<K>>;
};

/** What a command needs of the channel that is to carry it out. */
export function capabilityOf<K extends CommandKind>(command: CommandOf<K>): Capability {
  return CAPABILITIES[command.kind](command);
}

const CAPABILITIES: { readonly [K in CommandKind]: (command: CommandOf<K>) => Capability } = {
  'send-message': ({ content, status }) =>
    status === undefined ? capabilityOfContent(content) : 'send-status',
  'set-presence': () => 'presence',
  'fetch-media': () => 'fetch-media',
  'create-template': () => 'templates',
  'find-templates': () => 'templates',
  'look-up-numbers': () => 'chats',
  'mark-read': () => 'chats',
  'archive-chat': () => 'chats',
  'mark-unread': () => 'chats',
  'delete-message': () => 'chats',
  'edit-message': () => 'chats',
  'show-presence': () => 'chats',
  'set-blocked': () => 'chats',
  'find-picture': () => 'profile',
  'find-pictures': () => 'profile',
  'find-profile': () => 'profile',
  'find-business-profile': () => 'profile',
  'set-profile-name': () => 'profile',
  'set-profile-about': () => 'profile',
  'set-picture': () => 'profile',
  'find-privacy': () => 'profile',
  'set-privacy': () => 'profile',
  'create-group': () => 'groups',
  'find-group': () => 'groups',
  'find-groups': () => 'groups',
  'set-group-subject': () => 'groups',
  'set-group-description': () => 'groups',
  'find-invite-code': () => 'groups',
  'revoke-invite-code': () => 'groups',
  'find-invited-group': () => 'groups',
  'accept-invite': () => 'groups',
  'change-members': () => 'groups',
  'set-group-setting': () => 'groups',
  'set-group-ephemeral': () => 'groups',
  'leave-group': () => 'groups',
  'label-chat': () => 'labels',
  'find-catalog': () => 'catalog',
  'find-collections': () => 'catalog',
};
