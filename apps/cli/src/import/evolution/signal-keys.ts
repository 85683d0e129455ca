import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '@switchboard/errors';
import { redisSettings } from '@switchboard/queue';
import { Redis } from 'ioredis';

/** One value by its name (`<type>-<id>`), as it is kept there. */
export interface ForeignValue {
  readonly name: string;
  readonly text: string;
}

/** Where the other gateway keeps Signal keys, and credentials too in some set-ups. Read only. */
export interface SignalKeySource {
  /** True when names are those of files. */
  readonly files: boolean;
  /** The text of the credentials, where they are kept beside the keys; null when they are not. */
  credentials(instanceId: string): Promise<string | null>;
  /** The keys, some at a time; none when it has nothing of this instance. */
  keys(instanceId: string): AsyncIterable<readonly ForeignValue[]>;
  close(): Promise<void>;
}

const CREDENTIALS = 'creds';
const BATCH = 500;

/** Something is there and cannot be read. What else is known of the session may be older, so it is not taken instead. */
export class SignalKeysUnreadableError extends DomainError {
  readonly code = 'import.unreadable';
  readonly status = 400;

  constructor(path: string, options: { readonly cause: unknown }) {
    const { cause } = options;
    const reason = codeOf(cause) ?? (cause instanceof Error ? cause.message : String(cause));
    super(`${path} cannot be read (${reason})`, options);
  }
}

/** The hash `<prefix>:instance:<id>` of each instance, whatever the prefix is. */
export class RedisSignalKeys implements SignalKeySource {
  readonly files = false;

  private constructor(
    private readonly client: Redis,
    private readonly hashes: ReadonlyMap<string, string>,
  ) {}

  /**
   * @param prefix CACHE_REDIS_PREFIX_KEY there; null takes every prefix
   * @throws Error when Redis does not answer
   */
  static async open(url: string, prefix: string | null): Promise<RedisSignalKeys> {
    const client = new Redis({
      ...redisSettings(url),
      lazyConnect: true,
      maxRetriesPerRequest: 1,
      retryStrategy: () => null,
    });
    client.on('error', () => undefined); // told by the command that it fails
    await client.connect();
    const hashes = new Map<string, string>();
    let cursor = '0';
    do {
      const match = prefix === null ? '*:instance:*' : `${prefix}:instance:*`;
      const [next, found] = await client.scan(cursor, 'MATCH', match, 'COUNT', 1_000);
      for (const key of found) {
        const instanceId = key.slice(key.lastIndexOf(':') + 1);
        if ((await client.type(key)) === 'hash') hashes.set(instanceId, key);
      }
      cursor = next;
    } while (cursor !== '0');
    return new RedisSignalKeys(client, hashes);
  }

  async credentials(instanceId: string): Promise<string | null> {
    const hash = this.hashes.get(instanceId);
    return hash === undefined ? null : this.client.hget(hash, CREDENTIALS);
  }

  async *keys(instanceId: string): AsyncIterable<readonly ForeignValue[]> {
    const hash = this.hashes.get(instanceId);
    if (hash === undefined) return;
    let cursor = '0';
    do {
      const [next, flat] = await this.client.hscan(hash, cursor, 'COUNT', BATCH);
      const values: ForeignValue[] = [];
      for (let at = 0; at + 1 < flat.length; at += 2) {
        const [name = '', text = ''] = flat.slice(at, at + 2);
        if (name !== CREDENTIALS) values.push({ name, text });
      }
      if (values.length > 0) yield values;
      cursor = next;
    } while (cursor !== '0');
  }

  async close(): Promise<void> {
    this.client.disconnect();
  }
}

/** The folder `instances/`: a folder an instance, a file a key. */
export class FolderSignalKeys implements SignalKeySource {
  readonly files = true;

  private constructor(private readonly folder: string) {}

  /** @throws Error when there is no such folder */
  static async open(folder: string): Promise<FolderSignalKeys> {
    await readdir(folder);
    return new FolderSignalKeys(folder);
  }

  async credentials(instanceId: string): Promise<string | null> {
    if (!isFolderName(instanceId)) return null;
    const path = join(this.folder, instanceId, `${CREDENTIALS}.json`);
    return unlessMissing(path, null, readFile(path, 'utf8'));
  }

  async *keys(instanceId: string): AsyncIterable<readonly ForeignValue[]> {
    if (!isFolderName(instanceId)) return;
    const folder = join(this.folder, instanceId);
    const names = await unlessMissing(folder, [], readdir(folder));
    const files = names.filter((name) => name.endsWith('.json') && name !== `${CREDENTIALS}.json`);
    for (let at = 0; at < files.length; at += BATCH) {
      const read = files.slice(at, at + BATCH).map(async (file) => {
        const path = join(folder, file);
        // A key that was used up since the folder was listed.
        const text = await unlessMissing(path, null, readFile(path, 'utf8'));
        return text === null ? [] : [{ name: file.slice(0, -'.json'.length), text }];
      });
      yield (await Promise.all(read)).flat();
    }
  }

  async close(): Promise<void> {}
}

/** Ids come from a database that is not ours: one that is a path leads nowhere. */
const isFolderName = (instanceId: string): boolean => /^[\w-]+$/.test(instanceId);

/** What is not there is `missing`. @throws SignalKeysUnreadableError when it is there, and cannot be read */
async function unlessMissing<T, M>(path: string, missing: M, reading: Promise<T>): Promise<T | M> {
  try {
    return await reading;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return missing;
    throw new SignalKeysUnreadableError(path, { cause: error });
  }
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}

/** Asks each in turn; the first that has something of an instance is the one for it. */
export class SignalKeySources {
  constructor(private readonly sources: readonly SignalKeySource[]) {}

  async credentials(instanceId: string): Promise<string | null> {
    for (const source of this.sources) {
      const found = await source.credentials(instanceId);
      if (found !== null) return found;
    }
    return null;
  }

  async *keys(
    instanceId: string,
  ): AsyncIterable<{ readonly files: boolean; readonly values: readonly ForeignValue[] }> {
    for (const source of this.sources) {
      let found = false;
      for await (const values of source.keys(instanceId)) {
        found = true;
        yield { files: source.files, values };
      }
      if (found) return;
    }
  }

  async close(): Promise<void> {
    for (const source of this.sources) await source.close();
  }
}
