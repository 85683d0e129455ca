import { Logger } from '@nestjs/common';
import { DatabaseUnavailableError } from '@switchboard/errors';
import pg from 'pg';
import { serverAnswers } from './server-answers.js';
import { SilenceWatch } from './silence-watch.js';

const ANSWER_WITHIN_MS = 1_250;

type ConnectCallback = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (destroy?: Error | boolean) => void,
) => void;

/**
 * A pool whose users never wait for a server that answers nothing (its machine is stopped, the way to it is cut): within
 * five seconds their connections are ended, so that they fail as with a lost connection, and those that come after are
 * refused. Neither a long statement nor a wait for a connection that others are busy with is cut short while the server
 * answers.
 */
export class WatchedPool extends pg.Pool {
  private readonly logger = new Logger('Database');
  private readonly watch: SilenceWatch;
  /** Ends the wait of each client that is in use. */
  private readonly inUse = new Map<pg.PoolClient, () => void>();

  constructor(config: pg.PoolConfig) {
    super(config);
    this.watch = new SilenceWatch({
      answers: () => serverAnswers(config, ANSWER_WITHIN_MS),
      silent: () => this.logger.error({ event: 'database.silent', inUse: this.inUse.size }),
      answering: () => this.logger.log({ event: 'database.answers_again' }),
      isOver: () => this.ending,
    });
    this.on('release', (_error, client) => {
      this.inUse.get(client)?.();
      this.inUse.delete(client);
    });
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: ConnectCallback): void;
  override connect(callback?: ConnectCallback): Promise<pg.PoolClient> | void {
    const connecting = this.acquire();
    if (callback === undefined) return connecting;
    connecting.then(
      (client) => callback(undefined, client, (destroy) => client.release(destroy)),
      (error: Error) => callback(error, undefined, () => undefined),
    );
  }

  private async acquire(): Promise<pg.PoolClient> {
    if (!(await this.watch.admits())) throw new DatabaseUnavailableError();
    return new Promise((resolve, reject) => {
      let held: pg.PoolClient | null = null;
      let isLate = false;
      const end = this.watch.begin(() => {
        if (held === null) {
          isLate = true;
          reject(new DatabaseUnavailableError());
        } else if (held instanceof pg.Client) {
          // With a statement under way its socket is destroyed, which fails that and all that follow on it.
          held.end().catch(() => undefined);
        }
      });
      super.connect().then(
        (client) => {
          if (isLate) return client.release();
          held = client;
          this.inUse.set(client, end);
          resolve(client);
        },
        (error: unknown) => {
          end();
          reject(error);
        },
      );
    });
  }
}
