import type { WASocket } from '@switchboard/baileys';
import { DomainError } from '@switchboard/errors';
import type { ChannelMessage } from '../../channel-message.js';
import type { AnswerOf, ChannelCommand } from '../../channel.js';
import {
  ChannelNotOpenError,
  CommandFailedError,
  CommandTimedOutError,
} from '../../channel.errors.js';
import { statusCodeOf } from '../close-classification.js';
import { within } from '../deadline.js';
import { sendText } from './send-text.js';
import { setPresence } from './set-presence.js';

/** The library's code for "the connection is gone". */
const CONNECTION_CLOSED = 428;

/**
 * Runs a command on an open connection.
 *
 * @throws CommandTimedOutError at the deadline, ChannelNotOpenError when the connection went away meanwhile,
 * NumberNotOnWhatsAppError, PresenceNeedsChatError, CommandFailedError for whatever else the library threw
 */
export async function runCommand<C extends ChannelCommand>(
  socket: WASocket,
  command: C,
  deadline: AbortSignal,
): Promise<AnswerOf<C>> {
  try {
    const answer = await within(
      dispatch(socket, command, deadline),
      deadline,
      () => new CommandTimedOutError(),
    );
    assertAnswers(command, answer);
    return answer;
  } catch (error) {
    throw toDomainError(error, deadline);
  }
}

function dispatch(
  socket: WASocket,
  command: ChannelCommand,
  deadline: AbortSignal,
): Promise<ChannelMessage | null> {
  switch (command.kind) {
    case 'send-text':
      return sendText(socket, command, deadline);
    case 'set-presence':
      return setPresence(socket, command);
  }
}

function assertAnswers<C extends ChannelCommand>(
  command: C,
  answer: ChannelMessage | null,
): asserts answer is AnswerOf<C> {
  if ((command.kind === 'send-text') !== (answer !== null)) {
    throw new TypeError(`${command.kind} was answered with the answer of another command.`);
  }
}

function toDomainError(error: unknown, deadline: AbortSignal): DomainError {
  if (error instanceof DomainError) return error;
  if (deadline.aborted) return new CommandTimedOutError();
  if (statusCodeOf(error) === CONNECTION_CLOSED) return new ChannelNotOpenError({ cause: error });
  const reason = error instanceof Error ? error.message : 'no reason given';
  return new CommandFailedError(reason, { cause: error });
}
