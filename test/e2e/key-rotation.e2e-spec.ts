import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dumpDatabase } from '../support/dump-database.js';
import { startHttpProxy, type TestProxy } from '../support/proxy-servers.js';
import { readableIn } from '../support/secret-forms.js';
import { switchboard } from '../support/switchboard-cli.js';
import { type PairedInstance, World } from '../support/world.js';

const KEYS = Array.from({ length: 4 }, () => randomBytes(32).toString('base64'));
const CONTACT = '5511988887777';

/** The environment of an operator, or a gateway, whose ENCRYPTION_KEY is the one of this number. */
function keysFrom(number: number): Readonly<Record<string, string>> {
  return {
    ENCRYPTION_KEY: KEYS[number] ?? '',
    ENCRYPTION_KEY_PREVIOUS: KEYS.filter((_, index) => index !== number).join(','),
  };
}

describe('a key rotation while the gateway works', () => {
  let world: World;
  let acme: PairedInstance;
  let proxy: TestProxy;
  const canary = (name: string) => `canary-${name}-${randomBytes(9).toString('hex')}`;
  const planted = {
    token: canary('token'),
    urlToken: canary('url'),
    header: canary('header'),
    proxyPassword: canary('proxy'),
  };

  beforeAll(async () => {
    world = await World.start(keysFrom(0));
    acme = await world.pair('acme');
    proxy = await startHttpProxy({ username: 'someone', password: planted.proxyPassword });
    await world.create('planted', {
      qrcode: false,
      token: planted.token,
      proxyHost: '127.0.0.1',
      proxyPort: String(proxy.port),
      proxyProtocol: 'http',
      proxyUsername: 'someone',
      proxyPassword: planted.proxyPassword,
      webhook: {
        url: `${world.sink.url}?key=${planted.urlToken}`,
        headers: { authorization: planted.header },
        events: [],
      },
    });
  });

  afterAll(async () => {
    await world?.stop();
    await proxy?.stop();
  });

  it('fails no request, three times', { timeout: 120_000 }, async () => {
    const { gateway, simulator, sink } = world;
    const bad: string[] = [];
    /** Requests that were answered, by loop. */
    const answered: number[] = [];
    let stopped = false;
    const ask = async (method: string, path: string, body?: unknown): Promise<void> => {
      const answer = await gateway.call(method, path, { body });
      if (answer.status >= 300)
        bad.push(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    };
    let number = 0;
    const loops = [
      () => ask('GET', '/instance/fetchInstances'),
      () => ask('GET', '/webhook/secret/planted'),
      () => ask('GET', '/events/acme?after=0'),
      () => ask('POST', '/message/sendText/acme', { number: CONTACT, text: 'Oi' }),
      async () => {
        const instanceName = `short-${(number += 1)}`;
        const webhook = { url: sink.url, events: [] };
        const body = { instanceName, integration: 'WHATSAPP-BAILEYS', qrcode: false, webhook };
        await ask('POST', '/instance/create', body);
        await ask('DELETE', `/instance/delete/${instanceName}`);
      },
    ].map(async (loop, index) => {
      for (answered[index] = 0; !stopped; answered[index] += 1) await loop();
    });
    const load = Promise.all(loops);
    for (const next of [1, 2, 3]) {
      const { code, out, err } = await switchboard(gateway, ['keys', 'rotate'], keysFrom(next));
      expect({ code, err: err.replace(/^\w+: \d+\n/gm, '') }).toEqual({ code: 0, err: '' });
      expect(out).toContain('wraps nothing any more');
      // Of every kind one more that was under way, and one that was begun afterwards.
      const wanted = answered.map((count) => count + 2);
      await vi.waitFor(
        () => expect(answered.every((count, index) => count >= (wanted[index] ?? 0))).toBe(true),
        { timeout: 30_000, interval: 20 },
      );
    }
    stopped = true;
    await load;
    expect(bad).toEqual([]);

    // The session goes on, and what was deleted meanwhile is told to the end.
    const { id } = await simulator.sendText({ from: CONTACT, to: acme.number, text: 'Tchau' });
    await sink.waitFor((told) => told.of('messages.upsert').find(({ body }) => body.includes(id)));
    await sink.waitFor((told) => told.of('remove.instance', `short-${number}`).length > 0, 30_000);
    expect(await simulator.violations()).toEqual([]);
  });

  it('leaves a database that the new key alone opens, and the first one does not', async () => {
    const { gateway } = world;
    const only = (key: string | undefined) => ({
      ENCRYPTION_KEY: key ?? '',
      ENCRYPTION_KEY_PREVIOUS: '',
    });
    const list = await switchboard(gateway, ['instances', 'list'], only(KEYS[3]));
    expect(list.out).toMatch(/^acme\s+open/m);
    const refused = await switchboard(gateway, ['instances', 'list'], only(KEYS[0]));
    expect(refused.code).toBe(1);
    expect(refused.err).toContain(
      'ENCRYPTION_KEY is not the key that this database was written with',
    );
  });

  it('holds no readable secret', async () => {
    const dump = await dumpDatabase(world.database.uri);
    expect(dump).toContain('planted');
    const secrets = {
      ...planted,
      acmeToken: acme.token,
      acmeSecret: acme.secret,
      key: KEYS[3] ?? '',
    };
    expect(readableIn(dump, secrets)).toEqual([]);
    // What the client library's credentials and sessions hold in any encoding.
    expect(dump).not.toMatch(/noiseKey|signedIdentityKey|advSecretKey|rootKey|privKey|chainKey/);
  });
});
