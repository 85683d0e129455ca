import { DomainError } from '@switchboard/errors';

/** Nothing in the simulator has this name. */
export class NotFoundError extends DomainError {
  readonly status = 404;
  constructor(
    readonly code:
      | 'ref.not_found'
      | 'device.not_found'
      | 'message.not_found'
      | 'template.not_found'
      | 'number.not_found'
      | 'group.not_found'
      | 'media.not_found'
      | 'call.not_found'
      | 'route.not_found',
    message: string,
  ) {
    super(message);
  }
}

/** The request has the wrong shape. */
export class InvalidRequestError extends DomainError {
  readonly code = 'request.invalid';
  readonly status = 400;
}

/** A client did not finish linking. */
export class LinkingError extends DomainError {
  readonly status = 409;
  constructor(
    readonly code:
      'linking.code_wrong' | 'linking.refused' | 'linking.abandoned' | 'linking.passkey_demanded',
    message: string,
  ) {
    super(message);
  }
}

/** A file cannot be had from the media host, or not be read. */
export class MediaError extends DomainError {
  readonly status = 409;
  constructor(
    readonly code: 'media.gone' | 'media.undecryptable',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A phone wants to do what it may not. */
export class NotAllowedError extends DomainError {
  readonly code = 'group.not_allowed';
  readonly status = 409;
}
