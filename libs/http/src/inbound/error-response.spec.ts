import { BadRequestException, NotFoundException, UnauthorizedException } from '@nestjs/common';
import { DomainError, type ErrorDetail } from '@switchboard/errors';
import { describe, expect, it } from 'vitest';
import { errorResponse } from './error-response.js';
import { InvalidFieldsError } from './refused-request.errors.js';

class NumberError extends DomainError {
  readonly code = 'number.not_on_whatsapp';
  readonly status = 400;
  override get details(): readonly ErrorDetail[] {
    return [{ jid: '1@s.whatsapp.net', exists: false, number: '1' }];
  }
}

class BusyError extends DomainError {
  readonly code = 'connection.unowned';
  readonly status = 503;
  override readonly retryAfterSeconds = 5;
}

const body = (status: number, error: string, code: string, message: unknown) => ({
  status,
  error,
  code,
  response: { message },
});

describe('errorResponse', () => {
  it('nests the texts of refused fields', () => {
    expect(
      errorResponse(new InvalidFieldsError(['instance requires property "text"'])).body,
    ).toEqual(body(400, 'Bad Request', 'request.invalid', [['instance requires property "text"']]));
  });

  it('gives a domain error its own status, code, details and time to wait', () => {
    expect(errorResponse(new NumberError('not there')).body).toEqual(
      body(400, 'Bad Request', 'number.not_on_whatsapp', [
        { jid: '1@s.whatsapp.net', exists: false, number: '1' },
      ]),
    );
    expect(errorResponse(new BusyError('later'))).toMatchObject({
      body: body(503, 'Service Unavailable', 'connection.unowned', ['later']),
      retryAfterSeconds: 5,
      unexpected: false,
    });
  });

  it('keeps the bare text of 401 and the flat array of an unknown route', () => {
    expect(errorResponse(new UnauthorizedException()).body).toEqual(
      body(401, 'Unauthorized', 'access.unauthorized', 'Unauthorized'),
    );
    expect(errorResponse(new NotFoundException('Cannot GET /nope?x=1')).body).toEqual(
      body(404, 'Not Found', 'route.not_found', ['Cannot GET /nope?x=1']),
    );
    expect(errorResponse(new BadRequestException('bad')).body).toEqual(
      body(400, 'Bad Request', 'request.unreadable', ['bad']),
    );
  });

  it('knows the failures of the store', () => {
    expect(errorResponse(Object.assign(new Error('x'), { code: '22021' })).body.status).toBe(400);
    expect(errorResponse(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }))).toMatchObject({
      body: { status: 503, code: 'database.unavailable' },
      unexpected: true,
    });
  });

  it('says nothing of what nobody foresaw', () => {
    const response = errorResponse(new Error('relation "secret_table" does not exist'));
    expect(response).toMatchObject({
      body: { status: 500, error: 'Internal Server Error', code: 'internal.error' },
      unexpected: true,
    });
    expect(JSON.stringify(response.body)).not.toContain('secret_table');
  });
});
