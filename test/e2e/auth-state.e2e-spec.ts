import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ProviderServer } from '../../libs/auth-state/src/testing/provider-server.js';
import { killWhileTextsComeIn } from '../fault/kill-rounds.js';
import { switchboard, switchboardHere } from '../support/switchboard-cli.js';
import { World } from '../support/world.js';

const API_KEY = 'a-key-for-this-test';
const CONTACT = '5511988887777';
const WAIT = { timeout: 30_000, interval: 50 };

describe('sessions at a provider', () => {
  let provider: ProviderServer;
  let world: World;

  beforeAll(async () => {
    provider = await ProviderServer.start(API_KEY);
    world = await World.start({
      PROVIDER_ENABLED: 'true',
      PROVIDER_HOST: '127.0.0.1',
      PROVIDER_PORT: String(provider.port),
      PROVIDER_API_KEY: API_KEY,
    });
  });

  afterAll(async () => {
    await world?.stop();
    await provider?.stop();
  });

  it('lose no text and tell none twice under kill -9 (2 kills, 40 texts)', async () => {
    await killWhileTextsComeIn(world, { kills: 2, texts: 40 });
    expect(provider.seen.some((request) => request.endsWith('/commit'))).toBe(true);
    expect(await world.simulator.violations()).toEqual([]);
  }, 120_000);
});

describe('moving, backing up and restoring a session', () => {
  let provider: ProviderServer;
  let world: World;

  beforeAll(async () => {
    provider = await ProviderServer.start(API_KEY);
    world = await World.start({
      PROVIDER_HOST: '127.0.0.1',
      PROVIDER_PORT: String(provider.port),
      PROVIDER_API_KEY: API_KEY,
    });
  });

  afterAll(async () => {
    await world?.stop();
    await provider?.stop();
  });

  const textsOf = (chat: string, number: string) =>
    world.simulator.received({ number, chat, atLeast: 0 });

  /** A text in and a text out, over Signal sessions that there are already. */
  async function exchange(name: string, number: string): Promise<void> {
    const { id } = await world.simulator.sendText({ from: CONTACT, to: number, text: 'Oi' });
    await world.sink.waitFor((sink) =>
      sink.of('messages.upsert', name).find(({ body }) => body.includes(id)),
    );
    const before = (await textsOf(number, CONTACT)).length;
    await vi.waitFor(async () => {
      const sent = await world.gateway.call('POST', `/message/sendText/${name}`, {
        body: { number: CONTACT, text: 'Olá' },
      });
      expect(sent.status).toBe(201);
    }, WAIT);
    await world.simulator.received({ number: CONTACT, chat: number, atLeast: before + 1 });
  }

  async function isOpen(name: string): Promise<void> {
    await vi.waitFor(async () => {
      expect(await world.state(name)).toMatchObject({ state: 'open' });
    }, WAIT);
  }

  it(
    'takes it there and back while the gateway runs, and nobody pairs again',
    { timeout: 120_000 },
    async () => {
      const { gateway, simulator } = world;
      const acme = await world.pair('acme');
      await exchange('acme', acme.number);
      for (const [index, to] of ['provider', 'postgresql'].entries()) {
        const moved = await switchboard(gateway, ['auth-state', 'move', '--to', to]);
        expect(moved.err).toMatch(/^acme: \w+ → \w+, \d+ value/);
        expect(moved).toMatchObject({ code: 0, out: `Moved 1 session(s) to ${to}.\n` });
        await world.opened('acme', 2 + index);
        await exchange('acme', acme.number);
        const where = await switchboardHere(gateway, ['auth-state', 'where']);
        expect(where.out).toMatch(new RegExp(`^${to}\\s+1`, 'm'));
      }
      expect((await simulator.devices({ number: acme.number })).length).toBe(1);
      expect(await simulator.violations()).toEqual([]);
      // Nothing is left where it was.
      expect(provider.dump('switchboard', acme.instanceId)).toBe('[[],[]]');
    },
  );

  it(
    'brings a session back, and lets it connect only when somebody says so',
    { timeout: 120_000 },
    async () => {
      const { gateway, simulator } = world;
      const shop = await world.pair('shop');
      await exchange('shop', shop.number);
      const file = join(gateway.dataDir, 'sessions.backup');
      await gateway.terminate();
      const saved = await switchboard(gateway, ['auth-state', 'backup', '--out', file]);
      expect(saved.out).toContain('Wrote 2 session(s)');
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const text = readFileSync(file, 'utf8');
      expect(text).not.toMatch(/noiseKey|creds|session/);
      const again = await switchboardHere(gateway, ['auth-state', 'backup', '--out', file]);
      expect(again.code).toBe(1);

      const looked = await switchboardHere(gateway, ['auth-state', 'restore', '--in', file]);
      expect(looked.out).toContain('Nothing was written');
      const args = ['auth-state', 'restore', '--in', file, '--instance', 'shop', '--apply'];
      const restored = await switchboard(gateway, args);
      expect(restored).toMatchObject({ code: 0, err: '' });
      expect(restored.out).toContain('shop: restored');

      await gateway.start();
      await isOpen('acme');
      expect(await world.state('shop')).toMatchObject({
        state: 'close',
        reason: 'connection.restored',
      });
      const refused = await gateway.call('GET', '/instance/connect/shop');
      expect(refused).toMatchObject({ status: 409, body: { code: 'connection.restored' } });
      expect(await world.state('shop')).toMatchObject({ state: 'close' });

      // It was not used since, so it may go on.
      const trusted = await switchboard(gateway, ['auth-state', 'trust', 'shop']);
      expect(trusted.out).toContain('shop may connect');
      expect((await gateway.call('GET', '/instance/connect/shop')).status).toBe(200);
      await isOpen('shop');
      await exchange('shop', shop.number);
      expect(await simulator.violations()).toEqual([]);
    },
  );

  it('lets a restored session be paired anew', { timeout: 120_000 }, async () => {
    const { gateway, simulator } = world;
    const file = join(gateway.dataDir, 'later.backup');
    const run = (...args: string[]) => switchboardHere(gateway, ['auth-state', ...args]);
    await run('backup', '--out', file, '--instance', 'shop');
    const restored = await run('restore', '--in', file, '--apply');
    expect(restored.code).toBe(0);
    await vi.waitFor(async () => {
      expect(await world.state('shop')).toMatchObject({ reason: 'connection.restored' });
    }, WAIT);
    expect((await gateway.call('DELETE', '/instance/logout/shop')).status).toBe(200);
    const { body } = await gateway.call<{ code: string }>('GET', '/instance/connect/shop');
    await simulator.scan({ qr: body.code });
    await isOpen('shop');
  });

  it('refuses a file that was cut off or changed', async () => {
    const file = join(world.gateway.dataDir, 'sessions.backup');
    const { writeFileSync } = await import('node:fs');
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    for (const [name, changed] of [
      ['cut', lines.slice(0, -1)],
      ['swapped', [lines[0], lines[2], lines[1], ...lines.slice(3)]],
      ['of nothing', ['{}']],
    ] as const) {
      const path = join(world.gateway.dataDir, name);
      writeFileSync(path, `${changed.join('\n')}\n`);
      const args = ['auth-state', 'restore', '--in', path, '--apply'];
      const answer = await switchboardHere(world.gateway, args);
      expect({ name, code: answer.code }).toEqual({ name, code: 1 });
    }
  });
});
