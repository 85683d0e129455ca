import { createHash } from 'node:crypto';
import type { AuthStateEntry, LocatedStore } from '../located-store.js';

/** How much there is, and a digest that does not depend on the order in which it came. */
export class EntriesDigest {
  private readonly sum = Buffer.alloc(32);
  private readonly names = new Set<string>();

  add({ type, id, value }: AuthStateEntry): void {
    const name = JSON.stringify([type, id]);
    // A store may give one entry twice.
    if (this.names.has(name)) return;
    this.names.add(name);
    const digest = createHash('sha256').update(name).update(value).digest();
    for (const [index, byte] of digest.entries()) this.sum[index] = (this.sum[index] ?? 0) ^ byte;
  }

  get count(): number {
    return this.names.size;
  }

  equals(other: EntriesDigest): boolean {
    return this.count === other.count && this.sum.equals(other.sum);
  }
}

export async function digestOf(store: LocatedStore, instanceId: string): Promise<EntriesDigest> {
  const digest = new EntriesDigest();
  for await (const page of store.entries(instanceId)) for (const entry of page) digest.add(entry);
  return digest;
}
