import { DomainError } from '@switchboard/errors';

/** The default namespace tells nothing here. */
export class GlobalEventsOffError extends DomainError {
  readonly code = 'websocket.global_events_off';
  readonly status = 403;

  constructor() {
    super('Connect to the namespace /<instanceName>, or set WEBSOCKET_GLOBAL_EVENTS.');
  }
}

/** The default namespace tells of one instance, and the key is that of several. */
export class SeveralInstancesError extends DomainError {
  readonly code = 'websocket.several_instances';
  readonly status = 403;

  constructor() {
    super('Several instances share this key. Connect to the namespace of one, /<instanceName>.');
  }
}

/** Sockets that were never closed, most likely. */
export class TooManySocketsError extends DomainError {
  readonly code = 'websocket.too_many_sockets';
  readonly status = 429;

  constructor(limit: number) {
    super(`There are ${limit} sockets here already. Close one, then try again.`);
  }
}
