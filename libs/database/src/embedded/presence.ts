import pg from 'pg';
import { pollUntil } from '../poll.js';

/** `application_name` of the one connection by which a process shows that it uses the server. */
export const PRESENCE_NAME = 'switchboard supervisor';

/**
 * One connection that is held as long as this process uses the server: others see by it that the server is in use,
 * and its end tells at once that the server died.
 */
export class Presence {
  private constructor(private readonly client: pg.Client) {}

  /** @param onEnd called once when the connection ends, unless `leave` ended it */
  static async join(url: string, onEnd: () => void): Promise<Presence> {
    const client = new pg.Client({
      connectionString: url,
      application_name: PRESENCE_NAME,
      connectionTimeoutMillis: 10_000,
    });
    // Without a listener the error that precedes `end` would end the process.
    client.on('error', () => undefined);
    await client.connect();
    const presence = new Presence(client);
    client.once('end', () => {
      if (!presence.left) onEnd();
    });
    return presence;
  }

  private left = false;

  /** Where the server says its data are. */
  async dataPath(): Promise<string> {
    const { rows } = await this.client.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0]?.data_directory ?? '';
  }

  /** Whether anybody else is connected. Connections that were just closed get a moment to vanish. */
  async isShared(patienceMs: number): Promise<boolean> {
    const alone = await pollUntil(
      async () => {
        const { rows } = await this.client.query(
          `SELECT 1 FROM pg_stat_activity
           WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() LIMIT 1`,
        );
        return rows.length === 0 ? true : null;
      },
      { timeoutMs: patienceMs, everyMs: 50 },
    );
    return alone === null;
  }

  async leave(): Promise<void> {
    this.left = true;
    await this.client.end();
  }
}
