import { DomainError } from '@switchboard/errors';
import { describe, expect, it } from 'vitest';
import { startFailure } from './start-failure.js';

class WrongValueError extends DomainError {
  readonly code = 'configuration.invalid';
  readonly status = 500;
}

const failure = (fields: object) => Object.assign(new Error('x'), fields);

describe('startFailure', () => {
  it.each([
    [new WrongValueError('SERVER_PORT must be a number'), 'SERVER_PORT must be a number'],
    [failure({ code: 'EADDRINUSE', port: 8080 }), 'The port 8080 is in use. Set SERVER_PORT'],
    [failure({ code: 'EACCES', syscall: 'listen' }), 'SERVER_PORT=8080'],
    [failure({ code: 'ECONNREFUSED' }), 'DATABASE_CONNECTION_URI cannot be used'],
    [failure({ code: '28P01' }), 'refuses the password'],
    ['a text', 'a text'],
  ])('%s: %s', (error, text) => {
    expect(startFailure(error)).toContain(text);
    expect(startFailure(error)).not.toMatch(/\n\s+at /);
  });

  it('keeps the stack of what nobody foresaw', () => {
    expect(startFailure(new Error('unforeseen'))).toMatch(/unforeseen\n\s+at /);
  });
});
