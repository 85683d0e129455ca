import type { WASocket } from '@switchboard/baileys';
import { NumberNotOnWhatsAppError } from '../../channel.errors.js';

/**
 * The address of a chat: a JID as it is, bare digits as WhatsApp knows them.
 *
 * @param asWritten the number as the caller gave it, by which the answer names it
 * @throws NumberNotOnWhatsAppError when WhatsApp does not know the digits
 */
export async function findChat(
  socket: Pick<WASocket, 'onWhatsApp'>,
  chat: string,
  asWritten: string = chat,
): Promise<string> {
  if (!/^\d+$/.test(chat)) return chat;
  const found = await socket.onWhatsApp(chat);
  const jid = found?.find((entry) => entry.exists)?.jid;
  if (jid === undefined) throw new NumberNotOnWhatsAppError(`${chat}@s.whatsapp.net`, asWritten);
  return jid;
}
