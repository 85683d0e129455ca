import { STATUS_CODES } from 'node:http';
import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ErrorDto } from './error.dto.js';

/** What an error status means here, with one of the codes that it comes with. */
interface ErrorStatus {
  readonly description: string;
  readonly code: string;
  readonly message: unknown;
}

const ERROR_STATUSES = {
  400: {
    description: 'The request is not valid',
    code: 'request.invalid',
    message: [['instance requires property "instanceName"']],
  },
  401: {
    description: 'The key is missing or not accepted here',
    code: 'access.unauthorized',
    message: 'Unauthorized',
  },
  403: {
    description: 'The name is taken, or WhatsApp does not allow it',
    code: 'instance.name_taken',
    message: ['This name "acme" is already in use.'],
  },
  404: {
    description: 'There is no such instance',
    code: 'instance.not_found',
    message: ['The "acme" instance does not exist'],
  },
  409: {
    description: 'The state of the connection or of an earlier request does not allow it',
    code: 'connection.refused',
    message: ['The connection was refused. Call /instance/connect to start again.'],
  },
  413: {
    description: 'The body is too large',
    code: 'request.too_large',
    message: ['Request body is too large'],
  },
  422: {
    description: 'The request cannot be carried out as it is',
    code: 'idempotency.key_reused',
    message: [
      'This Idempotency-Key was used for another request. Use a new one for a new message.',
    ],
  },
  429: {
    description: 'Too many requests',
    code: 'request.too_many',
    message: ['Too Many Requests'],
  },
  500: {
    description: 'An unexpected failure of the gateway',
    code: 'internal.error',
    message: ['The gateway failed unexpectedly; its log says why.'],
  },
  501: {
    description: 'This part of the contract is not built yet',
    code: 'integration.not_built',
    message: ['EVOLUTION is not built yet. Use WHATSAPP-BAILEYS.'],
  },
  502: {
    description: 'Another server, which the request needs, did not answer as it should',
    code: 'egress.unresolved',
    message: ['media.example.com has no address in DNS.'],
  },
  503: {
    description: 'No process runs this connection, or the store is away',
    code: 'database.unavailable',
    message: ['The database is away. Try again.'],
  },
  504: {
    description: 'The connection did not answer in time',
    code: 'connection.timeout',
    message: ['The connection did not answer in time. Look at /instance/connectionState.'],
  },
} as const satisfies Readonly<Record<number, ErrorStatus>>;

/** A status that routes answer with when they refuse or fail. */
export type DocumentedErrorStatus = keyof typeof ERROR_STATUSES;

/** Documents the errors that a route may answer with, each with an example. */
export const ApiErrors = (...statuses: DocumentedErrorStatus[]) =>
  applyDecorators(
    ApiExtraModels(ErrorDto),
    ...statuses.map((status) => {
      const { description, code, message } = ERROR_STATUSES[status];
      const example = { status, error: STATUS_CODES[status], code, response: { message } };
      const schema = { $ref: getSchemaPath(ErrorDto) };
      return ApiResponse({
        status,
        description,
        content: { 'application/json': { schema, example } },
      });
    }),
  );
