import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';

const COLLECTOR = fileURLToPath(new URL('./collect-on-signal.mjs', import.meta.url));
const MIB = 2 ** 20;

/** What a process holds after its garbage was collected. */
export interface MemoryUse {
  readonly residentMiB: number;
  readonly heapMiB: number;
}

/** Measures the memory of one process that was started with `env`. */
export class MemoryGauge {
  private readonly directory = mkdtempSync(join(tmpdir(), 'switchboard-bench-'));
  private readonly file = join(this.directory, 'memory.json');

  /** Environment of the process. */
  readonly env: Readonly<Record<string, string>> = {
    NODE_OPTIONS: `--expose-gc --import=${COLLECTOR}`,
    BENCH_MEMORY_FILE: this.file,
  };

  async read(pid: number): Promise<MemoryUse> {
    rmSync(this.file, { force: true });
    process.kill(pid, 'SIGUSR2');
    return vi.waitFor(
      () => {
        const use: NodeJS.MemoryUsage = JSON.parse(readFileSync(this.file, 'utf8'));
        return { residentMiB: use.rss / MIB, heapMiB: (use.heapUsed + use.external) / MIB };
      },
      { timeout: 30_000, interval: 20 },
    );
  }

  dispose(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}
