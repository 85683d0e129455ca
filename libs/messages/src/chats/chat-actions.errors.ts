import { DomainError, type ErrorDetail } from '@switchboard/errors';

/** Neither the body nor the store names a message of the chat, without which WhatsApp does not change it. */
export class LastMessageRequiredError extends DomainError {
  readonly code = 'chat.last_message_required';
  readonly status = 400;

  /** @param words the wire contract's, which names what was to be done */
  constructor(private readonly answer: Readonly<Record<string, boolean>>) {
    super(
      'No message of this chat is stored. Give its latest one as lastMessage, with key and messageTimestamp.',
    );
  }

  override get details(): readonly ErrorDetail[] {
    return [this.message, this.answer];
  }
}

/** A message that cannot be edited. */
export class MessageNotEditableError extends DomainError {
  readonly code = 'message.not_editable';
  readonly status = 400;

  constructor() {
    super('Message not compatible');
  }
}

/** The message is of another chat than the one that was named. */
export class ChatMismatchError extends DomainError {
  readonly code = 'message.other_chat';
  readonly status = 400;

  constructor() {
    super('RemoteJid does not match');
  }
}
