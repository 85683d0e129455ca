import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { databaseFailure, DatabaseUnavailableError, DomainError } from '@switchboard/errors';
import type { ErrorDto } from './error.dto.js';
import { InvalidFieldsError } from './refused-request.errors.js';

/** How a failure leaves the gateway. */
export interface ErrorResponse {
  readonly body: ErrorDto;
  /** For the header `Retry-After`. */
  readonly retryAfterSeconds: number | null;
  /** True when nobody foresaw it: it is logged with its stack, which the caller never sees. */
  readonly unexpected: boolean;
}

/** Codes of failures that the framework finds before any handler runs. */
const CODES_BY_STATUS: Readonly<Record<number, string>> = {
  400: 'request.unreadable',
  401: 'access.unauthorized',
  403: 'access.forbidden',
  404: 'route.not_found',
  405: 'route.not_found',
  408: 'request.timeout',
  413: 'request.too_large',
  414: 'request.too_large',
  415: 'request.unsupported_type',
  429: 'request.too_many',
  431: 'request.too_large',
  503: 'gateway.unavailable',
};

/** Turns anything that was thrown into the one error shape of the API. */
export function errorResponse(error: unknown): ErrorResponse {
  if (error instanceof InvalidFieldsError) {
    return expected(error.status, error.code, [error.texts]);
  }
  if (error instanceof DomainError) {
    // The contract has a bare text for 401 alone.
    const message = error.status === 401 ? error.message : error.details;
    const response = expected(error.status, error.code, message, error.retryAfterSeconds);
    Object.assign(response.body, error.facts);
    return response;
  }
  if (error instanceof HttpException) {
    return framework(error.getStatus(), error.message);
  }
  if (isFrameworkError(error)) return framework(error.statusCode, error.message);
  switch (databaseFailure(error)) {
    case 'unstorable-text':
      return expected(400, 'request.unreadable', ['A text of the request cannot be stored.']);
    case 'unavailable':
      return { ...errorResponse(new DatabaseUnavailableError()), unexpected: true };
    case null:
      return {
        ...expected(500, 'internal.error', 'The gateway failed unexpectedly; its log says why.'),
        unexpected: true,
      };
  }
}

function framework(status: number, text: string): ErrorResponse {
  if (status === 401) return expected(401, 'access.unauthorized', 'Unauthorized');
  if (status >= 500 && status !== 503) {
    return {
      ...expected(status, 'internal.error', 'The gateway failed unexpectedly; its log says why.'),
      unexpected: true,
    };
  }
  return expected(status, CODES_BY_STATUS[status] ?? 'request.refused', [text]);
}

function expected(
  status: number,
  code: string,
  message: unknown,
  retryAfterSeconds: number | null = null,
): ErrorResponse {
  const error = STATUS_CODES[status] ?? 'Error';
  return {
    body: { status, error, code, response: { message } },
    retryAfterSeconds,
    unexpected: false,
  };
}

/** Fastify's own failures (body too large, malformed address) are plain errors with a status and a code. */
function isFrameworkError(error: unknown): error is Error & { statusCode: number } {
  return (
    error instanceof Error &&
    'statusCode' in error &&
    typeof error.statusCode === 'number' &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('FST_')
  );
}
