import type { WASocket } from '@switchboard/baileys';
import type { CommandHandlers } from '../../../commands/channel-commands.js';
import type { ChatCommands } from '../../../commands/chat-commands.js';
import { showPresence } from '../show-presence.js';
import { archiveChat, markRead, markUnread, setBlocked } from './change-chat.js';
import { deleteMessage, editMessage } from './instruct.js';
import { lookUpNumbers } from './look-up-numbers.js';

export const CHAT_HANDLERS: CommandHandlers<WASocket, keyof ChatCommands> = {
  'look-up-numbers': lookUpNumbers,
  'mark-read': markRead,
  'archive-chat': archiveChat,
  'mark-unread': markUnread,
  'delete-message': deleteMessage,
  'edit-message': editMessage,
  'show-presence': showPresence,
  'set-blocked': setBlocked,
};
