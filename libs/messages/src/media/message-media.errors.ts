import { DomainError } from '@switchboard/errors';

/** No message is stored under this id; the wire contract's words. */
export class MessageNotFoundError extends DomainError {
  readonly code = 'message.not_found';
  readonly status = 400;

  constructor() {
    super('Message not found');
  }
}

/** The message has no medium; `words` are the wire contract's. */
export class NotMediaMessageError extends DomainError {
  readonly code = 'message.not_media';
  readonly status = 400;

  constructor(words = 'The message is not of the media type') {
    super(words);
  }
}

/** An address of a file that was never given out, or is over. */
export class FileLinkInvalidError extends DomainError {
  readonly code = 'file.not_found';
  readonly status = 404;

  constructor() {
    super('There is no file here. An address is good for a while only: ask for it again.');
  }
}

/** Nothing in the store fits; the wire contract's words. */
export class MediaNotFoundError extends DomainError {
  readonly code = 'media.not_found';
  readonly status = 400;

  constructor() {
    super('Media not found');
  }
}
