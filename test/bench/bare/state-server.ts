import { answer, settings } from './answer.js';
import { keyedServer } from './keyed-server.js';

/** The limit of `connectionState`: a key check, and an answer of the same shape from memory. */
const { key, body } = await settings<{ key: string; body: object }>();
const server = keyedServer(key);
server.get('/instance/connectionState/:instanceName', async () => body);
const url = await server.listen({ port: 0, host: '127.0.0.1' });

answer({ url: async () => url });
