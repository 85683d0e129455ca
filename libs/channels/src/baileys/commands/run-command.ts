import { DomainError } from '@switchboard/errors';
import {
  ChannelNotOpenError,
  CommandFailedError,
  CommandTimedOutError,
} from '../../channel.errors.js';
import type {
  AnswerOf,
  CommandHandlers,
  CommandKind,
  CommandOf,
} from '../../commands/channel-commands.js';
import { statusCodeOf } from '../close-classification.js';
import { within } from '../deadline.js';
import type { GatewaySocket } from '../session-socket.js';
import { fetchMedia } from './fetch-media.js';
import { CATALOG_HANDLERS } from './catalog/catalog-handlers.js';
import { CHAT_HANDLERS } from './chats/chat-handlers.js';
import { GROUP_HANDLERS } from './groups/group-handlers.js';
import { LABEL_HANDLERS } from './labels/label-chat.js';
import { PROFILE_HANDLERS } from './profile/profile-handlers.js';
import { sendMessage } from './send-message.js';
import { setPresence } from './set-presence.js';

/** The library's code for "the connection is gone". */
const CONNECTION_CLOSED = 428;

const notAvailable = (): Promise<never> =>
  Promise.reject(new CommandFailedError('not available on this channel'));

/** One handler for each kind; a family of commands spreads its own in. */
const HANDLERS: CommandHandlers<GatewaySocket> = {
  'send-message': sendMessage,
  'set-presence': setPresence,
  'fetch-media': fetchMedia,
  ...CHAT_HANDLERS,
  ...PROFILE_HANDLERS,
  ...GROUP_HANDLERS,
  ...LABEL_HANDLERS,
  ...CATALOG_HANDLERS,
  // Linked devices have no templates; the capability is asked for before.
  'create-template': notAvailable,
  'find-templates': notAvailable,
};

/**
 * Runs a command on an open connection.
 *
 * @throws CommandTimedOutError at the deadline, ChannelNotOpenError when the connection went away meanwhile, the
 * handler's own `DomainError`, CommandFailedError for whatever else the library threw
 */
export async function runCommand<K extends CommandKind>(
  socket: GatewaySocket,
  command: CommandOf<K>,
  deadline: AbortSignal,
): Promise<AnswerOf<K>> {
  try {
    return await within(
      dispatch(socket, command, deadline),
      deadline,
      () => new CommandTimedOutError(),
    );
  } catch (error) {
    throw toDomainError(error, deadline);
  }
}

function dispatch<K extends CommandKind>(
  socket: GatewaySocket,
  command: CommandOf<K>,
  deadline: AbortSignal,
): Promise<AnswerOf<K>> {
  return HANDLERS[command.kind](socket, command, deadline);
}

function toDomainError(error: unknown, deadline: AbortSignal): DomainError {
  if (error instanceof DomainError) return error;
  if (deadline.aborted) return new CommandTimedOutError();
  if (statusCodeOf(error) === CONNECTION_CLOSED) return new ChannelNotOpenError({ cause: error });
  const reason = error instanceof Error ? error.message : 'no reason given';
  return new CommandFailedError(reason, { cause: error });
}
