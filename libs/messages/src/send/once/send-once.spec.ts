import { expect, it } from 'vitest';
import { IdempotencyKeyInvalidError } from './once.errors.js';
import { alsoOf, onceOf } from './send-once.js';

const request = (
  body: unknown,
  key?: string | string[],
  url = '/message/sendText/:instanceName',
) => ({
  headers: { 'idempotency-key': key },
  routeOptions: { url },
  body,
});

const fingerprint = (body: unknown, url?: string) => onceOf(request(body, 'k', url))?.fingerprint;

it('is nothing without the header', () => {
  expect(onceOf(request({}))).toBeNull();
});

it('is the same for what says the same, and another for everything else', () => {
  const body = { number: '1', quoted: { key: { id: 'a', fromMe: true } }, mentioned: ['1', '2'] };
  const same = { mentioned: ['1', '2'], quoted: { key: { fromMe: true, id: 'a' } }, number: '1' };
  expect(fingerprint(same)).toEqual(fingerprint(body));
  for (const other of [
    { ...body, number: '2' },
    { ...body, mentioned: ['2', '1'] },
    { ...body, more: null },
    [],
    undefined,
  ]) {
    expect(fingerprint(other)).not.toEqual(fingerprint(body));
  }
  expect(fingerprint(body, '/message/sendPoll/:instanceName')).not.toEqual(fingerprint(body));
});

it('tells an object from the list of its fields', () => {
  expect(fingerprint({ a: { b: 1 } })).not.toEqual(fingerprint({ a: [['b', 1]] }));
});

it('takes in what a form brings besides its fields', () => {
  const once = onceOf(request({ a: 1 }, 'k'));
  if (once === null) throw new Error('no key');
  expect(alsoOf(once, 'sha-of-a-file')).toEqual(alsoOf(once, 'sha-of-a-file'));
  expect(alsoOf(once, 'sha-of-a-file').fingerprint).not.toEqual(once.fingerprint);
});

it.each([[''], ['a b'], ['é'], ['x'.repeat(256)], [['a', 'b']]])('refuses the key %j', (key) => {
  expect(() => onceOf(request({}, key))).toThrow(IdempotencyKeyInvalidError);
});
