import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { parse as parseForm } from 'qs';
import { isUnwantedForm } from './form-upload.js';
import { bodyFault } from './json-gate.js';
import {
  InvalidFieldsError,
  UnreadableRequestError,
  UnsupportedBodyError,
} from './refused-request.errors.js';

/** The largest body that is read where no medium may be in it; a text needs a fraction of it. */
export const BODY_LIMIT_BYTES = 16 * 1024 * 1024;

const FORM_OPTIONS = {
  depth: 8,
  strictDepth: true,
  parameterLimit: 1_000,
  throwOnLimitExceeded: true,
  arrayLimit: 1_000,
} as const;

const RAW_BODY = { rawBody: true };

/**
 * The handler of this route gets the body as it came, as a `Buffer`, whatever its content type says: for who checks a
 * signature over it.
 */
export const RawBody = (): MethodDecorator => RouteConfig(RAW_BODY);

/** The framework adds its own fields to the configuration of a route. */
function wantsRawBody(request: FastifyRequest): boolean {
  const config: object = request.routeOptions.config;
  return 'rawBody' in config && config.rawBody === true;
}

/**
 * Reads bodies as clients of the contract send them: JSON and forms, a JSON content type without a body, no body at
 * all. What a handler sees is always an object.
 */
export function registerBodyParsers(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser<Buffer>(
    /^application\/([\w.-]+\+)?json/i,
    { parseAs: 'buffer' },
    (request, bytes, done) => {
      if (wantsRawBody(request)) return done(null, bytes);
      const text = decodeUtf8(bytes);
      if (text === null) return done(new UnreadableRequestError('The body is not valid UTF-8.'));
      if (text.trim() === '') return done(null, {});
      return parseJson(request, text, (error: Error | null, value?: unknown) => {
        if (error !== null) done(new UnreadableRequestError('The body is not valid JSON.'));
        else finish(value, done);
      });
    },
  );
  fastify.addContentTypeParser<Buffer>(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer' },
    (request, bytes, done) => {
      if (wantsRawBody(request)) return done(null, bytes);
      const text = decodeUtf8(bytes);
      if (text === null) return done(new UnreadableRequestError('The body is not valid UTF-8.'));
      let value: unknown;
      try {
        value = parseForm(text, FORM_OPTIONS);
      } catch {
        return done(new UnreadableRequestError('The form has too many fields or is too deep.'));
      }
      return finish(value, done);
    },
  );
  fastify.addContentTypeParser<Buffer>('*', { parseAs: 'buffer' }, (request, bytes, done) => {
    if (wantsRawBody(request)) done(null, bytes);
    else if (bytes.length === 0) done(null, {});
    else done(new UnsupportedBodyError());
  });
  fastify.addHook('preValidation', (request, _reply, done) => {
    // GET and HEAD have no body; the others arrive here without one when no content type was given.
    if (isUnwantedForm(request)) return done(new UnsupportedBodyError());
    request.body ??= wantsRawBody(request) ? Buffer.alloc(0) : {};
    const fault = bodyFault(request.query) ?? bodyFault(request.params);
    if (fault === null) return done();
    return done(new UnreadableRequestError(fault));
  });
}

function finish(value: unknown, done: (error: Error | null, body?: unknown) => void): void {
  if (value === null) return done(null, {});
  if (typeof value !== 'object' || Array.isArray(value)) {
    return done(new InvalidFieldsError(['instance is not of a type(s) object']));
  }
  const fault = bodyFault(value);
  return fault === null ? done(null, value) : done(new UnreadableRequestError(fault));
}

/** Null when the bytes are not UTF-8: the lenient decoder would store replacement characters without a word. */
function decodeUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
