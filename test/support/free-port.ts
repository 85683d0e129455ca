import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

// Below the range from which systems give ports by themselves, and that of embedded database servers.
const LOWEST = 10_000;
const HIGHEST = 20_000;
const ATTEMPTS = 100;

/** The port that a listening server got. */
export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}

/**
 * A port of loopback for a server that is started later, or that goes away and comes back: until this process ends it is
 * given to nobody else, neither by the system nor by a test of another process.
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    if (await reserve(port)) return port;
  }
  throw new Error(`No free port was found between ${LOWEST} and ${HIGHEST}`);
}

/** What reserves a port is its namesake of UDP, which the system takes back with the process, however that ends. */
async function reserve(port: number): Promise<boolean> {
  const namesake = createSocket('udp4').unref();
  const server = createServer();
  try {
    namesake.bind({ port, address: '127.0.0.1', exclusive: true });
    await once(namesake, 'listening');
    server.listen({ port, host: '127.0.0.1', exclusive: true });
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
    return true;
  } catch {
    // Somebody has it.
    namesake.close();
    return false;
  }
}
