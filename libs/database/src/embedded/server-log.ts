import { closeSync, openSync, readSync, renameSync, statSync } from 'node:fs';

const MAX_BYTES = 10 * 1024 * 1024;
const TAIL_BYTES = 2_000;

/** Opens the log of a server that is about to start. One that has grown large is kept as `.1`, and a new one begun. */
export function openLog(path: string): { readonly fd: number; readonly start: number } {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const isFull = size > MAX_BYTES;
  if (isFull) renameSync(path, `${path}.1`);
  return { fd: openSync(path, 'a', 0o600), start: isFull ? 0 : size };
}

/** The last that was logged after `start`, for an error message. */
export function readLogTail(path: string, start: number): string {
  const fd = openSync(path, 'r');
  try {
    const size = statSync(path).size;
    const from = Math.max(start, size - TAIL_BYTES);
    const buffer = Buffer.alloc(Math.max(0, size - from));
    readSync(fd, buffer, 0, buffer.length, from);
    return buffer.toString('utf8').trim();
  } finally {
    closeSync(fd);
  }
}
