import type { WAMessageKey, WASocket } from '@switchboard/baileys';
import type { LastMessage } from '../../../commands/chat-commands.js';
import type { CommandOf } from '../../../commands/channel-commands.js';
import { findChat } from '../find-chat.js';

/** Blue ticks for messages that came in. Receipts of groups name who wrote. */
export async function markRead(
  socket: Pick<WASocket, 'readMessages'>,
  { keys }: CommandOf<'mark-read'>,
): Promise<null> {
  await socket.readMessages(keys.map((key) => ({ ...key })));
  return null;
}

/** Also takes a chat out of the archive. */
export async function archiveChat(
  socket: Pick<WASocket, 'chatModify' | 'onWhatsApp'>,
  { chat, archive, last }: CommandOf<'archive-chat'>,
): Promise<null> {
  const jid = await findChat(socket, chat);
  await socket.chatModify({ archive, lastMessages: [minimal(last)] }, jid);
  return null;
}

export async function markUnread(
  socket: Pick<WASocket, 'chatModify' | 'onWhatsApp'>,
  { chat, last }: CommandOf<'mark-unread'>,
): Promise<null> {
  const jid = await findChat(socket, chat);
  await socket.chatModify({ markRead: false, lastMessages: [minimal(last)] }, jid);
  return null;
}

export async function setBlocked(
  socket: Pick<WASocket, 'updateBlockStatus' | 'onWhatsApp'>,
  { chat, blocked }: CommandOf<'set-blocked'>,
): Promise<null> {
  await socket.updateBlockStatus(await findChat(socket, chat), blocked ? 'block' : 'unblock');
  return null;
}

const minimal = ({
  key,
  messageTimestamp,
}: LastMessage): { key: WAMessageKey; messageTimestamp: number } => ({
  key: { ...key },
  messageTimestamp,
});
