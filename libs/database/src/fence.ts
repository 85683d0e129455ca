import { DomainError } from '@switchboard/errors';

/**
 * The right to write for one instance. `epoch` grows each time the right changes hands; a write that carries
 * an older one is refused.
 */
export interface Fence {
  readonly instanceId: string;
  readonly epoch: bigint;
}

/** The right to run this connection has passed to another process, or the instance was deleted. Stop at once. */
export class FencedError extends DomainError {
  readonly code = 'connection.fenced';
  readonly status = 503;

  constructor(readonly instanceId: string) {
    super('This connection is run by another process now. Try again.');
  }
}
