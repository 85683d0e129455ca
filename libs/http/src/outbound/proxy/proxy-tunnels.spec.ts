import { createServer, get, type Server } from 'node:http';
import { createServer as createSecure, get as getSecure } from 'node:https';
import { once } from 'node:events';
import { createServer as createTcp } from 'node:net';
import { generate } from 'selfsigned';
import { fetch } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  startCanary,
  startHttpProxy,
  startSocks4Proxy,
  startSocksProxy,
  type TestProxy,
} from '../../../../../test/support/proxy-servers.js';
import { EgressPolicy } from '../egress-policy.js';
import { SystemHostResolver } from '../host-resolver.js';
import type { ProxyAddress } from './proxy-address.js';
import { proxyErrorIn } from './proxy.errors.js';
import { ProxyTunnels } from './proxy-tunnels.js';

const tunnels = new ProxyTunnels(new EgressPolicy(['127.0.0.0/8']), new SystemHostResolver());
const CREDENTIALS = { username: 'user@example', password: 'p:w/ü' };

let target: Server;
let targetPort: number;
let canary: Awaited<ReturnType<typeof startCanary>>;
const proxies: TestProxy[] = [];

beforeAll(async () => {
  target = createServer((request, response) => response.end(`you asked for ${request.url}`));
  target.listen(0, '127.0.0.1');
  await once(target, 'listening');
  const address = target.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port');
  targetPort = address.port;
  canary = await startCanary();
});
afterAll(async () => {
  for (const proxy of proxies) await proxy.stop();
  await canary.stop();
  target.close();
});

async function started(proxy: Promise<TestProxy>): Promise<TestProxy> {
  proxies.push(await proxy);
  return proxy;
}
const at = (
  protocol: ProxyAddress['protocol'],
  port: number,
  credentials: Partial<ProxyAddress> = {},
): { proxy: ProxyAddress; trusted: boolean } => ({
  proxy: { protocol, host: '127.0.0.1', port, username: null, password: null, ...credentials },
  trusted: false,
});
const leadsTo = () => ({ host: '127.0.0.1', port: targetPort });
const failure = (opening: Promise<unknown>) =>
  opening.then(
    () => {
      throw new Error('This was to fail');
    },
    (error: unknown) => error,
  );

describe.each([
  ['http', startHttpProxy],
  ['socks5', startSocksProxy],
] as const)('a tunnel through a real %s proxy', (protocol, start) => {
  it('carries requests of fetch and of Node, and nothing goes past it', async () => {
    const proxy = await started(start({ ...CREDENTIALS, leadsTo: leadsTo() }));
    const route = at(protocol, proxy.port, CREDENTIALS);
    // Who goes there directly is seen.
    const url = `http://127.0.0.1:${canary.port}/media`;
    const dispatcher = tunnels.dispatcher(route);
    const response = await fetch(url, { dispatcher });
    expect(await response.text()).toBe('you asked for /media');
    await dispatcher.destroy();
    const answer = await new Promise<string>((resolve, reject) => {
      get(url, { agent: tunnels.agent(route) }, (incoming) => {
        incoming.setEncoding('utf8').once('data', resolve);
      }).once('error', reject);
    });
    expect(answer).toBe('you asked for /media');
    expect(proxy.targets).toEqual(Array(2).fill(`127.0.0.1:${canary.port}`));
    expect(canary.visits()).toBe(0);
  });

  it('leaves names to the proxy', async () => {
    const proxy = await started(start({ leadsTo: leadsTo() }));
    const socket = await tunnels.open(at(protocol, proxy.port), { host: 'a.invalid', port: 443 });
    socket.destroy();
    expect(proxy.targets).toEqual(['a.invalid:443']);
  });

  it('says that the credentials are not taken, without telling them', async () => {
    const proxy = await started(start(CREDENTIALS));
    const wrong = at(protocol, proxy.port, { username: 'user@example', password: 'wrong-word' });
    const error = await failure(tunnels.open(wrong, leadsTo()));
    expect(error).toMatchObject({ code: 'proxy.credentials_refused' });
    expect(String(error)).not.toContain('wrong-word');
    const none = await failure(tunnels.open(at(protocol, proxy.port), leadsTo()));
    expect(none).toMatchObject({ code: 'proxy.credentials_refused' });
    expect(proxy.targets).toEqual([]);
  });

  it('says that the proxy did not get there', async () => {
    const proxy = await started(start());
    const error = await failure(
      tunnels.open(at(protocol, proxy.port), { host: '127.0.0.1', port: 1 }),
    );
    // This HTTP proxy has no word for it, and hangs up.
    const code = protocol === 'http' ? 'proxy.no_answer' : 'proxy.target_refused';
    expect(error).toMatchObject({ code });
  });

  it('says that nothing answers there, and never goes past it', async () => {
    const proxy = await start();
    await proxy.stop();
    const dispatcher = tunnels.dispatcher(at(protocol, proxy.port));
    const error = await failure(fetch(`http://127.0.0.1:${canary.port}/`, { dispatcher }));
    expect(proxyErrorIn(error)).toMatchObject({ code: 'proxy.unreachable' });
    expect(canary.visits()).toBe(0);
  });

  it('gives up a proxy that says nothing', async () => {
    const silent = createTcp().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const address = silent.address();
    if (address === null || typeof address === 'string') throw new Error('There is no port');
    const opening = tunnels.open(at(protocol, address.port), leadsTo(), AbortSignal.timeout(100));
    expect(await failure(opening)).toMatchObject({ code: 'proxy.timeout' });
    silent.close();
  });

  it('tells what speaks something else', async () => {
    const babbler = createTcp((socket) => socket.on('error', () => undefined).end('220 ready\r\n'));
    babbler.listen(0, '127.0.0.1');
    await once(babbler, 'listening');
    const address = babbler.address();
    if (address === null || typeof address === 'string') throw new Error('There is no port');
    const error = await failure(tunnels.open(at(protocol, address.port), leadsTo()));
    expect(error).toMatchObject({ code: 'proxy.protocol' });
    babbler.close();
  });
});

