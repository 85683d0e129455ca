import { readFile, writeFile } from 'node:fs/promises';

const KIB_A_MIB = 1_024;

/** How much memory a process holds, and held at most; Linux alone tells. */
export class PeakMemory {
  private constructor(
    private readonly pid: number,
    /** When it began to be watched. */
    readonly startMiB: number,
  ) {}

  /** Forgets the peak so far. */
  static async watch(pid: number): Promise<PeakMemory> {
    await writeFile(`/proc/${pid}/clear_refs`, '5');
    return new PeakMemory(pid, await field(pid, 'VmRSS'));
  }

  /** The peak above the start, in MiB. */
  async growthMiB(): Promise<number> {
    return (await field(this.pid, 'VmHWM')) - this.startMiB;
  }
}

async function field(pid: number, name: string): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const kib = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1];
  if (kib === undefined) throw new Error(`The system does not tell ${name}`);
  return Math.round(Number(kib) / KIB_A_MIB);
}
