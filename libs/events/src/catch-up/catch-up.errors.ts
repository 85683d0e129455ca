import { DomainError } from '@switchboard/errors';

/** Events after the sequence that was asked for are no longer held, or it is not of this log. */
export class EventsExpiredError extends DomainError {
  readonly code = 'events.expired';
  readonly status = 410;

  constructor(
    message: string,
    /** Where to start over. */
    readonly oldestSequence: number,
  ) {
    super(message);
  }

  override get facts() {
    return { oldestSequence: this.oldestSequence };
  }
}

/** The instance has no such event, or it is no longer held. */
export class EventNotFoundError extends DomainError {
  readonly code = 'event.not_found';
  readonly status = 404;

  constructor() {
    super('There is no such event, or it is no longer held (EVENT_RETENTION_DAYS).');
  }
}

/** One subscriber too many; or one whose streams were never closed. */
export class TooManyStreamsError extends DomainError {
  readonly code = 'events.too_many_streams';
  readonly status = 429;
  override readonly retryAfterSeconds = 30;

  constructor(limit: number) {
    super(`This instance has ${limit} streams open here already. Close one, then try again.`);
  }
}

/** This process is about to end; another one, or the next, serves the stream. */
export class StreamsStoppedError extends DomainError {
  readonly code = 'gateway.unavailable';
  readonly status = 503;
  override readonly retryAfterSeconds = 1;

  constructor() {
    super('The gateway is stopping. Connect again.');
  }
}
