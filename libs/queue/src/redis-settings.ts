import { Logger } from '@nestjs/common';
import type { RedisOptions } from 'bullmq';
import { Redis } from 'ioredis';
import { QueueUnreachableError } from './queue.errors.js';

const CONNECT_TIMEOUT_MS = 5_000;

/** Options of ioredis for BullMQ; a worker waits for a Redis that is away, however long. */
export function redisSettings(redisUrl: string): RedisOptions {
  const url = new URL(redisUrl);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? 6379 : Number(url.port),
    username: url.username === '' ? undefined : decodeURIComponent(url.username),
    password: url.password === '' ? undefined : decodeURIComponent(url.password),
    db: Number(url.pathname.slice(1)) || 0,
    tls: url.protocol === 'rediss:' ? {} : undefined,
    maxRetriesPerRequest: null,
  };
}

/**
 * Proves at the start that Redis answers, and warns when it may throw jobs away. That is no reason to refuse: a lost
 * hint is made up for by the next sweep.
 *
 * @throws QueueUnreachableError
 */
export async function checkRedis(settings: RedisOptions): Promise<void> {
  const client = new Redis({
    ...settings,
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  let reason = 'no answer';
  client.on('error', (error) => {
    reason = error.message;
  });
  try {
    await client.connect();
    const policy = await evictionPolicy(client);
    if (policy !== null && policy !== 'noeviction') {
      new Logger('Queue').warn({
        event: 'queue.redis_evicts',
        policy,
        hint: 'Set maxmemory-policy to noeviction: with this one Redis may drop jobs, which then wait for the next sweep',
      });
    }
  } catch (error) {
    throw new QueueUnreachableError(reason, { cause: error });
  } finally {
    client.disconnect();
  }
}

/** Null where the server does not tell: many hosted ones forbid CONFIG. */
async function evictionPolicy(client: Redis): Promise<string | null> {
  try {
    const answer = await client.config('GET', 'maxmemory-policy');
    return Array.isArray(answer) ? String(answer[1] ?? '') || null : null;
  } catch {
    return null;
  }
}
