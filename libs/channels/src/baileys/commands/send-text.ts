import { setTimeout as wait } from 'node:timers/promises';
import { proto, type WAMessage, type WASocket } from '@switchboard/baileys';
import type { ChannelMessage } from '../../channel-message.js';
import type { SendTextCommand } from '../../channel.js';
import { CommandFailedError } from '../../channel.errors.js';
import { toChannelMessage } from '../mapping/message.mapper.js';
import { findChat } from './find-chat.js';

/**
 * Sends a text. Resolves when it is on the wire, all of its ratchets committed.
 *
 * A link preview is never made here: the library would fetch the address in the text by itself, past the guard of
 * outgoing requests. `linkPreview` of the command changes nothing on this channel.
 */
export async function sendText(
  socket: WASocket,
  command: SendTextCommand,
  deadline: AbortSignal,
): Promise<ChannelMessage> {
  const jid = await findChat(socket, command.chat);
  if (command.delayMs > 0) await compose(socket, jid, command.delayMs, deadline);
  const mentions = await mentionsOf(socket, jid, command);
  deadline.throwIfAborted();
  const sent = await socket.sendMessage(
    jid,
    { text: command.text, linkPreview: null, ...(mentions.length > 0 ? { mentions } : {}) },
    command.quoted === null ? {} : { quoted: quotedMessage(command.quoted) },
  );
  const message = sent === undefined ? null : toChannelMessage(sent);
  if (message === null) throw new CommandFailedError('the text came to nothing.');
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
  command: SendTextCommand,
): Promise<string[]> {
  if (!command.mentionsEveryOne) return [...command.mentioned];
  const group = await socket.groupMetadata(jid);
  return group.participants.map((participant) => participant.id);
}

function quotedMessage({ key, content }: NonNullable<SendTextCommand['quoted']>): WAMessage {
  return { key: { ...key }, message: proto.Message.fromObject({ ...content }) };
}