describe('a tunnel through a real socks4 proxy', () => {
  it('carries requests, and nothing goes past it', async () => {
    const proxy = await started(startSocks4Proxy({ leadsTo: leadsTo() }));
    const dispatcher = tunnels.dispatcher(at('socks4', proxy.port));
    const response = await fetch(`http://127.0.0.1:${canary.port}/media`, { dispatcher });
    expect(await response.text()).toBe('you asked for /media');
    await dispatcher.destroy();
    expect(proxy.targets).toEqual([`127.0.0.1:${canary.port}`]);
    expect(canary.visits()).toBe(0);
  });

  it('leaves names to the proxy (4a)', async () => {
    const proxy = await started(startSocks4Proxy({ leadsTo: leadsTo() }));
    const route = at('socks4', proxy.port, { username: 'user@example' });
    const socket = await tunnels.open(route, { host: 'a.invalid', port: 443 });
    socket.destroy();
    expect(proxy.targets).toEqual(['a.invalid:443']);
  });

  it('says that the proxy did not get there, and that what answers speaks something else', async () => {
    const proxy = await started(startSocks4Proxy());
    const nobody = { host: '127.0.0.1', port: 1 };
    expect(await failure(tunnels.open(at('socks4', proxy.port), nobody))).toMatchObject({
      code: 'proxy.target_refused',
    });
    const other = await started(startHttpProxy());
    expect(await failure(tunnels.open(at('socks4', other.port), leadsTo()))).toMatchObject({
      code: 'proxy.protocol',
    });
  });
});

describe('TLS inside a tunnel', () => {
  it('is made with the target, whose certificate is checked', async () => {
    const pems = await generate([{ name: 'commonName', value: 'target.test' }]);
    const secure = createSecure({ key: pems.private, cert: pems.cert }, (_request, response) =>
      response.end('secret'),
    ).listen(0, '127.0.0.1');
    await once(secure, 'listening');
    const address = secure.address();
    if (address === null || typeof address === 'string') throw new Error('There is no port');
    const { port } = address;
    const proxy = await started(startHttpProxy({ leadsTo: { host: '127.0.0.1', port } }));
    const agent = tunnels.agent(at('http', proxy.port));
    const ask = (url: string, ca?: string) =>
      new Promise<string>((resolve, reject) => {
        getSecure(url, { agent, ca }, (incoming) => {
          incoming.setEncoding('utf8').once('data', resolve);
        }).once('error', reject);
      });
    expect(await ask('https://target.test/', pems.cert)).toBe('secret');
    await expect(ask('https://target.test/')).rejects.toThrow(/self-signed/);
    await expect(ask('https://other.test/', pems.cert)).rejects.toThrow(/altnames|Host:/);
    secure.close();
  });
});

describe('an https proxy', () => {
  it('is spoken to by TLS, once its certificate is good', async () => {
    const pems = await generate([{ name: 'commonName', value: 'localhost' }]);
    const proxy = await started(
      startHttpProxy({ tls: { key: pems.private, cert: pems.cert }, leadsTo: leadsTo() }),
    );
    const route = at('https', proxy.port, { host: 'localhost' });
    expect(await failure(tunnels.open(route, leadsTo()))).toMatchObject({ code: 'proxy.tls' });
    const signal = AbortSignal.timeout(5_000);
    const socket = await tunnels.open(route, leadsTo(), signal, { ca: pems.cert });
    socket.destroy();
    expect(proxy.targets).toHaveLength(1);
  });

  it('that speaks no TLS is told', async () => {
    const proxy = await started(startHttpProxy());
    const error = await failure(tunnels.open(at('https', proxy.port), leadsTo()));
    expect(error).toMatchObject({ code: 'proxy.tls' });
  });
});

describe('the address of a proxy', () => {
  const strict = new ProxyTunnels(new EgressPolicy([]), new SystemHostResolver());

  it.each(['127.0.0.1', 'localhost', '[::1]', '0x7f.1'])(
    '%s is refused unless it is allowed',
    async (host) => {
      const proxy = await started(startHttpProxy({ leadsTo: leadsTo() }));
      const route = at('http', proxy.port, { host });
      expect(await failure(strict.open(route, leadsTo()))).toMatchObject({ code: 'proxy.blocked' });
      expect(proxy.targets).toEqual([]);
    },
  );

  it("is the operator's own word when it is trusted", async () => {
    const proxy = await started(startHttpProxy({ leadsTo: leadsTo() }));
    const route = { ...at('http', proxy.port), trusted: true };
    (await strict.open(route, leadsTo())).destroy();
    expect(proxy.targets).toHaveLength(1);
  });
});
