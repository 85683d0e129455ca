import type { WASocket } from '@switchboard/baileys';
import { PresenceNeedsChatError } from '../../channel.errors.js';
import type { CommandOf } from '../../commands/channel-commands.js';

/** @throws PresenceNeedsChatError for a presence that is shown in a chat only */
export async function setPresence(
  socket: Pick<WASocket, 'sendPresenceUpdate'>,
  { presence }: CommandOf<'set-presence'>,
): Promise<null> {
  if (presence !== 'available' && presence !== 'unavailable') {
    throw new PresenceNeedsChatError(presence);
  }
  await socket.sendPresenceUpdate(presence);
  return null;
}
