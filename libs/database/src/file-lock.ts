import { closeSync, openSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pollUntil } from './poll.js';

// A CommonJS package without types. `tryLock` takes an exclusive lock; false when another open file holds it.
const { tryLock }: { tryLock: (fd: number) => boolean } = createRequire(import.meta.url)(
  'fs-native-extensions',
);

const POLL_MS = 25;

/**
 * An exclusive lock of the kernel on a file: it ends with `release` or with the process, however that ends, so a
 * killed process leaves nothing to clean up. The file itself stays.
 */
export class FileLock {
  private held = true;

  private constructor(private readonly fd: number) {}

  /** @returns null when somebody else holds it, also within this process */
  static tryAcquire(path: string): FileLock | null {
    const fd = openSync(path, 'a+', 0o600);
    let locked = false;
    try {
      locked = tryLock(fd);
      return locked ? new FileLock(fd) : null;
    } finally {
      if (!locked) closeSync(fd);
    }
  }

  /** Waits for the lock. @returns null at the deadline */
  static acquire(path: string, timeoutMs: number): Promise<FileLock | null> {
    return pollUntil(() => FileLock.tryAcquire(path), { timeoutMs, everyMs: POLL_MS });
  }

  release(): void {
    if (!this.held) return;
    this.held = false;
    closeSync(this.fd);
  }
}
