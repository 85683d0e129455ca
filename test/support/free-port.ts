import { randomInt } from 'node:crypto';
import { createServer, type Server } from 'node:net';

// Below the range from which systems give ports to outgoing connections: one that is free while its server is down stays
// free. Nor is it in that of the embedded database.
const LOWEST = 10_000;
const HIGHEST = 20_000;
const ATTEMPTS = 100;

/** The port that a listening server got. */
export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}

/** A port that was free a moment ago, and that no client gets by accident. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isFree(port)) return port;
  }
  throw new Error(`No free port was found between ${LOWEST} and ${HIGHEST}`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () =>
      server.close(() => resolve(true)),
    );
  });
}
