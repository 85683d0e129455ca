import cors from '@fastify/cors';
import type { AppConfig } from '@switchboard/config';
import type { FastifyInstance, onRequestHookHandler } from 'fastify';

/** Which pages of other origins may read the answers. */
export type CorsRules = Pick<
  AppConfig['server'],
  'corsOrigins' | 'corsMethods' | 'corsCredentials'
>;

/**
 * Lets pages of the origins of the configuration read answers. Not `app.enableCors`: that reads and copies the headers
 * of every answer, and most are asked by no page.
 */
export function registerCors(
  fastify: FastifyInstance,
  { corsOrigins, corsMethods, corsCredentials }: CorsRules,
): void {
  cors(
    onlyForPages(fastify),
    {
      // A page of another origin gets no CORS header at all.
      origin: (origin, answer) => answer(null, isAllowed(origin, corsOrigins)),
      methods: [...corsMethods],
      credentials: corsCredentials,
      exposedHeaders: ['X-Next-Cursor', 'Retry-After', 'X-Request-Id'],
      maxAge: 600,
    },
    (error) => {
      if (error !== undefined) throw error;
    },
  );
}

/**
 * The same server, where a request hook sees the requests of pages alone: browsers send `Origin` with what they ask of
 * another origin (https://fetch.spec.whatwg.org/#origin-header). The others get the header that keeps a cache from
 * giving their answer to a page.
 */
function onlyForPages(fastify: FastifyInstance): FastifyInstance {
  const addHook = (name: 'onRequest', hook: onRequestHookHandler): FastifyInstance =>
    fastify.addHook(name, function (request, reply, done) {
      if (request.headers.origin !== undefined) return hook.call(this, request, reply, done);
      reply.header('vary', 'Origin');
      return done();
    });
  return Object.create(fastify, { addHook: { value: addHook } });
}

function isAllowed(origin: string | undefined, allowed: readonly string[]): boolean {
  return origin !== undefined && (allowed.includes('*') || allowed.includes(origin));
}
