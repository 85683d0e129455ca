import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  startCanary,
  startHttpProxy,
  startSocks4Proxy,
  startSocksProxy,
  type TestProxy,
} from '../../../../test/support/proxy-servers.js';
import type { ProxySettings } from '../channel.js';
import { ChannelWorld } from './testing/channel-world.js';
import { WAIT } from './testing/test-instance.js';

const CREDENTIALS = { username: 'user@example', password: 'p:w' };

describe.each([
  ['http', startHttpProxy, '1'],
  ['socks5', startSocksProxy, '2'],
] as const)('a connection through a real %s proxy', (protocol, start, digit) => {
  let world: ChannelWorld;
  let canary: Awaited<ReturnType<typeof startCanary>>;
  let simulator: { host: string; port: number };
  const proxies: TestProxy[] = [];

  beforeAll(async () => {
    canary = await startCanary();
    // The channel is told that WhatsApp is where the canary sits: only the proxies know better.
    world = await ChannelWorld.create({}, `ws://127.0.0.1:${canary.port}/ws/chat`);
    simulator = { host: '127.0.0.1', port: Number(new URL(world.simulator.websocketUrl).port) };
  });
  afterAll(async () => {
    await world.end();
    for (const proxy of proxies) await proxy.stop();
    await canary.stop();
  });

  const proxied = async (options: object = {}): Promise<TestProxy> => {
    const proxy = await start({ leadsTo: simulator, ...options });
    proxies.push(proxy);
    return proxy;
  };
  const at = (port: number, more: Partial<ProxySettings> = {}): ProxySettings => ({
    protocol,
    host: '127.0.0.1',
    port,
    username: null,
    password: null,
    ...more,
  });

  it('pairs, receives and sends, and no byte goes past it', async () => {
    const proxy = await proxied(CREDENTIALS);
    const [own, phone] = [`551190000080${digit}`, `551191111080${digit}`];
    const instance = await world.pairedInstance(own, { proxy: at(proxy.port, CREDENTIALS) });
    await world.simulator.sendText({ from: phone, to: own, text: 'in' });
    await instance.waitForTexts(['in']);
    await instance.sendText(phone, 'out');
    expect(await world.simulator.received({ number: phone, atLeast: 1 })).toMatchObject([
      { text: 'out' },
    ]);
    // The pairing, and the login after it.
    expect(proxy.targets).toEqual(Array(2).fill(`127.0.0.1:${canary.port}`));
    expect(canary.visits()).toBe(0);
  });

  it('ends with the reason when the proxy does not take the credentials', async () => {
    const proxy = await proxied(CREDENTIALS);
    const instance = await world.newInstance({
      proxy: at(proxy.port, { username: 'user@example', password: 'wrong-word' }),
    });
    await instance.open();
    const closed = await instance.waitFor('closed');
    expect(closed).toMatchObject({ code: null, cause: 'proxy', credentials: 'unfinished' });
    expect(closed.detail).toMatch(/does not accept this user name and password/);
    expect(closed.detail).not.toContain('wrong-word');
    expect(canary.visits()).toBe(0);
  });

  it('ends when the proxy dies, does not go past it, and comes back when the proxy does', async () => {
    const proxy = await start({ leadsTo: simulator });
    const instance = await world.pairedInstance(`551190000081${digit}`, { proxy: at(proxy.port) });
    const closes = instance.all('closed').length;
    await proxy.stop();
    expect(await instance.waitFor('closed', closes + 1)).toMatchObject({ credentials: 'kept' });
    await instance.open();
    const closed = await instance.waitFor('closed', closes + 2);
    expect(closed).toMatchObject({ code: null, cause: 'proxy', credentials: 'kept' });
    expect(closed.detail).toMatch(/nothing listens there/);
    expect(canary.visits()).toBe(0);
    await proxied({ port: proxy.port });
    await instance.openAndWait();
  });

  it('is tried by a CONNECT to where WhatsApp is', async () => {
    const proxy = await proxied(CREDENTIALS);
    await world.provider().tryProxy(at(proxy.port, CREDENTIALS));
    expect(proxy.targets).toEqual([`127.0.0.1:${canary.port}`]);
    await expect(world.provider().tryProxy(at(proxy.port))).rejects.toMatchObject({
      code: 'proxy.credentials_refused',
    });
  });

  it('may be that of the whole gateway, unless the instance has its own', async () => {
    const [whole, own] = [await proxied(), await proxied()];
    world.config.proxy = at(whole.port);
    try {
      const without = await world.newInstance();
      await without.open();
      await without.waitFor('qr');
      const withOwn = await world.newInstance({ proxy: at(own.port) });
      await withOwn.open();
      await withOwn.waitFor('qr');
    } finally {
      world.config.proxy = null;
    }
    expect([whole.targets.length, own.targets.length]).toEqual([1, 1]);
    expect(canary.visits()).toBe(0);
  });
});

it('a connection without a proxy goes out directly: the canary sees who does', async () => {
  const canary = await startCanary();
  const world = await ChannelWorld.create({}, `ws://127.0.0.1:${canary.port}/ws/chat`);
  const instance = await world.newInstance();
  await instance.open();
  await vi.waitFor(() => expect(canary.visits()).toBeGreaterThan(0), WAIT);
  await world.end();
  await canary.stop();
});

it('pairs and sends through a real socks4 proxy, and no byte goes past it', async () => {
  const canary = await startCanary();
  const world = await ChannelWorld.create({}, `ws://127.0.0.1:${canary.port}/ws/chat`);
  const port = Number(new URL(world.simulator.websocketUrl).port);
  const proxy = await startSocks4Proxy({ leadsTo: { host: '127.0.0.1', port } });
  const [own, phone] = ['5511900000803', '5511911110803'];
  const settings: ProxySettings = {
    protocol: 'socks4',
    host: '127.0.0.1',
    port: proxy.port,
    username: null,
    password: null,
  };
  const instance = await world.pairedInstance(own, { proxy: settings });
  await instance.sendText(phone, 'out');
  expect(await world.simulator.received({ number: phone, atLeast: 1 })).toMatchObject([
    { text: 'out' },
  ]);
  expect(proxy.targets).toEqual(Array(2).fill(`127.0.0.1:${canary.port}`));
  expect(canary.visits()).toBe(0);
  await world.end();
  await proxy.stop();
  await canary.stop();
});
