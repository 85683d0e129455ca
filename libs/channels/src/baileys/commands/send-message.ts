import { setTimeout as wait } from 'node:timers/promises';
import {
  type BinaryNode,
  generateMessageIDV2,
  generateWAMessageFromContent,
  type GroupMetadata,
  isJidGroup,
  proto,
  type WAMessage,
  type WASocket,
} from '@switchboard/baileys';
import type { ChannelMessage, MessageKey } from '../../channel-message.js';
import { ChannelNotOpenError, CommandFailedError } from '../../channel.errors.js';
import type { Quoted, SendMessage, SentMessage } from '../../commands/send-message.js';
import { toChannelMessage } from '../mapping/message.mapper.js';
import type { GatewaySocket } from '../session-socket.js';
import { toLibraryMessage } from './content/to-library-message.js';
import { findChat } from './find-chat.js';
import { serverVerdict } from './server-verdict.js';

/** How many get a status in one stanza. */
const STATUS_RECIPIENTS_PER_STANZA = 10;

/** How long the server's verdict is waited for: it comes within a round trip, and a message goes out without it too. */
const VERDICT_WAIT_MS = 2_000;

/**
 * Sends a message. Resolves when it is on the wire, all of its ratchets committed, and the server has taken or refused it,
 * or has said nothing for a while.
 */
export async function sendMessage(
  socket: GatewaySocket,
  command: SendMessage,
  deadline: AbortSignal,
): Promise<SentMessage> {
  const jid = await findChat(socket, command.chat, command.asWritten?.number);
  if (command.delayMs > 0) await compose(socket, jid, command, deadline);
  const group = isJidGroup(jid) === true ? await socket.groupOf(jid) : null;
  deadline.throwIfAborted();
  const { message: content, nodes } = await toLibraryMessage(socket, command.content, {
    mentions: mentionsOf(group, command),
    status: command.status ?? null,
  });
  const userJid = ownJid(socket);
  const full = generateWAMessageFromContent(jid, content, {
    userJid,
    messageId: command.messageId ?? generateMessageIDV2(userJid),
    ...(command.quoted === null ? {} : { quoted: quotedMessage(command.quoted) }),
    ...(group?.ephemeralDuration ? { ephemeralExpiration: group.ephemeralDuration } : {}),
  });
  deadline.throwIfAborted();
  const verdict = serverVerdict(socket.ws, full.key.id ?? '', deadline, VERDICT_WAIT_MS);
  try {
    await relay(socket, full, nodes, command.status?.recipients ?? null);
    const message = toChannelMessage(full);
    if (message === null) throw new CommandFailedError('the message came to nothing.');
    const refusal = await verdict.wait();
    return {
      ...message,
      key: keyOf(message, command),
      status: 'PENDING',
      ...(refusal === null ? {} : { refusal }),
    };
  } finally {
    verdict.stop();
  }
}

/** Puts it on the wire; a status in one stanza for each handful of those who get it, under the one id. */
async function relay(
  socket: WASocket,
  { key, message }: WAMessage,
  nodes: readonly BinaryNode[],
  recipients: readonly string[] | null,
): Promise<void> {
  const { remoteJid, id } = key;
  if (!remoteJid || !id || !message) throw new CommandFailedError('the message came to nothing.');
  const options = { messageId: id, additionalNodes: [...nodes] };
  if (recipients === null) {
    await socket.relayMessage(remoteJid, message, options);
    return;
  }
  for (let start = 0; start < recipients.length; start += STATUS_RECIPIENTS_PER_STANZA) {
    const statusJidList = recipients.slice(start, start + STATUS_RECIPIENTS_PER_STANZA);
    await socket.relayMessage(remoteJid, message, { ...options, statusJidList });
  }
}

/** Shows "composing", or "recording", for as long as the caller wants. */
async function compose(
  socket: WASocket,
  jid: string,
  { delayMs, content }: SendMessage,
  deadline: AbortSignal,
): Promise<void> {
  await socket.presenceSubscribe(jid);
  const isVoice = content.kind === 'media' && content.as === 'voice';
  await socket.sendPresenceUpdate(isVoice ? 'recording' : 'composing', jid);
  try {
    await wait(delayMs, undefined, { signal: deadline });
  } finally {
    await socket.sendPresenceUpdate('paused', jid);
  }
}

function mentionsOf(group: GroupMetadata | null, command: SendMessage): readonly string[] {
  if (!command.mentionsEveryOne || group === null) return command.mentioned;
  return group.participants.map((participant) => participant.id);
}

function quotedMessage({ key, content }: Quoted): WAMessage {
  return { key: { ...key }, message: proto.Message.fromObject({ ...content }) };
}

/** The wire contract names the receiver of buttons as their participant. */
const keyOf = ({ key }: ChannelMessage, { content }: SendMessage): MessageKey =>
  content.kind === 'buttons' ? { ...key, participant: key.remoteJid } : key;

function ownJid(socket: Pick<WASocket, 'user'>): string {
  const id = socket.user?.id;
  if (id === undefined) throw new ChannelNotOpenError();
  return id;
}
