import { EventEmitter } from 'node:events';
import { Logger } from '@nestjs/common';
import pg from 'pg';

const logger = new Logger('Database');
let mended = false;

/**
 * Makes a connection that the server ends survivable for the process. The driver tells such an end by an `error` event,
 * and an event emitter without a listener throws it at the process. Nobody listens while a client is checked out of a
 * pool and between two statements, nor between `await client.connect()` and the line after it; libraries above the
 * driver (BullMQ 6.7: `postgres/postgres-connection.js`) have such moments too. Where nobody listens the error is
 * logged: it is told again by whatever the connection is asked for next.
 *
 * Acts on every client of the process, also on those that exist. May be called again.
 */
export function surviveOrphanedErrors(): void {
  if (mended) return;
  mended = true;
  pg.Client.prototype.emit = function (
    this: pg.Client,
    event: string | symbol,
    ...values: unknown[]
  ) {
    if (event === 'error' && this.listenerCount('error') === 0) {
      logger.warn({ event: 'database.connection_lost', error: String(values[0]) });
      return false;
    }
    return EventEmitter.prototype.emit.call(this, event, ...values);
  };
}
