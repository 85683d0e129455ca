import { once } from 'node:events';
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { EgressPolicy } from './egress-policy.js';
import { HostResolver, SystemHostResolver } from './host-resolver.js';
import { MAX_ANSWER_BYTES, OutboundHttp } from './outbound-http.js';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serve(handler: RequestListener): Promise<{ server: Server; port: number }> {
  const server = createHttpServer(handler).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  return { server, port: (server.address() as AddressInfo).port };
}

function client(allowed: string[] = [], resolver: HostResolver = new SystemHostResolver()) {
  const http = new OutboundHttp(new EgressPolicy(allowed), resolver);
  closing.push(() => http.onApplicationShutdown());
  return http;
}

/** A DNS whose answer changes with each question. */
class PlayedResolver extends HostResolver {
  asked = 0;
  constructor(private readonly answers: string[][]) {
    super();
  }
  resolve(...[, done]: Parameters<HostResolver['resolve']>): void {
    const answer = this.answers[Math.min(this.asked, this.answers.length - 1)] ?? [];
    this.asked += 1;
    done(
      null,
      answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  }
}

const LOOPBACK = ['127.0.0.0/8', '::1/128'];
const post = { headers: { 'content-type': 'application/json' }, body: '{}', timeoutMs: 15_000 };

describe('OutboundHttp', () => {
  it('sends the bytes and reads the answer', async () => {
    const seen: string[] = [];
    const { port } = await serve((request, response) => {
      request.setEncoding('utf8').on('data', (chunk: string) => seen.push(chunk));
      request.on('end', () => response.writeHead(202, { 'retry-after': '7' }).end('thanks'));
    });
    const answer = await client(LOOPBACK).post(`http://127.0.0.1:${port}/hook`, {
      ...post,
      body: '{"a":"ü"}',
    });
    expect(answer).toMatchObject({ status: 202, complete: true, headers: { 'retry-after': '7' } });
    expect(answer.body.toString()).toBe('thanks');
    expect(answer.address).toBe('127.0.0.1');
    expect(seen.join('')).toBe('{"a":"ü"}');
  });

  it('says to which address a request went, also when it was not answered', async () => {
    const { port } = await serve((request) => request.socket.destroy());
    const resolver = new PlayedResolver([['127.0.0.2']]);
    const http = client(LOOPBACK, resolver);
    const failed = await http.post(`http://hooks.acme.test:${port}/`, post).then(
      () => null,
      (error: unknown) => error,
    );
    expect(failed).toMatchObject({ code: 'egress.refused', address: null });
    const broken = await client(LOOPBACK)
      .post(`http://127.0.0.1:${port}/`, post)
      .then(
        () => null,
        (error: unknown) => error,
      );
    expect(broken).toMatchObject({ code: 'egress.reset', address: '127.0.0.1' });
  });

  it('never reaches a listener on loopback, by address or by name', async () => {
    let reached = 0;
    const { server, port } = await serve((_, response) => response.end());
    server.on('connection', () => (reached += 1));
    const http = client();
    for (const host of ['127.0.0.1', '127.1', '2130706433', '[::ffff:7f00:1]', 'localhost']) {
      await expect(http.post(`http://${host}:${port}/`, post), host).rejects.toMatchObject({
        code: 'egress.blocked',
        message: expect.stringContaining('EGRESS_ALLOWED_CIDRS'),
      });
    }
    expect(reached).toBe(0);
  });

  it('refuses a name with one private address among public ones', async () => {
    const resolver = new PlayedResolver([['93.184.215.14', '10.0.0.7']]);
    await expect(client([], resolver).post('http://two.test/', post)).rejects.toMatchObject({
      code: 'egress.blocked',
      message: expect.stringContaining('10.0.0.7'),
    });
  });

  it('is not fooled by an answer that changes: each connection is checked anew', async () => {
    const { port } = await serve((_, response) => {
      response.writeHead(200, { connection: 'close' }).end();
    });
    const resolver = new PlayedResolver([['127.0.0.1'], ['10.0.0.7']]);
    const http = client(LOOPBACK, resolver);
    await expect(http.post(`http://rebind.test:${port}/`, post)).resolves.toMatchObject({
      status: 200,
    });
    await expect(http.post(`http://rebind.test:${port}/`, post)).rejects.toMatchObject({
      code: 'egress.blocked',
    });
    expect(resolver.asked).toBe(2);
  });

  it.each([301, 302, 303, 307, 308])(
    'does not follow a %i to a private address',
    async (status) => {
      let reached = 0;
      const canary = await serve((_, response) => response.end(String((reached += 1))));
      const { port } = await serve((_, response) => {
        response.writeHead(status, { location: `http://127.0.0.1:${canary.port}/` }).end();
      });
      const answer = await client(LOOPBACK).post(`http://127.0.0.1:${port}/`, post);
      expect(answer.status).toBe(status);
      expect(reached).toBe(0);
    },
  );

  it('stops reading a huge answer at the cap', async () => {
    let written = 0;
    const { port } = await serve((_, response) => {
      const chunk = Buffer.alloc(64 * 1024, 'x');
      const more = () => {
        while (!response.destroyed && response.write(chunk)) written += chunk.length;
      };
      response.on('drain', more).on('error', () => undefined);
      more();
    });
    const answer = await client(LOOPBACK).post(`http://127.0.0.1:${port}/`, post);
    expect(answer.complete).toBe(false);
    expect(answer.body.length).toBe(MAX_ANSWER_BYTES);
    expect(written).toBeLessThan(64 * 1024 * 1024);
  });

  it('gives a silent server up at the deadline', async () => {
    const { port } = await serve(() => undefined);
    const startedAt = performance.now();
    await expect(
      client(LOOPBACK).post(`http://127.0.0.1:${port}/`, { ...post, timeoutMs: 200 }),
    ).rejects.toMatchObject({ code: 'egress.timeout', status: 504 });
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });

  it('gives up on headers that drip, and on a body that drips keeps the status', async () => {
    const drip = createTcpServer((socket) => {
      const head = 'HTTP/1.1 200 OK\r\nx-slow: ';
      let sent = 0;
      const timer = setInterval(() => socket.write(head[sent++] ?? 'x'), 20);
      socket.on('close', () => clearInterval(timer)).on('error', () => undefined);
    }).listen(0, '127.0.0.1');
    await once(drip, 'listening');
    closing.push(async () => drip.close());
    const http = client(LOOPBACK);
    const slow = { ...post, timeoutMs: 300 };
    await expect(
      http.post(`http://127.0.0.1:${(drip.address() as AddressInfo).port}/`, slow),
    ).rejects.toMatchObject({ code: 'egress.timeout' });

    const { port } = await serve((_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    });
    const startedAt = performance.now();
    // The head has time to come.
    const answer = await http.post(`http://127.0.0.1:${port}/`, { ...post, timeoutMs: 1_500 });
    expect(answer).toMatchObject({ status: 200, complete: false });
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });

  it('names a closed port, a lost connection, a wrong protocol and an unknown name', async () => {
    const closed = await serve(() => undefined);
    closed.server.close();
    const broken = await serve((request) => request.socket.destroy());
    const garbage = createTcpServer((socket) => {
      socket.on('error', () => undefined).end('SSH-2.0-OpenSSH_9.2\r\n');
    }).listen(0, '127.0.0.1');
    await once(garbage, 'listening');
    closing.push(async () => garbage.close());
    const http = client(LOOPBACK);
    const codeOf = (url: string) =>
      http.post(url, post).then(
        () => 'answered',
        (error: { code: string }) => error.code,
      );
    expect(await codeOf(`http://127.0.0.1:${closed.port}/`)).toBe('egress.refused');
    expect(await codeOf(`http://127.0.0.1:${broken.port}/`)).toBe('egress.reset');
    const { port } = garbage.address() as AddressInfo;
    expect(await codeOf(`http://127.0.0.1:${port}/`)).toBe('egress.protocol');
    expect(await codeOf('http://no-such-host.invalid/')).toBe('egress.unresolved');
    expect(await codeOf(`https://127.0.0.1:${broken.port}/`)).toMatch(/egress\.(reset|tls)/);
  });

  it('is given up when its caller stops', async () => {
    const { port, server } = await serve(() => undefined);
    const stop = new AbortController();
    server.on('request', () => stop.abort());
    await expect(
      client(LOOPBACK).post(`http://127.0.0.1:${port}/`, { ...post, signal: stop.signal }),
    ).rejects.toMatchObject({ code: 'egress.aborted' });
  });
});
