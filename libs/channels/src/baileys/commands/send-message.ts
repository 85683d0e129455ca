import { setTimeout as wait } from 'node:timers/promises';
import { proto, type WAMessage, type WASocket } from '@switchboard/baileys';
import type { ChannelMessage } from '../../channel-message.js';
import { CommandFailedError } from '../../channel.errors.js';
import type { Quoted, SendMessage } from '../../commands/send-message.js';
import { toChannelMessage } from '../mapping/message.mapper.js';
import { toLibraryContent } from './content/to-library-content.js';
import { findChat } from './find-chat.js';

/** Sends a message. Resolves when it is on the wire, all of its ratchets committed. */
export async function sendMessage(
  socket: WASocket,
  command: SendMessage,
  deadline: AbortSignal,
): Promise<ChannelMessage> {
  const jid = await findChat(socket, command.chat);
  if (command.delayMs > 0) await compose(socket, jid, command.delayMs, deadline);
  const mentions = await mentionsOf(socket, jid, command);
  deadline.throwIfAborted();
  const sent = await socket.sendMessage(
    jid,
    toLibraryContent(command.content, mentions),
    command.quoted === null ? {} : { quoted: quotedMessage(command.quoted) },
  );
  const message = sent === undefined ? null : toChannelMessage(sent);
  if (message === null) throw new CommandFailedError('the message came to nothing.');
  return { ...message, status: 'PENDING' };
}

/** Shows "composing" for as long as the caller wants. */
async function compose(
  socket: WASocket,
  jid: string,
  delayMs: number,
  deadline: AbortSignal,
): Promise<void> {
  await socket.presenceSubscribe(jid);
  await socket.sendPresenceUpdate('composing', jid);
  try {
    await wait(delayMs, undefined, { signal: deadline });
  } finally {
    await socket.sendPresenceUpdate('paused', jid);
  }
}

async function mentionsOf(
  socket: WASocket,
  jid: string,
  command: SendMessage,
): Promise<readonly string[]> {
  if (!command.mentionsEveryOne) return command.mentioned;
  const group = await socket.groupMetadata(jid);
  return group.participants.map((participant) => participant.id);
}

function quotedMessage({ key, content }: Quoted): WAMessage {
  return { key: { ...key }, message: proto.Message.fromObject({ ...content }) };
}
