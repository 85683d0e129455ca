import type { OpenAPIObject } from '@nestjs/swagger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from './testing/start-test-gateway.js';
import { UNBUILT_INSTANCE_ROUTES } from './unbuilt/unbuilt-routes.js';

interface Route {
  readonly method: string;
  readonly path: string;
}

const OPEN = new Set(['GET /', 'GET /health/live', 'GET /health/ready', 'GET /files/{token}']);
const nameOf = ({ method, path }: Route) => `${method} ${path}`;

describe('every documented route', () => {
  let test: TestGateway;
  let document: OpenAPIObject;
  let routes: Route[];
  let mine: string;
  let secrets: string[];

  beforeAll(async () => {
    test = await startTestGateway();
    document = (await test.call<OpenAPIObject>('GET', '/docs/json', { key: null })).body;
    routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
    );
    const create = async (instanceName: string, more: object = {}) =>
      (
        await test.call<{ hash: string; instance: { instanceId: string } }>(
          'POST',
          '/instance/create',
          { body: { instanceName, integration: 'WHATSAPP-BAILEYS', ...more } },
        )
      ).body;
    mine = (await create('mine')).hash;
    const theirs = await create('theirs', {
      number: '5511977776666',
      qrcode: true,
      webhook: { url: 'https://hooks.theirs.test/wa' },
    });
    await test.channel.sessionOf('theirs').scan('5511955554444');
    secrets = [
      theirs.hash,
      theirs.instance.instanceId,
      '5511977776666',
      '5511955554444',
      'hooks.theirs.test',
    ];
  });
  afterAll(() => test?.close());

  const call = ({ method, path }: Route, key: string | null, name: string) =>
    test.call<unknown>(method, path.replace('{instanceName}', name), {
      key,
      body: method === 'GET' ? undefined : {},
    });

  it.each<[string, () => string | null]>([
    ['no key', () => null],
    ['an empty key', () => ''],
    ['a wrong key', () => 'nobody-was-given-this'],
    ["another instance's token", () => mine],
  ])('refuses %s, and says nothing', async (_what, key) => {
    for (const route of routes.filter((each) => !OPEN.has(nameOf(each)))) {
      const answer = await call(route, key(), 'theirs');
      for (const secret of secrets) expect(answer.text, nameOf(route)).not.toContain(secret);
      if (nameOf(route) === 'GET /instance/fetchInstances' && key() === mine) {
        expect(answer.body, nameOf(route)).toMatchObject([{ name: 'mine' }]);
      } else {
        expect(answer.body, nameOf(route)).toEqual({
          status: 401,
          error: 'Unauthorized',
          code: 'access.unauthorized',
          response: { message: 'Unauthorized' },
        });
      }
    }
  });

  it('answers a foreign token the same whether the instance exists or not', async () => {
    for (const route of routes.filter(({ path }) => path.includes('{instanceName}'))) {
      const existing = await call(route, mine, 'theirs');
      expect(await call(route, mine, 'nobody'), nameOf(route)).toMatchObject({
        status: existing.status,
        text: existing.text,
      });
    }
  });

  it('tells the global key of an unknown name, before anything else', async () => {
    for (const route of routes.filter(({ path }) => path.includes('{instanceName}'))) {
      expect(await call(route, test.adminKey, 'nobody'), nameOf(route)).toMatchObject({
        status: 404,
        body: {
          code: 'instance.not_found',
          response: { message: ['The "nobody" instance does not exist'] },
        },
      });
    }
  });

  it('is one of the contract that works: those to come are guarded alike, and answer 501', async () => {
    for (const [method, paths] of Object.entries(UNBUILT_INSTANCE_ROUTES)) {
      for (const path of paths) {
        const route = {
          method: method.toUpperCase(),
          path: `/${path}`.replace(/:(?:botId|id)/, '1').replace(':instanceName', '{instanceName}'),
        };
        expect((await call(route, mine, 'theirs')).status, nameOf(route)).toBe(401);
        expect((await call(route, null, 'nobody')).status, nameOf(route)).toBe(401);
        expect(await call(route, test.adminKey, 'theirs'), nameOf(route)).toMatchObject({
          status: 501,
          body: { code: 'route.not_built' },
        });
        expect(document.paths).not.toHaveProperty([route.path]);
      }
    }
    expect((await call({ method: 'POST', path: '/chatwoot/webhook/mine' }, null, '')).status).toBe(
      501,
    );
  });
});
