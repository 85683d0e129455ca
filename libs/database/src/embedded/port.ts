import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { readIfExists, replaceFile } from '../atomic-file.js';
import { pollUntil } from '../poll.js';

// Below the range from which systems give ports to outgoing connections, where one could be lost to a passing client.
const LOWEST = 20_000;
const HIGHEST = 32_000;
const ATTEMPTS = 100;

/** Whether a server could listen there now. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.close(() => resolve(true));
    });
  });
}

/** The port that this directory's server has; null before its first start. */
export async function rememberedPort(directory: string): Promise<number | null> {
  const port = Number.parseInt((await readIfExists(join(directory, 'port'))) ?? '', 10);
  return Number.isInteger(port) ? port : null;
}

export async function rememberPort(directory: string, port: number): Promise<void> {
  if ((await rememberedPort(directory)) !== port) {
    await replaceFile(join(directory, 'port'), `${port}\n`);
  }
}

/**
 * The remembered port when it is free or becomes free within `patienceMs` (a server that was just killed), else a new
 * one.
 */
export async function choosePort(remembered: number | null, patienceMs: number): Promise<number> {
  if (remembered !== null) {
    const free = await pollUntil(async () => ((await isFree(remembered)) ? true : null), {
      timeoutMs: patienceMs,
      everyMs: 50,
    });
    if (free !== null) return remembered;
  }
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port was found between ${LOWEST} and ${HIGHEST} on 127.0.0.1`);
}
