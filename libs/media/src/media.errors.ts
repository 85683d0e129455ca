import { DomainError } from '@switchboard/errors';

/** A medium is larger than the gateway takes. */
export class MediaTooLargeError extends DomainError {
  readonly code = 'media.too_large';
  readonly status = 413;

  constructor(maxBytes: number) {
    super(
      `The medium is larger than ${maxBytes} bytes. Send a smaller one, or raise MEDIA_MAX_BYTES.`,
    );
  }
}

/** The bytes of a medium are not in the store any more. */
export class MediaGoneError extends DomainError {
  readonly code = 'media.gone';
  readonly status = 404;

  constructor(options?: ErrorOptions) {
    super('The medium is not in the store any more.', options);
  }
}

/** Media of an instance that is deleted. */
export class MediaOwnerGoneError extends DomainError {
  readonly code = 'media.instance_gone';
  readonly status = 404;

  constructor() {
    super('The instance was deleted meanwhile.');
  }
}

/** What was given as a medium is neither a URL nor base64; the wire contract's words. */
export class MediaSourceInvalidError extends DomainError {
  readonly code = 'media.source_invalid';
  readonly status = 400;

  constructor(words = 'Owned media must be a url or base64') {
    super(words);
  }
}

/** A document in base64 without a name; the wire contract's words. */
export class FileNameRequiredError extends DomainError {
  readonly code = 'media.file_name_required';
  readonly status = 400;

  constructor() {
    super('For base64 the file name must be informed.');
  }
}

/** A medium has no bytes at all. */
export class MediaEmptyError extends DomainError {
  readonly code = 'media.empty';
  readonly status = 400;

  constructor() {
    super('The medium is empty.');
  }
}

/** The configuration does not let this type through. */
export class MediaTypeRefusedError extends DomainError {
  readonly code = 'media.type_refused';
  readonly status = 400;

  constructor(mimetype: string) {
    super(`Media of the type ${mimetype} is not sent here (MEDIA_ALLOWED_TYPES).`);
  }
}

/** The bytes are not what they were said to be, or are broken. */
export class MediaUnreadableError extends DomainError {
  readonly code = 'media.unreadable';
  readonly status = 400;

  constructor(what: string, options?: ErrorOptions) {
    super(`The medium cannot be read as ${what}. Send another file.`, options);
  }
}

/** A picture has more pixels than the gateway opens. */
export class PictureTooLargeError extends DomainError {
  readonly code = 'media.too_many_pixels';
  readonly status = 413;

  constructor(maxPixels: number) {
    super(
      `The picture has more than ${maxPixels} pixels. Send a smaller one, or raise MEDIA_MAX_PIXELS.`,
    );
  }
}

/** A sound or film is longer than the gateway converts. */
export class MediaTooLongError extends DomainError {
  readonly code = 'media.too_long';
  readonly status = 413;

  constructor(maxSeconds: number) {
    super(`The medium is longer than ${maxSeconds} seconds (MEDIA_MAX_SECONDS).`);
  }
}

/** Something is to be converted that nothing here can convert. */
export class NoConverterError extends DomainError {
  readonly code = 'media.no_converter';
  readonly status = 501;

  constructor(reason: string) {
    super(reason);
  }
}

/** The server of a URL did not give the medium. */
export class MediaFetchFailedError extends DomainError {
  readonly code = 'media.fetch_failed';
  readonly status = 400;

  constructor(reason: string, options?: ErrorOptions) {
    super(`The medium could not be fetched: ${reason}`, options);
  }
}
