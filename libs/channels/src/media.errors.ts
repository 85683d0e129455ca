import { DomainError } from '@switchboard/errors';

/** WhatsApp has the file no more, and no device of the sender gave it again. */
export class MediaLostError extends DomainError {
  readonly code = 'media.lost';
  readonly status = 400;

  constructor(options?: ErrorOptions) {
    super(
      'WhatsApp does not have this file any more, and the phone did not upload it again.',
      options,
    );
  }
}

/** What was downloaded is not what the message speaks of. */
export class MediaDamagedError extends DomainError {
  readonly code = 'media.damaged';
  readonly status = 400;

  constructor() {
    super('The file that was downloaded is damaged: its signature does not fit the message.');
  }
}

/** The file could not be downloaded now. */
export class MediaDownloadError extends DomainError {
  readonly code = 'media.download_failed';
  readonly status = 400;

  constructor(reason: string, options?: ErrorOptions) {
    super(`The file could not be downloaded: ${reason} Try again.`, options);
  }
}

/** A message has a medium that cannot be fetched: it names no place, or has no key. */
export class MediaNotFetchableError extends DomainError {
  readonly code = 'media.not_fetchable';
  readonly status = 400;

  constructor() {
    super('The message does not say where its file is, or how to read it.');
  }
}
