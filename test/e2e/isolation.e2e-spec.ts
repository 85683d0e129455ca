import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CreateAnswer, World } from '../support/world.js';

interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { operationId?: string }>>>>;
}

/** Routes that ask for no key, by design. */
const OPEN_ROUTES = new Set(['GET /', 'GET /health/live', 'GET /health/ready']);
/** Routes that Meta calls: a verify token and a signature stand in for a key, and a wrong one is forbidden. */
const META_ROUTES = new Set(['GET /webhook/meta', 'POST /webhook/meta']);

describe('two instances', () => {
  let world: World;
  let mine: CreateAnswer;
  let theirs: CreateAnswer;
  let routes: { method: string; path: string }[];

  beforeAll(async () => {
    world = await World.start();
    mine = await world.create('mine', { qrcode: false });
    theirs = await world.create('theirs', { qrcode: false, number: '5511977776666' });
    const { body } = await world.gateway.call<OpenApiDocument>('GET', '/docs/json');
    routes = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
    );
  });

  afterAll(async () => {
    await world?.stop();
  });

  it.each([
    ['no key', () => null],
    ['a wrong key', () => 'a-key-that-nobody-was-given'],
    ['the token of the other', () => mine.hash],
  ])('every route refuses %s, and says nothing of the instance', async (_, key) => {
    expect(routes.length).toBeGreaterThanOrEqual(14);
    for (const { method, path } of routes) {
      const name = `${method} ${path}`;
      if (OPEN_ROUTES.has(name)) continue;
      const answer = await world.gateway.call<unknown>(
        method,
        path.replace('{instanceName}', 'theirs'),
        { key: key(), body: method === 'GET' ? undefined : {} },
      );
      const text = JSON.stringify(answer.body);
      for (const secret of [theirs.hash, theirs.instance.instanceId, '5511977776666']) {
        expect(text, name).not.toContain(secret);
      }
      // The one list that a token may read shows its own instance alone.
      if (name === 'GET /instance/fetchInstances' && key() === mine.hash) {
        expect(answer.body).toMatchObject([{ id: mine.instance.instanceId }]);
        continue;
      }
      const refusals = META_ROUTES.has(name) ? [401, 403] : [401, 404];
      expect(refusals, `${name}: ${text}`).toContain(answer.status);
    }
    const { status } = await world.gateway.call('GET', '/instance/connectionState/theirs');
    expect(status).toBe(200);
  });

  it('a token does not learn whether another name exists', async () => {
    const ask = (name: string) =>
      world.gateway.call('GET', `/instance/connectionState/${name}`, { key: mine.hash });
    const [existing, missing] = await Promise.all([ask('theirs'), ask('nobody')]);
    expect(existing.status).toBe(401);
    expect(missing).toMatchObject({ status: 401, body: existing.body });
  });
});
