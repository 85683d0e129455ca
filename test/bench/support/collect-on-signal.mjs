import { renameSync, writeFileSync } from 'node:fs';

/**
 * Loaded into a process whose memory is measured (`--import`, with `--expose-gc`): on SIGUSR2 it collects what is garbage,
 * and writes what is left to the file that BENCH_MEMORY_FILE names.
 */
const file = process.env.BENCH_MEMORY_FILE;
process.on('SIGUSR2', () => {
  globalThis.gc();
  globalThis.gc();
  writeFileSync(`${file}.part`, JSON.stringify(process.memoryUsage()));
  renameSync(`${file}.part`, file);
});
