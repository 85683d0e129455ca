import { hash, timingSafeEqual } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';

/** A bare Fastify server that lets in who has the key, with the comparison that the gateway makes. */
export function keyedServer(key: string): FastifyInstance {
  const expected = digest(key);
  const server = Fastify();
  server.addHook('onRequest', async (request, reply) => {
    const { apikey } = request.headers;
    if (typeof apikey !== 'string' || !timingSafeEqual(digest(apikey), expected)) {
      return reply.code(401).send({ message: 'Unauthorized' });
    }
    return undefined;
  });
  return server;
}

const digest = (key: string): Buffer => hash('sha256', key, 'buffer');
