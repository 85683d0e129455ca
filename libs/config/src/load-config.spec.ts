import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ConfigurationError } from './configuration.error.js';
import { environment } from './environment/environment.js';
import { documentation } from './environment/variable.js';
import { loadConfig } from './load-config.js';
import { testConfig } from './test-config.js';

type Variables = Record<string, string>;

const load = (variables: Variables) => loadConfig(variables, { envFile: null });
const settings = (variables: Variables) => load(variables).settings;

function problems(variables: Variables): Record<string, string> {
  try {
    load(variables);
  } catch (error) {
    if (error instanceof ConfigurationError)
      return Object.fromEntries(error.problems.map(({ variable, problem }) => [variable, problem]));
    throw error;
  }
  return {};
}

describe('defaults', () => {
  it('need nothing but the embedded store', () => {
    const loaded = load({});
    expect(loaded.secrets).toEqual({
      globalKey: null,
      encryptionKey: null,
      previousEncryptionKeys: [],
    });
    expect(loaded.notes).toEqual([]);
    expect(loaded.settings).toMatchObject({
      server: { host: '0.0.0.0', port: 8080, url: 'http://localhost:8080', logLevel: 'info' },
      dataDir: resolve('.data'),
      database: {
        uri: null,
        schema: 'switchboard',
        queueSchema: 'switchboard_queue',
        poolSize: 10,
      },
      redisUrl: null,
      redisPrefix: 'switchboard_queue',
      instances: { expireAfterMinutes: null },
      qrcode: { limit: 30, timeoutMs: 20_000 },
      whatsapp: { websocketUrl: null, rootKey: null, loginsPerSecond: 25 },
      egressAllowedCidrs: [],
      webhook: {
        requestTimeoutMs: 15_000,
        maxBodyBytes: 16_777_216,
        payloadRetentionDays: 7,
        attemptRetentionDays: 30,
        retry: { contractSchedule: false, nonRetryableStatusCodes: [400, 401, 403, 404, 422] },
      },
    });
  });

  it('hold for variables without a value', () => {
    expect(settings({ SERVER_PORT: '', DEL_INSTANCE: ' ' })).toMatchObject({
      server: { port: 8080 },
      instances: { expireAfterMinutes: null },
    });
  });
});

describe('examples', () => {
  const documented = Object.entries(environment.shape).map(
    ([name, schema]) => [name, schema, documentation.get(schema)] as const,
  );

  it.each(documented)('%s: example and documentation hold', (_name, schema, doc) => {
    expect(doc?.description).toBeTruthy();
    if (doc === undefined || doc.example.startsWith('$(')) return;
    expect(schema.safeParse(doc.example).success).toBe(true);
  });
});

