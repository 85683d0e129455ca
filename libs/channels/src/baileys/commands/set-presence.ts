import type { WASocket } from '@switchboard/baileys';
import type { SetPresenceCommand } from '../../channel.js';
import { PresenceNeedsChatError } from '../../channel.errors.js';

/** @throws PresenceNeedsChatError for a presence that is shown in a chat only */
export async function setPresence(
  socket: Pick<WASocket, 'sendPresenceUpdate'>,
  { presence }: SetPresenceCommand,
): Promise<null> {
  if (presence !== 'available' && presence !== 'unavailable') {
    throw new PresenceNeedsChatError(presence);
  }
  await socket.sendPresenceUpdate(presence);
  return null;
}
