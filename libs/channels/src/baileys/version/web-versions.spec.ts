import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { testConfig } from '@switchboard/config';
import {
  EgressPolicy,
  OutboundHttp,
  type ProxyRoute,
  ProxyTunnels,
  SystemHostResolver,
} from '@switchboard/http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startCanary, startHttpProxy } from '../../../../../test/support/proxy-servers.js';
import { WebVersions } from './web-versions.js';

const policy = new EgressPolicy(['127.0.0.0/8']);
const resolver = new SystemHostResolver();
const tunnels = new ProxyTunnels(policy, resolver);

let page: Server;
let port: number;
let asked: string[];
let answer: { status: number; body: string };
let http: OutboundHttp;

beforeEach(async () => {
  asked = [];
  answer = { status: 200, body: scriptOf(1_043_857_761) };
  http = new OutboundHttp(policy, resolver);
  page = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(answer.status).end(answer.body);
  }).listen(0, '127.0.0.1');
  await once(page, 'listening');
  const address = page.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port');
  port = address.port;
});
afterEach(async () => {
  await http.onApplicationShutdown();
  page.close();
  await once(page, 'close');
});

/** As long as the real one: the version is not at its beginning. */
const scriptOf = (revision: number): string =>
  `${'/* */'.repeat(60_000)}JSON.parse("{\\"client_revision\\":${revision}}")`;
const versions = (version?: string, at = port) =>
  new WebVersions(
    testConfig({
      WHATSAPP_WEBSOCKET_URL: `ws://127.0.0.1:${at}/ws/chat`,
      ...(version === undefined ? {} : { CONFIG_SESSION_PHONE_VERSION: version }),
    }),
    http,
    tunnels,
  );

describe('the version of WhatsApp Web', () => {
  it('is the one built in, or the one of the configuration, and nobody is asked', async () => {
    expect(await versions().current(null)).toBeNull();
    expect(await versions('2.3000.1').current(null)).toEqual([2, 3000, 1]);
    expect(asked).toEqual([]);
  });

  it('is looked up once where the configuration says so, by all who connect at the same time', async () => {
    const known = versions('latest');
    const both = await Promise.all([known.current(null), known.current(null)]);
    expect(both).toEqual(Array(2).fill([2, 3000, 1_043_857_761]));
    expect(await known.current(null)).toEqual([2, 3000, 1_043_857_761]);
    expect(asked).toEqual(['/sw.js']);
  });

  it('is looked up again when WhatsApp refused it, and used on when that fails', async () => {
    const known = versions('latest');
    await known.current(null);
    answer.body = scriptOf(1_043_857_762);
    known.refused();
    expect(await known.current(null)).toEqual([2, 3000, 1_043_857_762]);
    answer.status = 503;
    known.refused();
    expect(await known.current(null)).toEqual([2, 3000, 1_043_857_762]);
    expect(asked).toHaveLength(3);
  });

  it('is the one built in when it is not to be found, which is not tried again and again', async () => {
    answer.body = '<html>Sign in to the network</html>';
    const known = versions('latest');
    expect(await known.current(null)).toBeNull();
    expect(await known.current(null)).toBeNull();
    expect(asked).toHaveLength(1);
  });

  it('is looked up through the proxy, and never past it', async () => {
    const canary = await startCanary();
    const proxy = await startHttpProxy({ leadsTo: { host: '127.0.0.1', port } });
    const at = (proxyPort: number): ProxyRoute => ({
      proxy: {
        protocol: 'http',
        host: '127.0.0.1',
        port: proxyPort,
        username: null,
        password: null,
      },
      trusted: false,
    });
    const known = versions('latest', canary.port);
    const dead = await startCanary();
    await dead.stop();
    expect(await known.current(at(dead.port))).toBeNull();
    expect(await known.current(at(proxy.port))).toEqual([2, 3000, 1_043_857_761]);
    expect(proxy.targets).toEqual([`127.0.0.1:${canary.port}`]);
    expect(canary.visits()).toBe(0);
    await proxy.stop();
    await canary.stop();
  });
});
