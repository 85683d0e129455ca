import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../../apps/cli/src/run-program.js';
import type { GatewayProcess } from './gateway-process.js';

const MAIN = fileURLToPath(new URL('../../dist/apps/cli/src/main.js', import.meta.url));

/** What a run of the command line ended with. */
export interface CliAnswer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** The most memory that it had at a time (Linux; elsewhere 0). */
  readonly peakBytes: number;
}

/** Runs the built `switchboard` on the installation of a gateway, in its folder and environment. */
export function switchboard(
  gateway: GatewayProcess,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  /** Told all that it wrote to standard error so far, each time there is more; true kills it (`kill -9`). */
  isToBeKilled: (err: string) => boolean = () => false,
): Promise<CliAnswer> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: gateway.dataDir,
    env: { ...gateway.environment, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
    if (isToBeKilled(err)) child.kill('SIGKILL');
  });
  let peakBytes = 0;
  const watch = setInterval(() => {
    peakBytes = Math.max(peakBytes, peakOf(child.pid));
  }, 100);
  return new Promise((resolve) =>
    child.once('close', (code) => {
      clearInterval(watch);
      resolve({ code, out, err, peakBytes });
    }),
  );
}

/**
 * The same in this process, which spares each run the two seconds that a new one takes to load: for tests that run many
 * commands, and in which it does not matter how a process ends.
 */
export async function switchboardHere(
  gateway: GatewayProcess,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Pick<CliAnswer, 'code' | 'out' | 'err'>> {
  const answer = { code: 0, out: '', err: '' };
  const terminal = {
    out: (text: string) => void (answer.out += `${text}\n`),
    note: (text: string) => void (answer.err += `${text}\n`),
    fail: () => void (answer.code = 1),
  };
  const folder = process.cwd();
  // Where it would read `.env`.
  process.chdir(gateway.dataDir);
  try {
    await runProgram(args, { env: { ...gateway.environment, ...env }, terminal });
  } finally {
    process.chdir(folder);
  }
  return answer;
}

/** What the kernel noted so far; 0 when the process is gone. */
function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1_024;
  } catch {
    return 0;
  }
}
