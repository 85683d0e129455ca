import { describe, expect, it } from 'vitest';
import { databaseFailure } from './database-failure.js';
import { DatabaseUnavailableError } from './database-unavailable.error.js';

const withCode = (code: string, message = 'x'): Error =>
  Object.assign(new Error(message), { code });
const wrapped = (cause: Error): Error =>
  Object.assign(new Error('query failed'), { driverError: cause });

describe('databaseFailure', () => {
  it.each([
    [withCode('22021'), 'unstorable-text'],
    [wrapped(withCode('22P05')), 'unstorable-text'],
    [withCode('ECONNREFUSED'), 'unavailable'],
    [wrapped(withCode('57P01')), 'unavailable'],
    [withCode('08006'), 'unavailable'],
    [new Error('Connection terminated unexpectedly'), 'unavailable'],
    [new Error('timeout exceeded when trying to connect'), 'unavailable'],
    [new Error('Client was closed and is not queryable'), 'unavailable'],
    [new DatabaseUnavailableError(), 'unavailable'],
    [wrapped(withCode('23505')), null],
    [new Error('anything else'), null],
    ['a string', null],
  ])('%s → %s', (error, expected) => {
    expect(databaseFailure(error)).toBe(expected);
  });
});
