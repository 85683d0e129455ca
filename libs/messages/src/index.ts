export { CHAT_EVENTS } from './dto/events/chat-told-events.js';
export { MESSAGE_EVENTS } from './dto/events/message-events.js';
export { InstanceMessages, type InstanceTotals } from './instance-messages.js';
export { type FileOutcome, MessageFiles } from './media/message-files.js';
export { FileWishes } from './send/media/file-wishes.js';
export { MessagesModule } from './messages.module.js';
export { NumberInvalidError, TextRequiredError } from './message.errors.js';
export { MessageImport, type ImportedChat, type ImportedContact } from './import/message-import.js';
