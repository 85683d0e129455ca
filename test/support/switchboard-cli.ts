import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { GatewayProcess } from './gateway-process.js';

const MAIN = fileURLToPath(new URL('../../dist/apps/cli/src/main.js', import.meta.url));

/** What a run of the command line ended with. */
export interface CliAnswer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built `switchboard` on the installation of a gateway, in its folder and environment. */
export function switchboard(
  gateway: GatewayProcess,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<CliAnswer> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: gateway.dataDir,
    env: { ...gateway.environment, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}