describe('problems', () => {
  it('are all told at once, each with its variable and an example', () => {
    const message = (() => {
      try {
        load({ SERVER_PORT: '80a', DEL_INSTANCE: 'true', WEBHOOK_GLOBAL_ENABLED: 'true' });
      } catch (error) {
        return String(error);
      }
      return '';
    })();
    expect(message).toContain('SERVER_PORT is not a whole number. Example: SERVER_PORT=8080');
    expect(message).toContain('DEL_INSTANCE must say after how many minutes');
    expect(message).toContain('WEBHOOK_GLOBAL_URL is not set');
  });

  it('never show a secret', () => {
    const secret = 'kurz-é';
    expect(() => load({ AUTHENTICATION_API_KEY: secret, ENCRYPTION_KEY: secret })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(secret) }),
    );
  });

  it.each([
    ['SERVER_PORT', '70000'],
    ['SERVER_TYPE', 'https'],
    ['SERVER_URL', 'ftp://example.com'],
    ['CORS_CREDENTIALS', 'yes'],
    ['LOG_LEVEL', 'ERROR,LOUD'],
    ['AUTHENTICATION_API_KEY', 'BQYHJGJHJ'],
    ['AUTHENTICATION_API_KEY', '429683C4C977415CAAFCCE10F7D57E11'],
    ['AUTHENTICATION_API_KEY', 'Change-Me'],
    ['AUTHENTICATION_API_KEY', 'short'],
    ['AUTHENTICATION_API_KEY', 'with a blank in it'],
    ['ENCRYPTION_KEY', Buffer.alloc(31, 'x1').toString('base64')],
    ['ENCRYPTION_KEY', Buffer.alloc(32).toString('base64')],
    ['DEL_INSTANCE', '-1'],
    ['DEL_INSTANCE', '1.5'],
    ['DEL_INSTANCE', '5256001'],
    ['QRCODE_COLOR', 'green'],
    ['DATABASE_CONNECTION_URI', 'mysql://localhost/old'],
    ['DATABASE_CONNECTION_URI', 'postgresql://user:pa ss@:x/db'],
    ['DATABASE_SCHEMA', 'public'],
    ['DATABASE_SCHEMA', 'pg_mine'],
    ['DATABASE_SCHEMA', 'a"; DROP'],
    ['DATABASE_SCHEMA', 'x'.repeat(35)],
    ['DATABASE_PROVIDER', 'mysql'],
    ['REDIS_URL', 'http://localhost'],
    ['WHATSAPP_WEBSOCKET_URL', 'https://web.whatsapp.com'],
    ['WHATSAPP_ROOT_KEY', 'abcd'],
    ['EGRESS_ALLOWED_CIDRS', '10.0.0.1'],
    ['EGRESS_ALLOWED_CIDRS', '10.0.0.0/8,0.0.0.0/0'],
    ['METRICS_ALLOWED_IPS', ','],
    ['METRICS_ALLOWED_IPS', 'localhost'],
    ['METRICS_ALLOWED_IPS', '10'],
    ['METRICS_ALLOWED_IPS', '10.0.0.0/33'],
    ['METRICS_ALLOWED_IPS', '127.0.0.1,10.0.0.0/x'],
    ['METRICS_ALLOWED_IPS', '::ffff:10.0.0.1'],
    ['METRICS_USER', 'two:users'],
    ['WEBHOOK_RETRY_MAX_ATTEMPTS', '0'],
    ['WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES', '400,nope'],
  ])('%s=%s is refused', (name, value) => {
    expect(Object.keys(problems({ [name]: value }))).toContain(name);
  });

  it('name the user and the password of metrics that are asked for, where metrics are on', () => {
    const asked = { METRICS_AUTH_REQUIRED: 'true' };
    expect(problems(asked)).toEqual({});
    const on = { ...asked, PROMETHEUS_METRICS: 'true' };
    expect(Object.keys(problems(on))).toEqual(['METRICS_USER', 'METRICS_PASSWORD']);
    expect(Object.keys(problems({ ...on, METRICS_USER: 'prometheus' }))).toEqual([
      'METRICS_PASSWORD',
    ]);
    const published = {
      METRICS_USER: 'prometheus',
      METRICS_PASSWORD: 'secure_random_password_here',
    };
    expect(problems({ ...on, ...published })).toEqual({
      METRICS_PASSWORD: 'is a password from a published example, known to everybody',
    });
  });

  it('name both keys when the database is an outside one', () => {
    const found = problems({ DATABASE_URL: 'postgresql://u:p@db/x' });
    expect(Object.keys(found)).toEqual(['AUTHENTICATION_API_KEY', 'ENCRYPTION_KEY']);
  });
});

