import type { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Keeps what the client library sends in memory, in its order, until it is known whether it may leave. Frames are
 * encrypted with a counter, so one that was made can be kept back but not left out: either all of them leave, or the
 * connection goes.
 */
export class OutgoingHold {
  private line: Socket | null = null;
  private holding = false;

  /** Call it with the library's websocket before the upgrade is answered. */
  attach(wire: EventEmitter): void {
    wire.once('upgrade', (response: IncomingMessage) => {
      this.line = response.socket;
      if (this.holding) this.line.cork();
    });
  }

  hold(): void {
    if (this.holding) return;
    this.holding = true;
    this.line?.cork();
  }

  /** Lets everything go that was held back. */
  release(): void {
    if (!this.holding) return;
    this.holding = false;
    this.line?.uncork();
  }

  /** Ends the connection with what is held back in it; nothing happens when nothing is. */
  drop(): void {
    if (this.holding) this.line?.destroy();
  }
}
