import { readFileSync } from 'node:fs';

/** Ticks of /proc/<pid>/stat in a second (`getconf CLK_TCK`, 100 on every Linux that Node runs on). */
const TICKS_PER_SECOND = 100;

/** Seconds of CPU that a process has used so far, in user and in kernel mode. Linux only. */
export function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name in parentheses may itself hold spaces; utime and stime are the 12th and 13th field after it.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  return ((fields[11] ?? 0) + (fields[12] ?? 0)) / TICKS_PER_SECOND;
}
