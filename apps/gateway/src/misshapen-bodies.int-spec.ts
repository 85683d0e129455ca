import type { OpenAPIObject } from '@nestjs/swagger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleOf } from './testing/example-of.js';
import { startTestGateway, type TestGateway } from './testing/start-test-gateway.js';
import { operationsOf } from './testing/walk-document.js';

/** A body of the document with one place filled otherwise. */
interface OddBody {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly place: string;
  readonly body: unknown;
}

type Place = readonly (string | number)[];

/** A UUID that names nothing. */
const NOTHING = '00000000-0000-4000-8000-000000000000';

/** What clients send that were written for something else: every place of every body that the document has, filled wrongly. */
describe('bodies of another shape', () => {
  let test: TestGateway;
  let document: OpenAPIObject;
  beforeAll(async () => {
    test = await startTestGateway();
    await test.call('POST', '/instance/create', {
      body: { instanceName: 'acme', integration: 'WHATSAPP-BAILEYS' },
    });
    document = (await test.call<OpenAPIObject>('GET', '/docs/json', { key: null })).body;
  });
  afterAll(() => test?.close());

  /** @param fill what takes the place of a value; undefined leaves the place as it is */
  const oddBodies = (fill: (value: unknown) => unknown): OddBody[] =>
    operationsOf(document.paths).flatMap(({ name, operation }) => {
      const { requestBody } = operation;
      if (requestBody === undefined || '$ref' in requestBody) return [];
      const media = requestBody.content['application/json'];
      const good = withoutHosts(media?.example ?? exampleOf(document, media?.schema));
      const [method = '', path = ''] = name.split(' ');
      return placesOf(good).flatMap((place) => {
        const odd = fill(valueAt(good, place));
        if (odd === undefined) return [];
        return [
          {
            name,
            method,
            path: path.replace('{instanceName}', 'acme').replace(/\{\w+\}/g, NOTHING),
            place: place.join('.'),
            body: filled(good, place, odd),
          },
        ];
      });
    });

  const answersTo = async (
    bodies: readonly OddBody[],
  ): Promise<Readonly<Record<string, string>>> => {
    const answers: Record<string, string> = {};
    for (const { name, method, path, place, body } of bodies) {
      const answer = await test.call<{ code?: string }>(method, path, { body });
      answers[`${name}: ${place}`] = `${answer.status} ${answer.body.code ?? ''}`;
    }
    return answers;
  };

  it('are refused where a list stands for an object', async () => {
    const bodies = oddBodies((value) => (isFields(value) ? [value] : undefined));
    expect(bodies.length).toBeGreaterThan(25);
    const answers = Object.entries(await answersTo(bodies));
    expect(answers.filter(([, answer]) => !answer.startsWith('400 '))).toEqual([]);
  });

  it('never make it fail where null stands for a value', async () => {
    const bodies = oddBodies(() => null);
    expect(bodies.length).toBeGreaterThan(250);
    const answers = Object.entries(await answersTo(bodies));
    expect(answers.filter(([, answer]) => /^500|internal/.test(answer))).toEqual([]);
  });
});

/** Every place below the body itself. */
function placesOf(value: unknown, at: Place = []): Place[] {
  const inside = Array.isArray(value)
    ? value.slice(0, 1).flatMap((item) => placesOf(item, [...at, 0]))
    : isFields(value)
      ? Object.entries(value).flatMap(([key, part]) => placesOf(part, [...at, key]))
      : [];
  return at.length === 0 ? inside : [at, ...inside];
}

function valueAt(value: unknown, [first, ...rest]: Place): unknown {
  if (first === undefined) return value;
  if (Array.isArray(value)) return valueAt(value[Number(first)], rest);
  return isFields(value) ? valueAt(value[first], rest) : undefined;
}

function filled(value: unknown, [first, ...rest]: Place, odd: unknown): unknown {
  if (first === undefined) return odd;
  if (Array.isArray(value))
    return value.map((item, index) => (index === first ? filled(item, rest, odd) : item));
  return isFields(value) ? { ...value, [first]: filled(value[first], rest, odd) } : value;
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Nothing is fetched from anywhere for the sake of an example. */
const withoutHosts = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value ?? {}).replace(/https?:\/\/[^"/]+/g, 'http://127.0.0.1:1'));
