import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const RUNNER = fileURLToPath(new URL('run-typescript.mjs', import.meta.url));
const PROVIDER = fileURLToPath(new URL('../fault/provider.fixture.ts', import.meta.url));

/** A provider of sessions in a process of its own. */
export interface ProviderProcess {
  /** With which a gateway keeps its sessions there. */
  readonly variables: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

export async function startProvider(apiKey: string): Promise<ProviderProcess> {
  const child = spawn(process.execPath, [RUNNER, PROVIDER, apiKey], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const [line]: unknown[] = await Promise.race([
    once(lines, 'line'),
    ended.then(([code]) => Promise.reject(new Error(`The provider ended with ${code}`))),
  ]);
  return {
    variables: {
      PROVIDER_ENABLED: 'true',
      PROVIDER_HOST: '127.0.0.1',
      PROVIDER_PORT: String(line).replace('port ', ''),
      PROVIDER_API_KEY: apiKey,
    },
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
