import { randomUUID } from 'node:crypto';
import { ValidationPipe } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AppConfig } from '@switchboard/config';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BODY_LIMIT_BYTES, registerBodyParsers } from './body-parsers.js';
import { registerCors } from './cors.js';
import { errorResponse } from './error-response.js';
import { ApiExceptionFilter } from './exception.filter.js';
import { registerUploads } from './form-upload.js';
import { InvalidFieldsError } from './refused-request.errors.js';
import { validationMessages } from './validation-messages.js';

/** A name has 100 characters at most, each up to 12 bytes once percent-encoded. */
const MAX_PARAMETER_LENGTH = 1_200;

/** Header that names a request in the answer and in the log. */
export const REQUEST_ID_HEADER = 'x-request-id';

/**
 * The HTTP server: a trailing slash means nothing, every request has an id. Give it to `NestFactory.create` together
 * with `{ bodyParser: false }`: the body parsers are those of `configureHttp`.
 */
export function createFastifyAdapter(): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    genReqId: () => randomUUID(),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: MAX_PARAMETER_LENGTH },
    // The router refuses a malformed address before Nest sees the request.
    frameworkErrors: (error: Error, _request: FastifyRequest, reply: FastifyReply) => {
      const { body } = errorResponse(error);
      void reply.status(body.status).type('application/json; charset=utf-8').send(body);
    },
  });
  const fastify = adapter.getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header(REQUEST_ID_HEADER, request.id);
    done();
  });
  closeAnsweredConnections(fastify);
  return adapter;
}

/**
 * A server that stops closes connections that are idle then. One that is answered afterwards would be kept alive for a
 * minute, and with it the process.
 */
function closeAnsweredConnections(fastify: FastifyInstance): void {
  let closing = false;
  fastify.addHook('preClose', async () => {
    closing = true;
  });
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) reply.header('connection', 'close');
    done(null, payload);
  });
}

/** Parsing, validation, error shape and CORS of an application that was made on `createFastifyAdapter`. */
export function configureHttp(app: NestFastifyApplication, config: AppConfig): void {
  const fastify = app.getHttpAdapter().getInstance();
  registerBodyParsers(fastify);
  registerUploads(fastify, config.media.maxJsonBytes);
  app.useGlobalFilters(new ApiExceptionFilter());
  app.useGlobalPipes(
    new ValidationPipe({
      transform: true,
      // Unknown properties are dropped, never refused: clients send more than the contract has.
      whitelist: true,
      // The messages tell an absent value from a wrong one, also where its parts are wrong as well.
      validationError: { value: true },
      exceptionFactory: (errors) => new InvalidFieldsError(validationMessages(errors)),
    }),
  );
  registerCors(fastify, config.server);
}
