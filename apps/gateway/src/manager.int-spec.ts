import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from './testing/start-test-gateway.js';

/** The answer to an address that is sent as it stands; `fetch` would tidy it up before. */
async function getRaw(
  gatewayUrl: string,
  path: string,
): Promise<{ readonly status: number; readonly answer: string }> {
  const { hostname, port } = new URL(gatewayUrl);
  const socket = connect(Number(port), hostname);
  socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
  const answer = await text(socket);
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]), answer };
}

describe('the manager', () => {
  let test: TestGateway;
  beforeAll(async () => {
    test = await startTestGateway({ SERVER_URL: 'https://wa.example.com' });
  });
  afterAll(() => test?.close());

  const get = (path: string) => fetch(`${test.gateway.url}${path}`);

  it.each(['/manager', '/manager/', '/manager/instances', '/manager/instances/acme?x=1'])(
    'is a page for everyone at %s, with a strict policy',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      const policy = answer.headers.get('content-security-policy')?.split('; ');
      expect(policy).toEqual(
        expect.arrayContaining([
          "default-src 'self'",
          "img-src 'self' data:",
          "connect-src 'self'",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'",
        ]),
      );
      expect(policy?.join()).not.toContain('unsafe');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      const page = await answer.text();
      expect(page).toContain('<title>Switchboard</title>');
      // Everything is from here: it works without the Internet.
      expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    },
  );

  it('serves its files with their type and the same policy, and says when they are unchanged', async () => {
    const answer = await get('/assets/manager.css');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    const etag = answer.headers.get('etag') ?? '';
    // Not by `fetch`, which asks for a fresh copy then.
    const again = await request(`${test.gateway.url}/assets/manager.css`, {
      headers: { 'if-none-match': etag },
    });
    expect(again.statusCode).toBe(304);
    await again.body.dump();
    expect((await get('/assets/icon.svg')).headers.get('content-type')).toBe('image/svg+xml');
  });

  it.each([
    '/assets/../index.html',
    '/assets/%2e%2e/index.html',
    '/assets/%2E%2E%2Findex.html',
    '/assets/..%2findex.html',
    '/assets/..%5cindex.html',
    '/assets/..\\index.html',
    '/assets/%2e%2e%5c%2e%2e%5cindex.html',
    '/assets/....//index.html',
    '/assets/screens/..%2f..%2f..%2f..%2f..%2fpackage.json',
  ])('refuses to leave its folder: %s', async (path) => {
    const { status, answer } = await getRaw(test.gateway.url, path);
    expect(status).toBe(403);
    expect(answer).toContain('"code":"access.forbidden"');
    expect(answer).not.toContain('<title>');
  });

  it.each([
    '/assets/%252e%252e%252findex.html',
    '/assets//etc/passwd',
    '/assets/%2fetc%2fpasswd',
    '/assets/.',
    '/assets/screens',
    '/assets/screens/',
    '/assets/nothing.js',
    '/assets/',
    '/assets',
  ])('gives nothing for %s', async (path) => {
    const { status, answer } = await getRaw(test.gateway.url, path);
    expect(status).toBe(404);
    expect(answer).not.toContain('<title>');
    expect(answer).not.toContain('root:');
  });

  it('reads no name with a NUL', async () => {
    const { status } = await getRaw(test.gateway.url, '/assets/manager.css%00.js');
    expect(status).toBe(400);
  });

  it('tells of a file that is not there in the one error shape', async () => {
    const answer = await get('/assets/nothing.js');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ status: 404, code: 'route.not_found' });
  });

  it('is named by the welcome', async () => {
    const { body } = await test.call('GET', '/', { key: null });
    expect(body).toMatchObject({ manager: 'https://wa.example.com/manager' });
  });
});

describe('SERVER_DISABLE_MANAGER', () => {
  let test: TestGateway;
  beforeAll(async () => {
    test = await startTestGateway({ SERVER_DISABLE_MANAGER: 'true' });
  });
  afterAll(() => test?.close());

  it.each(['/manager', '/manager/instances', '/assets/manager.css'])(
    'leaves out %s',
    async (path) => {
      expect(await test.call('GET', path, { key: null })).toMatchObject({
        status: 404,
        body: { code: 'route.not_found' },
      });
    },
  );

  it('is seen in the welcome', async () => {
    const { body } = await test.call('GET', '/', { key: null });
    expect(body).toMatchObject({ manager: null });
  });
});
