import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { beforeAll, describe, expect, it } from 'vitest';
import { previewDocument } from '../../apps/gateway/src/openapi/preview-document.js';
import { operationsOf } from '../../apps/gateway/src/testing/walk-document.js';
import {
  UNBUILT_INSTANCE_ROUTES,
  UNBUILT_OPEN_ROUTES,
} from '../../apps/gateway/src/unbuilt/unbuilt-routes.js';
import { calls, testText } from './called-routes.js';
import { compatibilityPage, type ServedRoutes, stateOf } from './compatibility-page.js';
import { CONTRACT, PROOFS } from './contract-routes.js';

const ROOT = new URL('../../', import.meta.url);
const pathOf = (name: string): string => fileURLToPath(new URL(name, ROOT));
const ROUTES = CONTRACT.flatMap(({ routes }) => routes);

/** Served to browsers and to Prometheus, and no part of the document. */
const UNDOCUMENTED = ['GET /manager', 'GET /metrics'];

const unbuilt = [UNBUILT_INSTANCE_ROUTES, UNBUILT_OPEN_ROUTES].flatMap((inventory) =>
  Object.entries(inventory).flatMap(([method, paths]) =>
    paths.map(
      (path) => `${method.toUpperCase()} /${path.replace(/:(\w+)/g, (_, name) => `{${name}}`)}`,
    ),
  ),
);

describe('the contract', () => {
  let served: ServedRoutes;
  beforeAll(async () => {
    const built = operationsOf((await previewDocument()).paths).map(({ name }) => name);
    served = { built: [...built, ...UNDOCUMENTED], unbuilt };
  });

  it('names each route once, and all that are not built', () => {
    const names = ROUTES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(unbuilt));
    expect(served.built.filter((name) => unbuilt.includes(name))).toEqual([]);
  });

  it('has a proof for what is done, for nothing else, and says why the rest is away', () => {
    for (const route of ROUTES) {
      const state = stateOf(route, served);
      const isServed = state === 'yes' || state === 'refused';
      expect(route.proofs.length > 0, `${route.name} (${state}) and its proofs`).toBe(isServed);
      expect(route.absence !== undefined, `${route.name} (${state}) and its absence`).toBe(
        state === 'no, 404',
      );
      if (route.refusal !== undefined) expect(state, route.name).toBe('refused');
    }
  });

  it('is called by the tests that prove it', () => {
    const texts = new Map(Object.values(PROOFS).map((path) => [path, testText(pathOf(path))]));
    const silent = ROUTES.flatMap(({ name, proofs }) =>
      proofs
        .map((proof) => PROOFS[proof])
        .filter((path) => !calls(texts.get(path) ?? '', name))
        .map((path) => `${path} does not call ${name}`),
    );
    expect(silent).toEqual([]);
    const used = new Set(ROUTES.flatMap(({ proofs }) => proofs));
    expect([...used].sort()).toEqual(Object.keys(PROOFS).sort());
  });

  it('is the page in docs', async () => {
    const text = await format(compatibilityPage(CONTRACT, served), {
      parser: 'markdown',
      printWidth: 100,
    });
    await expect(text).toMatchFileSnapshot(pathOf('docs/compatibility.md'));
  });
});

describe('a call that a test makes', () => {
  const route = 'POST /message/sendText/{instanceName}';
  it.each([
    [true, "call('POST', '/message/sendText/acme')"],
    [true, "post('message/sendText', body)"],
    [true, "route: 'POST /message/sendText'"],
    [true, "call(`/message/${operation}/acme`); for (const operation of ['sendText']) run();"],
    [false, "call('POST', '/message/sendTextual/acme')"],
    [false, "call('POST', '/chat/sendText/acme')"],
    [false, "const sendText = () => call('POST', `/message/${operation}/acme`);"],
  ])('is seen: %s in %s', (expected, text) => {
    expect(calls(text, route)).toBe(expected);
  });
});
