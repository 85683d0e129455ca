import type { AuthStateChange } from '@switchboard/auth-state';
import { LRUCache } from 'lru-cache';

/** What one session keeps in memory: some hundred ratchets. */
const MAX_BYTES = 256 * 1_024;
/** Types that are read once, when somebody writes for the first time: not worth a place. */
const READ_ONCE: ReadonlySet<string> = new Set(['pre-key']);
/** What an entry costs beside its bytes. */
const ENTRY_BYTES = 100;

/** A key as it is stored; no bytes when there is none. */
interface Known {
  readonly bytes: Uint8Array | null;
}

/**
 * The keys of one session as they are stored, so that a message costs no read. Only that session writes them while its
 * epoch holds, so what was read or committed once stays true until its next commit; a commit that is refused ends the
 * session.
 */
export class KeyCache {
  private readonly known = new LRUCache<string, Known>({
    maxSize: MAX_BYTES,
    sizeCalculation: ({ bytes }) => (bytes?.length ?? 0) + ENTRY_BYTES,
  });
  /** Grows with each commit: what was read before one may be older than what it wrote. */
  private commits = 0;

  /** Of the ids those that are known, and those that have to be read. */
  find(
    type: string,
    ids: readonly string[],
  ): { readonly known: ReadonlyMap<string, Uint8Array>; readonly missing: readonly string[] } {
    const known = new Map<string, Uint8Array>();
    const missing: string[] = [];
    for (const id of ids) {
      const entry = this.known.get(nameOf(type, id));
      if (entry === undefined) missing.push(id);
      else if (entry.bytes !== null) known.set(id, entry.bytes);
    }
    return { known, missing };
  }

  /** Whether it is known that exactly this is stored. */
  isKnown({ type, id, value }: AuthStateChange): boolean {
    const entry = this.known.get(nameOf(type, id));
    if (entry === undefined) return false;
    if (entry.bytes === null || value === null) return entry.bytes === value;
    return Buffer.compare(entry.bytes, value) === 0;
  }

  /** To be called before a read; hands over what it found, unless something was committed meanwhile. */
  beginRead(
    type: string,
    ids: readonly string[],
  ): (found: ReadonlyMap<string, Uint8Array>) => void {
    const before = this.commits;
    return (found) => {
      if (before !== this.commits || READ_ONCE.has(type)) return;
      for (const id of ids) this.known.set(nameOf(type, id), { bytes: found.get(id) ?? null });
    };
  }

  /** To be called when a commit begins: what is being read now is not kept. */
  beginCommit(): void {
    this.commits += 1;
  }

  /** To be called when it is stored. */
  committed(changes: readonly AuthStateChange[]): void {
    this.commits += 1;
    for (const { type, id, value } of changes) {
      if (!READ_ONCE.has(type)) this.known.set(nameOf(type, id), { bytes: value });
    }
  }
}

const nameOf = (type: string, id: string): string => `${type} ${id}`;
