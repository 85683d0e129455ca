import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChannelWorld } from './testing/channel-world.js';

describe('a connection through a proxy', () => {
  const seen: { target: string; credentials: string }[] = [];
  let world: ChannelWorld;
  let proxy: Server;

  beforeAll(async () => {
    world = await ChannelWorld.create();
    proxy = createServer().on('connect', (request, client, head) => {
      const [, encoded = ''] = request.headers['proxy-authorization']?.split(' ') ?? [];
      const target = new URL(`tcp://${request.url ?? ''}`);
      seen.push({ target: target.host, credentials: Buffer.from(encoded, 'base64').toString() });
      const upstream = connect(Number(target.port), target.hostname, () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n');
        upstream.write(head);
        upstream.pipe(client).pipe(upstream);
      });
      for (const socket of [client, upstream]) socket.on('error', () => socket.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  });

  afterAll(async () => {
    await world.end();
    await new Promise((resolve) => proxy.close(resolve));
  });

  const port = () => {
    const address = proxy.address();
    return (typeof address === 'object' ? (address satisfies AddressInfo | null) : null)?.port ?? 0;
  };

  it('goes through it, with its credentials', async () => {
    const instance = await world.newInstance({
      proxy: {
        protocol: 'http',
        host: '127.0.0.1',
        port: port(),
        username: 'user@example',
        password: 'p:w',
      },
    });
    await instance.open();
    await instance.waitFor('qr');
    expect(seen).toEqual([
      { target: new URL(world.simulator.websocketUrl).host, credentials: 'user@example:p:w' },
    ]);
  });

  it('ends when the proxy does not answer', async () => {
    const instance = await world.newInstance({
      proxy: { protocol: 'socks5', host: '127.0.0.1', port: 9, username: null, password: null },
    });
    await instance.open();
    expect(await instance.waitFor('closed')).toMatchObject({ credentials: 'unfinished' });
  });
});
