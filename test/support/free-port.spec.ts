import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { freePort, portOf } from './free-port.js';

afterEach(() => vi.restoreAllMocks());

it('gives each port once, and such as can be listened on', async () => {
  const ports = await Promise.all(Array.from({ length: 50 }, freePort));
  expect(new Set(ports).size).toBe(50);
  const server = createServer().listen(ports[0], '127.0.0.1');
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
});

it('gives none that was given, that is listened on, or that another process reserved', async () => {
  const given = await freePort();
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const reserved = createSocket('udp4').bind(0, '127.0.0.1');
  await once(reserved, 'listening');
  const taken = [given, portOf(server), reserved.address().port];
  const random = vi.spyOn(Math, 'random');
  for (const port of taken) random.mockReturnValueOnce((port - 10_000 + 0.5) / 10_000);
  expect(taken).not.toContain(await freePort());
  expect(random.mock.calls.length).toBeGreaterThan(taken.length);
  server.close();
  reserved.close();
});
