import type { Redis } from 'ioredis';
import { bytesInDump } from './secret-forms.js';

/** All that the database of this client holds, names of keys and fields too, as one text; see `dumpDatabase`. */
export async function dumpRedis(client: Redis): Promise<string> {
  const parts: string[] = [];
  const add = (value: unknown): void => {
    if (Buffer.isBuffer(value)) parts.push(...bytesInDump(value));
    else if (Array.isArray(value)) value.forEach(add);
    else if (value !== null) throw new Error(`Redis answered ${typeof value}`);
  };
  let cursor = '0';
  do {
    const [next, keys] = await client.scanBuffer(cursor, 'COUNT', 1_000);
    for (const key of keys) {
      add(key);
      add(await valueOf(client, key));
    }
    cursor = next.toString();
  } while (cursor !== '0');
  return parts.join('\n');
}

/** Every type that Redis has. */
async function valueOf(client: Redis, key: Buffer): Promise<unknown> {
  const type = await client.type(key);
  switch (type) {
    case 'string':
      return client.getBuffer(key);
    case 'hash':
      return client.callBuffer('HGETALL', key);
    case 'list':
      return client.lrangeBuffer(key, 0, -1);
    case 'set':
      return client.smembersBuffer(key);
    case 'zset':
      return client.zrangeBuffer(key, 0, -1, 'WITHSCORES');
    case 'stream':
      return client.callBuffer('XRANGE', key, '-', '+');
    case 'none': // It went since it was named.
      return null;
    default:
      throw new Error(`A dump does not know the type ${type}`);
  }
}
