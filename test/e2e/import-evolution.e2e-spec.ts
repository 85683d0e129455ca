import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { EvolutionSource, pairForeignSession } from '../support/evolution-source.js';
import { exchangeTexts } from '../support/exchange-texts.js';
import { switchboard } from '../support/switchboard-cli.js';
import { World } from '../support/world.js';

const CONTACT = '5511988887777';
const OPTIONS = { timeout: 30_000, interval: 50 };
const ODD_NAME = 'Loja/1 ☕';
/** The odd name as a path has it. */
const ODD = encodeURIComponent(ODD_NAME);

interface Found {
  readonly messages: {
    readonly total: number;
    readonly records: { readonly key: { id: string } }[];
  };
}

describe('taking over from Evolution API', () => {
  let world: World;
  let source: EvolutionSource;
  const ids: Record<string, string> = {};
  const token = 'B1F6-a-token-of-before';

  beforeAll(async () => {
    [world, source] = await Promise.all([World.start(), EvolutionSource.create()]);
    await world.create('taken', { qrcode: false });
    const [acme, odd] = await Promise.all([
      pairForeignSession(world.simulator, '5511911111111', CONTACT),
      pairForeignSession(world.simulator, '5511922222222', CONTACT),
    ]);
    ids['acme'] = await source.addInstance({
      name: 'acme',
      token,
      ownerJid: '5511911111111@s.whatsapp.net',
      profileName: 'Acme',
    });
    ids['odd'] = await source.addInstance({ name: ODD_NAME });
    ids['fresh'] = await source.addInstance({ name: 'fresh', token, connectionStatus: 'close' });
    ids['taken'] = await source.addInstance({ name: 'taken' });
    ids['other'] = await source.addInstance({ name: 'other', integration: 'TELEGRAM' });
    for (const [name, session] of [
      ['acme', acme],
      ['odd', odd],
    ] as const) {
      const id = ids[name] ?? '';
      await source.addCredentials(id, session);
      source.writeKeyFiles(id, session);
      await source.addMessages(id, `${CONTACT}@s.whatsapp.net`, 1_500);
      await source.add('Contact', id, { remoteJid: `${CONTACT}@s.whatsapp.net`, pushName: 'Ana' });
      await source.add('Chat', id, {
        remoteJid: `${CONTACT}@s.whatsapp.net`,
        name: 'Ana',
        unreadMessages: 3,
      });
      await source.add('Chat', id, { remoteJid: `${CONTACT}@s.whatsapp.net`, name: 'Ana' });
      await source.add('Webhook', id, {
        url: world.sink.url,
        headers: { 'x-from': name, jwt_key: 'a-key' },
        events: ['MESSAGES_UPSERT', 'CONNECTION_UPDATE'],
      });
    }
    const acmeId = ids['acme'];
    await source.add('Setting', acmeId, {
      rejectCall: true,
      msgCall: 'No calls',
      readMessages: true,
    });
    await source.add('Proxy', acmeId, {
      enabled: false,
      host: 'proxy.example.com',
      port: '8080',
      protocol: 'http',
      username: 'a',
      password: 'b',
    });
    await source.add('Message', acmeId, {
      key: { remoteJid: 'x' },
      messageType: 'conversation',
      message: { conversation: 'without an id' },
      source: 'web',
      messageTimestamp: 1,
    });
    await source.add('Label', acmeId, { labelId: '1', name: 'VIP' });
  }, 120_000);

  afterAll(async () => {
    await world?.stop();
    await source?.remove();
  });

  const run = (...more: string[]) =>
    switchboard(world.gateway, [
      'import',
      'evolution',
      '--database',
      source.uri,
      '--instances',
      source.folder,
      ...more,
    ]);

  async function names(): Promise<string[]> {
    const { body } = await world.gateway.call<{ name: string }[]>(
      'GET',
      '/instance/fetchInstances',
    );
    return body.map(({ name }) => name).toSorted((left, right) => left.localeCompare(right));
  }

  it('reads and judges everything first, and writes nothing', { timeout: 60_000 }, async () => {
    const { out, err, code } = await run();
    expect(err).toContain('is the gateway there still running?');
    expect(out).toMatch(/^acme\s+came\s+came\s+8\d\d\s+0\/2\s+0\/1\s+0\/1501/m);
    expect(out).toMatch(/^taken\s+refused/m);
    expect(out).toMatch(/^other\s+refused/m);
    expect(out).toContain('Nothing was written.');
    expect(code).toBe(1);
    expect(await names()).toEqual(['taken']);
  });

  it('connects nothing while the other gateway runs', async () => {
    const { err, code } = await run('--apply', '--connect');
    expect(err).toContain('Stop the gateway there');
    expect(code).toBe(1);
    expect(await names()).toEqual(['taken']);
  });

  it(
    'brings instances, sessions and messages, which open without pairing again',
    { timeout: 120_000 },
    async () => {
      const { gateway, simulator } = world;
      await source.stop();
      const file = join(gateway.dataDir, 'report.json');
      const { out } = await run('--apply', '--connect', '--report', file);
      expect(out).toMatch(
        /^acme\s+came\s+came\s+8\d\d\s+1\/2\s+1\/1\s+1500\/1501 \(1 unreadable\)/m,
      );
      expect(out).toMatch(/^fresh\s+came\s+never paired/m);
      expect(out).toContain('fresh: token: another instance has the same one');
      expect(out).toContain('"jwt_key"');
      expect(out).toContain('1 in "Label"');
      expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveLength(5);
      expect(await names()).toEqual(['acme', 'fresh', ODD_NAME, 'taken']);

      for (const [name, number] of [
        ['acme', '5511911111111'],
        [ODD, '5511922222222'],
      ] as const) {
        await vi.waitFor(async () => {
          expect(await world.state(name)).toMatchObject({ state: 'open' });
        }, OPTIONS);
        await exchangeTexts(world, { name: decodeURIComponent(name), number, contact: CONTACT });
        const devices = await simulator.devices({ number });
        expect(devices).toHaveLength(1);
        // Once when it was paired, once after that, and once here: nobody paired again.
        expect(devices[0]).toMatchObject({ loginCount: 2 });
      }
      expect(await simulator.violations()).toEqual([]);
    },
  );

  it('keeps ids, tokens, settings, webhooks, chats and messages', async () => {
    const { gateway } = world;
    const own = await gateway.call<{ id: string; Setting: object }[]>(
      'GET',
      '/instance/fetchInstances',
      {
        key: token,
      },
    );
    expect(own.body).toHaveLength(1);
    expect(own.body[0]).toMatchObject({
      id: ids['acme'],
      ownerJid: '5511911111111@s.whatsapp.net',
      Setting: { rejectCall: true, msgCall: 'No calls', readMessages: true, groupsIgnore: false },
      _count: { Chat: 1, Contact: 1 },
    });
    const webhook = await gateway.call('GET', '/webhook/find/acme');
    expect(webhook.body).toMatchObject({
      url: world.sink.url,
      headers: { 'x-from': 'acme' },
      events: ['MESSAGES_UPSERT', 'CONNECTION_UPDATE'],
    });
    const found = await gateway.call<Found>('POST', '/chat/findMessages/acme', {
      body: { where: { key: { remoteJid: `${CONTACT}@s.whatsapp.net` } } },
    });
    expect(found.body.messages.total).toBeGreaterThanOrEqual(1_500);
  });

  it('may be run again: what is here stays', { timeout: 60_000 }, async () => {
    const { out } = await run('--apply', '--connect');
    expect(out).toMatch(/^acme\s+there already\s+there already\s+0\s+0\/2\s+0\/1\s+0\/1501/m);
    expect(out).toContain('0 message(s) are new');
    expect(await world.state('acme')).toMatchObject({ state: 'open' });
    expect(await world.simulator.violations()).toEqual([]);
  });
});
