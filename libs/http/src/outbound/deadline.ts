import { EgressError } from './egress.errors.js';

/**
 * The end of one request: its time is up, or the caller gives up. Both are let go of with `clear`, so that a signal
 * which lives as long as the process does not collect one listener a request.
 */
export class Deadline {
  /** Why the request was ended; undefined while it was not. */
  reason: EgressError | undefined;
  private readonly controller = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private readonly giveUp = () =>
    this.end(new EgressError('egress.aborted', 'The gateway stops; the request was given up.'));

  constructor(
    host: string,
    timeoutMs: number,
    private readonly outer: AbortSignal | undefined,
  ) {
    this.timer = setTimeout(() => {
      this.end(new EgressError('egress.timeout', `${host} did not answer within ${timeoutMs} ms.`));
    }, timeoutMs);
    if (outer?.aborted === true) this.giveUp();
    outer?.addEventListener('abort', this.giveUp, { once: true });
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  clear(): void {
    clearTimeout(this.timer);
    this.outer?.removeEventListener('abort', this.giveUp);
  }

  private end(reason: EgressError): void {
    this.reason ??= reason;
    this.controller.abort();
  }
}
