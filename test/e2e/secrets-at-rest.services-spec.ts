import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FIRST_NUMBER, GraphStandIn } from '../../apps/simulator/src/index.js';
import { dumpDatabase } from '../support/dump-database.js';
import { dumpRedis } from '../support/dump-redis.js';
import { EvolutionSource, pairForeignSession } from '../support/evolution-source.js';
import { exchangeTexts } from '../support/exchange-texts.js';
import { startHttpProxy, type TestProxy } from '../support/proxy-servers.js';
import { TEST_REDIS_URL } from '../support/queue-store.js';
import { readableIn } from '../support/secret-forms.js';
import { switchboard } from '../support/switchboard-cli.js';
import { World } from '../support/world.js';

/** A database of its own, so that all of it is this system's. */
const url = TEST_REDIS_URL === null ? '' : new URL('/15', TEST_REDIS_URL).toString();
const CONTACT = '5511988887777';
const NUMBER = '5511911111111';
const GRAPH_NUMBER = '200000000000901';
const canary = (name: string) => `canary-${name}-${randomBytes(12).toString('hex')}`;

describe.skipIf(TEST_REDIS_URL === null)('a working system with its sessions in Redis', () => {
  let world: World;
  let client: Redis;
  let graph: GraphStandIn;
  let proxy: TestProxy;
  let source: EvolutionSource;
  /** What nobody may read who has the stores alone, and how it is known here. */
  const secrets: Record<string, string | Uint8Array> = {
    instanceToken: canary('token'),
    proxyPassword: canary('proxy'),
    jwtKey: canary('jwt'),
    urlToken: canary('url'),
    graphToken: canary('graph'),
  };
  const text = (name: string) => String(secrets[name]);

  beforeAll(async () => {
    client = new Redis(url);
    await client.flushdb();
    graph = await GraphStandIn.start();
    proxy = await startHttpProxy({ username: 'someone', password: text('proxyPassword') });
    [world, source] = await Promise.all([
      World.start({
        REDIS_URL: url,
        CACHE_REDIS_SAVE_INSTANCES: 'true',
        WA_BUSINESS_URL: graph.url,
        WA_BUSINESS_APP_SECRET: FIRST_NUMBER.appSecret,
        WA_BUSINESS_TOKEN_WEBHOOK: canary('verify'),
      }),
      EvolutionSource.create(),
    ]);
    secrets['adminKey'] = world.gateway.adminKey;
    secrets['encryptionKey'] = world.gateway.environment['ENCRYPTION_KEY'] ?? '';

    // A session whose private keys are known here.
    const session = await pairForeignSession(world.simulator, NUMBER, CONTACT);
    const { creds } = session;
    const preKey = [...session.stored.values()].find(({ type }) => type === 'pre-key')?.value;
    Object.assign(secrets, {
      noiseKey: creds.noiseKey.private,
      identityKey: creds.signedIdentityKey.private,
      signedPreKey: creds.signedPreKey.keyPair.private,
      advSecret: Buffer.from(creds.advSecretKey, 'base64'),
      preKey: privateOf(preKey),
    });
    const id = await source.addInstance({ name: 'acme', token: text('instanceToken') });
    await source.addCredentials(id, session);
    source.writeKeyFiles(id, session);
    await source.add('Webhook', id, { url: world.sink.url, events: [] });
    await source.stop();
    const from = ['--database', source.uri, '--instances', source.folder];
    await switchboard(world.gateway, ['import', 'evolution', ...from, '--apply', '--connect']);
    await vi.waitFor(
      async () => expect(await world.state('acme')).toMatchObject({ state: 'open' }),
      { timeout: 30_000, interval: 50 },
    );
    await exchangeTexts(world, { name: 'acme', number: NUMBER, contact: CONTACT });

    const planted = await world.create('planted', {
      proxyHost: '127.0.0.1',
      proxyPort: String(proxy.port),
      proxyProtocol: 'http',
      proxyUsername: 'someone',
      proxyPassword: text('proxyPassword'),
      webhook: {
        url: `${world.sink.url}?key=${text('urlToken')}`,
        headers: { jwt_key: text('jwtKey') },
        events: [],
      },
    });
    secrets['webhookSecret'] = planted.webhook.secret ?? '';
    secrets['webhookSecretBytes'] = Buffer.from(
      text('webhookSecret').replace(/^whsec_/, ''),
      'base64',
    );
    await graph.setNumber({
      id: GRAPH_NUMBER,
      token: text('graphToken'),
      webhookUrl: `${world.gateway.url}/webhook/meta`,
    });
    await world.create('cloud', {
      integration: 'WHATSAPP-BUSINESS',
      number: GRAPH_NUMBER,
      token: text('graphToken'),
      qrcode: false,
    });
    const sent = await world.gateway.call('POST', '/message/sendText/cloud', {
      body: { number: CONTACT, text: 'Oi' },
    });
    expect(sent.status).toBe(201);
  }, 180_000);

  afterAll(async () => {
    await world?.stop();
    await source?.remove();
    await proxy?.stop();
    await graph?.stop();
    await client?.flushdb();
    client?.disconnect();
  });

  it('has all of it', () => {
    expect(Object.keys(secrets)).toHaveLength(14);
    for (const [name, secret] of Object.entries(secrets)) {
      expect({ name, isLong: secret.length >= 16 }).toEqual({ name, isLong: true });
    }
  });

  it('holds no readable secret in Redis', async () => {
    const dump = await dumpRedis(client);
    // Sessions are there, and the queue.
    expect(dump).toMatch(/:auth:\{[-\w]+\}:values/);
    expect(dump).toContain('bull');
    expect(dump.length).toBeGreaterThan(500_000);
    expect(readableIn(dump, secrets)).toEqual([]);
    expect(dump).not.toMatch(/noiseKey|signedIdentityKey|advSecretKey|rootKey|privKey|chainKey/);
  });

  it('holds no readable secret in PostgreSQL', async () => {
    const dump = await dumpDatabase(world.database.uri);
    expect(dump).toContain('planted');
    expect(readableIn(dump, secrets)).toEqual([]);
    expect(dump).not.toMatch(/noiseKey|signedIdentityKey|advSecretKey|rootKey|privKey|chainKey/);
  });

  it('logs none of them', () => {
    expect(readableIn(world.gateway.output, secrets)).toEqual([]);
  });

  const KINDS: Readonly<Record<string, (key: string, value: Buffer) => Promise<unknown>>> = {
    string: (key, value) => client.set(key, value),
    hash: (key, value) => client.hset(key, 'field', value),
    list: (key, value) => client.rpush(key, value),
    set: (key, value) => client.sadd(key, value),
    zset: (key, value) => client.zadd(key, 1, value),
    stream: (key, value) => client.xadd(key, '*', 'field', value),
  };
  it.each(Object.keys(KINDS))('would be found out by a %s in Redis', async (kind) => {
    for (const [name, secret] of Object.entries(secrets)) {
      const bytes = Buffer.from(secret);
      const forms = [
        bytes,
        Buffer.concat([Buffer.from('x'), bytes, Buffer.from('y')]),
        Buffer.from(Buffer.concat([Buffer.from('x'), bytes, Buffer.from('y')]).toString('base64')),
        Buffer.from(`{"at":"${bytes.toString('hex')}"}`),
      ];
      for (const form of forms) {
        await KINDS[kind]?.('scratch', form);
        expect(readableIn(await dumpScratch(), secrets)).toContain(name);
        await client.del('scratch');
      }
    }
    // And from the midst of all that there is.
    await KINDS[kind]?.('scratch', Buffer.from(text('adminKey')));
    expect(readableIn(await dumpRedis(client), secrets)).toEqual(['adminKey']);
    await client.del('scratch');
  });

  it('would be found out by a table in PostgreSQL', async () => {
    const database = new pg.Client({ connectionString: world.database.uri });
    await database.connect();
    await database.query('CREATE TABLE scratch (a text, b bytea, c jsonb)');
    const [admin, noise] = [text('adminKey'), secrets['noiseKey']];
    for (const [row, found] of [
      [[admin, null, null], ['adminKey']],
      [[null, Buffer.from(noise ?? ''), null], ['noiseKey']],
      [[null, null, JSON.stringify({ in: { side: text('jwtKey') } })], ['jwtKey']],
    ] as const) {
      await database.query('INSERT INTO scratch VALUES ($1, $2, $3)', [...row]);
      expect(readableIn(await dumpDatabase(world.database.uri), secrets)).toEqual(found);
      await database.query('TRUNCATE scratch');
    }
    await database.query('DROP TABLE scratch');
    await database.end();
  });

  /** Of the scratch key alone. */
  async function dumpScratch(): Promise<string> {
    const copy = client.duplicate({ db: 14 });
    try {
      await client.call('COPY', 'scratch', 'scratch', 'DB', '14', 'REPLACE');
      return await dumpRedis(copy);
    } finally {
      await copy.del('scratch');
      copy.disconnect();
    }
  }
});

/** The private half of a pair of keys, as the client library has it. */
function privateOf(pair: unknown): Uint8Array {
  if (typeof pair === 'object' && pair !== null && 'private' in pair) {
    const { private: key } = pair;
    if (key instanceof Uint8Array) return key;
  }
  throw new Error('This is no pair of keys');
}
