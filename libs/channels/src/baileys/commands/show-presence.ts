import { setTimeout as wait } from 'node:timers/promises';
import type { WASocket } from '@switchboard/baileys';
import type { CommandOf } from '../../commands/channel-commands.js';
import { findChat } from './find-chat.js';

/** Shows a presence in a chat for as long as it is wanted; subscribes to that of the other side. */
export async function showPresence(
  socket: Pick<WASocket, 'presenceSubscribe' | 'sendPresenceUpdate' | 'onWhatsApp'>,
  { chat, presence, durationMs }: CommandOf<'show-presence'>,
  deadline: AbortSignal,
): Promise<null> {
  const jid = await findChat(socket, chat);
  await socket.presenceSubscribe(jid);
  await socket.sendPresenceUpdate(presence, jid);
  try {
    if (durationMs > 0) await wait(durationMs, undefined, { signal: deadline });
  } finally {
    await socket.sendPresenceUpdate('paused', jid);
  }
  return null;
}
