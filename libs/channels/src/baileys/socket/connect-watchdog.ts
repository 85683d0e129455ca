/**
 * Ends a connection that gets nowhere. An HTTP error to the websocket upgrade, for one, gives no event in the library.
 */
export class ConnectWatchdog {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly timeoutMs: number,
    private readonly onTimeout: () => void,
  ) {}

  /** Starts the wait for the next sign of life, or starts it again. */
  arm(): void {
    this.disarm();
    this.timer = setTimeout(this.onTimeout, this.timeoutMs);
  }

  /** The sign of life came, or nobody waits for it any more. */
  disarm(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
