import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { startHttpProxy, startSocksProxy } from '../../../../test/support/proxy-servers.js';
import { EgressPolicy } from './egress-policy.js';
import { HostResolver, SystemHostResolver } from './host-resolver.js';
import { OutboundDownload } from './outbound-download.js';
import { ProxyTunnels } from './proxy/proxy-tunnels.js';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function serve(handler: RequestListener): Promise<number> {
  const server = createServer(handler);
  closing.push(() => server.closeAllConnections());
  return listening(server);
}

function downloads(allowed = ['127.0.0.0/8'], resolver: HostResolver = new SystemHostResolver()) {
  const policy = new EgressPolicy(allowed);
  const made = new OutboundDownload(policy, resolver, new ProxyTunnels(policy, resolver));
  closing.push(() => made.onApplicationShutdown());
  return made;
}

const options = { timeoutMs: 15_000 };

it('streams what is there, after redirects', async () => {
  const port = await serve(({ url }, response) => {
    if (url === '/file') response.writeHead(200, { 'content-type': 'image/png' }).end('bytes');
    else response.writeHead(302, { location: '/file' }).end();
  });
  const download = await downloads().open(`http://127.0.0.1:${port}/a`, options);
  expect(download).toMatchObject({ status: 200, headers: { 'content-type': 'image/png' } });
  expect(download.url.pathname).toBe('/file');
  expect((await buffer(download.body)).toString()).toBe('bytes');
});

it('shows credentials to no other server than the one that was asked', async () => {
  const seen: (string | undefined)[] = [];
  const other = await serve(({ headers }, response) => {
    seen.push(headers.authorization, headers['x-plain']?.toString());
    response.end('bytes');
  });
  const port = await serve(({ url, headers }, response) => {
    seen.push(headers.authorization);
    const location = url === '/a' ? '/b' : `http://127.0.0.1:${other}/c`;
    response.writeHead(302, { location }).end();
  });
  const headers = { authorization: 'Bearer s3cret', 'x-plain': '1' };
  const download = await downloads().open(`http://127.0.0.1:${port}/a`, { ...options, headers });
  await buffer(download.body);
  expect(seen).toEqual(['Bearer s3cret', 'Bearer s3cret', undefined, '1']);
});

it('follows no redirect to a forbidden address, nor one after the other for ever', async () => {
  const port = await serve(({ url }, response) => {
    const location = url === '/loop' ? '/loop' : 'http://169.254.169.254/latest/meta-data';
    response.writeHead(302, { location }).end();
  });
  const open = (path: string) => downloads().open(`http://127.0.0.1:${port}${path}`, options);
  await expect(open('/private')).rejects.toMatchObject({ code: 'egress.blocked' });
  await expect(open('/loop')).rejects.toMatchObject({ code: 'egress.failed' });
});

it('ends a body that does not end, at the deadline', async () => {
  const port = await serve((_, response) => {
    response.writeHead(200).write('a');
  });
  const download = await downloads().open(`http://127.0.0.1:${port}/`, { timeoutMs: 1_500 });
  await expect(buffer(download.body)).rejects.toMatchObject({ code: 'egress.timeout' });
});

describe.each([
  ['http', startHttpProxy],
  ['socks5', startSocksProxy],
] as const)('through a real %s proxy', (protocol, start) => {
  const route = (port: number) => ({
    proxy: { host: '127.0.0.1', port, protocol, username: null, password: null },
    trusted: false,
  });

  it('goes to an address that was checked', async () => {
    const port = await serve((_, response) => response.end('bytes'));
    const proxy = await start({ leadsTo: { host: '127.0.0.1', port } });
    closing.push(() => proxy.stop());
    const through = { ...options, proxy: route(proxy.port) };
    const url = `http://media.test:${port}/`;
    const download = await downloads(['127.0.0.0/8', '10.0.0.7/32'], new Played('10.0.0.7')).open(
      url,
      through,
    );
    expect((await buffer(download.body)).toString()).toBe('bytes');
    expect(proxy.targets).toEqual([`10.0.0.7:${port}`]);
    const forbidden = downloads(['127.0.0.0/8'], new Played('10.0.0.7'));
    await expect(forbidden.open(url, through)).rejects.toMatchObject({ code: 'egress.blocked' });
    expect(proxy.targets).toHaveLength(1);
  });

  it('uses no proxy at a forbidden address', async () => {
    const opening = downloads([], new Played('93.184.215.14')).open('http://media.test/', {
      ...options,
      proxy: route(9),
    });
    await expect(opening).rejects.toMatchObject({ code: 'proxy.blocked' });
  });
});

/** Every name has this address; what is an address already is itself. */
class Played extends HostResolver {
  constructor(private readonly address: string) {
    super();
  }
  resolve(...[hostname, done]: Parameters<HostResolver['resolve']>): void {
    const address = hostname === '127.0.0.1' ? hostname : this.address;
    done(null, [{ address, family: 4 }]);
  }
}