describe('values', () => {
  it.each([
    ['false', null],
    ['0', null],
    ['FALSE', null],
    ['1', 1],
    ['5256000', 5_256_000],
  ])('DEL_INSTANCE=%s', (text, minutes) => {
    expect(settings({ DEL_INSTANCE: text }).instances.expireAfterMinutes).toBe(minutes);
  });

  it.each([
    ['ERROR', 'error'],
    ['ERROR,WARN', 'warn'],
    ['error, log', 'info'],
    ['ERROR,WARN,DEBUG,INFO,LOG,VERBOSE,DARK,WEBHOOKS,WEBSOCKET', 'debug'],
    ['DARK', 'info'],
  ])('LOG_LEVEL=%s', (text, level) => {
    expect(settings({ LOG_LEVEL: text }).server.logLevel).toBe(level);
  });

  it('drops the schema of the URI and says so', () => {
    const loaded = load({
      DATABASE_CONNECTION_URI: 'postgresql://u:p%40@db:5432/old?schema=evolution&sslmode=require',
      AUTHENTICATION_API_KEY: 'an-own-key-of-mine',
      ENCRYPTION_KEY: Buffer.alloc(32, 'seven').toString('base64'),
    });
    expect(loaded.settings.database.uri).toBe('postgresql://u:p%40@db:5432/old?sslmode=require');
    expect(loaded.notes).toEqual([expect.stringContaining('"?schema="')]);
  });

  it('takes Redis from the other name unless the cache is switched off', () => {
    const uri = 'redis://localhost:6379/6';
    expect(settings({ CACHE_REDIS_URI: uri }).redisUrl).toBe(uri);
    expect(settings({ CACHE_REDIS_URI: uri, CACHE_REDIS_ENABLED: 'false' }).redisUrl).toBeNull();
    expect(settings({ REDIS_URL: uri, CACHE_REDIS_ENABLED: 'false' }).redisUrl).toBe(uri);
    expect(settings({ CACHE_REDIS_PREFIX_KEY: 'acme' }).redisPrefix).toBe('acme');
  });

  it('says when two names of one variable differ', () => {
    const loaded = load({ REDIS_URL: 'redis://a', CACHE_REDIS_URI: 'redis://b' });
    expect(loaded.settings.redisUrl).toBe('redis://a');
    expect(loaded.notes).toEqual([expect.stringContaining('CACHE_REDIS_URI is ignored')]);
  });

  it('collects the events of the global webhook and says which are none', () => {
    const loaded = load({
      WEBHOOK_EVENTS_MESSAGES_UPSERT: 'true',
      WEBHOOK_EVENTS_GROUPS_UPDATE: 'true',
      WEBHOOK_EVENTS_CALL: 'false',
      WEBHOOK_EVENTS_MESAGES: 'true',
    });
    expect(loaded.settings.webhook.global.events).toEqual(['MESSAGES_UPSERT', 'GROUPS_UPDATE']);
    expect(loaded.notes).toEqual([expect.stringContaining('WEBHOOK_EVENTS_MESAGES')]);
  });

  it('follows the schedule of the contract when any part of it is set', () => {
    const { retry } = settings({ WEBHOOK_RETRY_JITTER_FACTOR: '0' }).webhook;
    expect(retry).toMatchObject({ contractSchedule: true, jitterFactor: 0 });
  });

  it('ignores a published verify token', () => {
    const loaded = load({ WA_BUSINESS_TOKEN_WEBHOOK: 'evolution' });
    expect(loaded.settings.business.webhookVerifyToken).toBeNull();
    expect(loaded.notes).toHaveLength(1);
  });

  it('puts the secrets in', () => {
    const config = load({}).resolveSecrets({
      globalKey: 'made-key',
      encryptionKey: Buffer.alloc(32, 1),
      previousEncryptionKeys: [],
    });
    expect(config.access).toEqual({ globalKey: 'made-key', exposeTokenInEvents: false });
    expect(config.encryptionKey).toHaveLength(32);
  });
});

describe('.env', () => {
  const folder = mkdtempSync(join(tmpdir(), 'config-'));
  const envFile = join(folder, '.env');
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is read, and the environment wins', () => {
    writeFileSync(envFile, 'SERVER_PORT=1111\nSERVER_HOST="127.0.0.1"\n# SERVER_URL=x\n');
    expect(loadConfig({ SERVER_PORT: '2222' }, { envFile }).settings.server).toMatchObject({
      port: 2222,
      host: '127.0.0.1',
    });
    rmSync(envFile);
    expect(loadConfig({}, { envFile }).settings.server.port).toBe(8080);
  });
});

describe('testConfig', () => {
  it('makes keys and takes variables', () => {
    const config = testConfig({ DATABASE_POOL_SIZE: '3' });
    expect(config.database.poolSize).toBe(3);
    expect(config.access.globalKey).not.toBe(testConfig().access.globalKey);
  });
});

describe('metrics', () => {
  it('are off, and ask for nothing, unless told otherwise', () => {
    expect(settings({}).metrics).toEqual({
      enabled: false,
      allowedNetworks: null,
      credentials: null,
    });
  });

  it('are read by addresses, networks, user and password', () => {
    const { settings: read, notes } = load({
      PROMETHEUS_METRICS: 'TRUE',
      METRICS_ALLOWED_IPS: ' 127.0.0.1, 10.20.0.0/16,2001:db8::1 ',
      METRICS_AUTH_REQUIRED: 'true',
      METRICS_USER: 'prometheus',
      METRICS_PASSWORD: 'correct horse',
    });
    expect(read.metrics).toEqual({
      enabled: true,
      allowedNetworks: ['127.0.0.1/32', '10.20.0.0/16', '2001:db8::1/128'],
      credentials: { user: 'prometheus', password: 'correct horse' },
    });
    expect(notes).toEqual([]);
  });

  it('that everyone may read are pointed out', () => {
    expect(load({ PROMETHEUS_METRICS: 'true' }).notes).toEqual([
      expect.stringContaining('METRICS_ALLOWED_IPS'),
    ]);
  });
});
