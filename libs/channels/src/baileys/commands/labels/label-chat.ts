import type { WASocket } from '@switchboard/baileys';
import type { CommandHandlers, CommandOf } from '../../../commands/channel-commands.js';
import type { LabelCommands } from '../../../commands/label-commands.js';
import { findChat } from '../find-chat.js';

async function labelChat(
  socket: Pick<WASocket, 'onWhatsApp' | 'addChatLabel' | 'removeChatLabel'>,
  { chat, labelId, action }: CommandOf<'label-chat'>,
): Promise<{ jid: string }> {
  const jid = await findChat(socket, chat);
  if (action === 'add') await socket.addChatLabel(jid, labelId);
  else await socket.removeChatLabel(jid, labelId);
  return { jid };
}

export const LABEL_HANDLERS: CommandHandlers<WASocket, keyof LabelCommands> = {
  'label-chat': labelChat,
};
