import { Redis } from 'ioredis';
import { redisSettings } from './redis-settings.js';

/** What a Redis says of how safe data is with it. Null where it does not tell: many hosted ones forbid CONFIG. */
export interface RedisFacts {
  readonly version: string | null;
  /** `noeviction` throws nothing away. */
  readonly evictionPolicy: string | null;
  /** Whether each change is appended to a file. */
  readonly appendOnly: boolean | null;
  /** `always`, `everysec` or `no`. */
  readonly appendSync: string | null;
  /** Whether snapshots are made from time to time. */
  readonly snapshots: boolean | null;
}

const CONNECT_TIMEOUT_MS = 5_000;

/** @throws Error when it does not answer */
export async function inspectRedis(redisUrl: string): Promise<RedisFacts> {
  const client = new Redis({
    ...redisSettings(redisUrl),
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    commandTimeout: CONNECT_TIMEOUT_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  let reason: Error | null = null;
  client.on('error', (error: Error) => {
    reason = error;
  });
  try {
    await client.connect();
    const setting = async (name: string): Promise<string | null> => {
      const answer: unknown = await client.config('GET', name).catch(() => null);
      return Array.isArray(answer) && answer[1] !== undefined ? String(answer[1]) : null;
    };
    const info = await client.info('server').catch(() => '');
    const [evictionPolicy, appendOnly, appendSync, save] = [
      await setting('maxmemory-policy'),
      await setting('appendonly'),
      await setting('appendfsync'),
      await setting('save'),
    ];
    return {
      version: /redis_version:(\S+)/.exec(info)?.[1] ?? null,
      evictionPolicy,
      appendOnly: appendOnly === null ? null : appendOnly === 'yes',
      appendSync,
      snapshots: save === null ? null : save !== '',
    };
  } catch (error) {
    throw reason ?? error;
  } finally {
    client.disconnect();
  }
}
