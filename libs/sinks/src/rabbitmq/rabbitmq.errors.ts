import type { Route } from './route.js';

/** The exchange had no queue for the message: somebody removed the queue or its binding. */
export class UnroutableError extends Error {
  constructor({ exchange, queue }: Route) {
    super(`The exchange "${exchange}" did not bring the message to the queue "${queue}".`);
    this.name = 'UnroutableError';
  }
}

/** The broker did not confirm in time; whether it has the messages is not known. */
export class BrokerSilentError extends Error {
  constructor(timeoutMs: number) {
    super(`The broker did not confirm within ${timeoutMs} ms.`);
    this.name = 'BrokerSilentError';
  }
}

/** The broker refused the message, or the channel closed before it was confirmed. */
export class NotTakenError extends Error {
  constructor() {
    super('The broker did not take the message.');
    this.name = 'NotTakenError';
  }
}
