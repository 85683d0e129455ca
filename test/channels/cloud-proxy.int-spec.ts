import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { GraphStandIn } from '../../apps/simulator/src/index.js';
import { freePort } from '../support/free-port.js';
import {
  startCanary,
  startHttpProxy,
  startSocksProxy,
  type TestProxy,
} from '../support/proxy-servers.js';
import { ChannelGateway } from './channel-gateway.js';

const WAIT = { timeout: 20_000, interval: 50 };
const CREDENTIALS = { username: 'user', password: 'p%40ss' };

let graph: GraphStandIn;
let canary: Awaited<ReturnType<typeof startCanary>>;
let test: ChannelGateway;

beforeAll(async () => {
  graph = await GraphStandIn.start();
  // Where Graph would be without a proxy: nobody may ever come there.
  canary = await startCanary();
  test = await ChannelGateway.start({ WA_BUSINESS_URL: `http://127.0.0.1:${canary.port}` }, graph);
});
afterAll(async () => {
  await test?.close();
  await canary?.stop();
});

const leadsTo = () => ({ host: '127.0.0.1', port: Number(new URL(graph.url).port) });
const proxyFields = ({ port }: TestProxy, protocol: string) => ({
  proxyHost: '127.0.0.1',
  proxyPort: String(port),
  proxyProtocol: protocol,
  proxyUsername: CREDENTIALS.username,
  proxyPassword: CREDENTIALS.password,
});
const state = async (name: string) =>
  (
    await test.call<{ instance: { state: string; reason: string | null } }>(
      'GET',
      `/instance/connectionState/${name}`,
    )
  ).body.instance;
const sendText = (name: string) =>
  test.call('POST', `/message/sendText/${name}`, { body: { number: '5511988887777', text: 'Oi' } });

describe.each([
  ['http', startHttpProxy],
  ['socks5', startSocksProxy],
])('an instance of the Cloud API behind a proxy of %s', (protocol, start) => {
  let proxy: TestProxy;
  const name = `behind-${protocol}`;
  const number = protocol === 'http' ? '360000000000001' : '360000000000002';
  beforeAll(async () => {
    proxy = await start({ ...CREDENTIALS, leadsTo: leadsTo(), port: await freePort() });
  });
  afterAll(() => proxy?.stop());

  it('is checked, connected and sends through it, and past it goes nothing', async () => {
    const created = await test.createCloud(name, number, proxyFields(proxy, protocol));
    expect(created).toMatchObject({ status: 201, body: { instance: { status: 'open' } } });
    expect(await sendText(name)).toMatchObject({ status: 201 });
    expect(await graph.sent({ numberId: number })).toHaveLength(1);
    expect(new Set(proxy.targets)).toEqual(new Set([`127.0.0.1:${canary.port}`]));
    expect(await test.call('GET', `/proxy/check/${name}`)).toMatchObject({ body: { works: true } });
    expect(canary.visits()).toBe(0);
  });

  it('has its wrong token refused through it', async () => {
    const more = { ...proxyFields(proxy, protocol), token: 'wrong-token' };
    expect(await test.createCloud('refused', `${number}9`, more)).toMatchObject({
      status: 400,
      body: { code: 'graph.token_refused' },
    });
    expect(canary.visits()).toBe(0);
  });

  it('says so when it fails, and goes on by itself when it works again', async () => {
    const { port } = proxy;
    await proxy.stop();
    expect((await sendText(name)).status).toBe(400);
    await vi.waitFor(async () => {
      expect(await state(name)).toMatchObject({ reason: 'connection.proxy_failed' });
    }, WAIT);
    proxy = await start({ ...CREDENTIALS, leadsTo: leadsTo(), port });
    await vi.waitFor(async () => expect(await state(name)).toMatchObject({ state: 'open' }), WAIT);
    expect(await sendText(name)).toMatchObject({ status: 201 });
    expect(canary.visits()).toBe(0);
  });
});
