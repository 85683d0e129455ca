import { randomUUID } from 'node:crypto';
import type { Fence } from '@switchboard/database';

/**
 * What a store outside the database compares in each commit: the epoch, and a mark that each claim makes anew. A request
 * of an earlier session of the same owner, which was given up but is still under way somewhere, is refused by the mark.
 */
export class Claims {
  private readonly made = new Map<string, { readonly epoch: bigint; readonly mark: string }>();

  /** A mark that no claim had before. */
  make(): string {
    return randomUUID();
  }

  keep({ instanceId, epoch }: Fence, mark: string): void {
    this.made.set(instanceId, { epoch, mark });
  }

  /** The mark of the last claim of this very fence; null when there was none. */
  markOf({ instanceId, epoch }: Fence): string | null {
    const made = this.made.get(instanceId);
    return made?.epoch === epoch ? made.mark : null;
  }

  drop(instanceId: string): void {
    this.made.delete(instanceId);
  }
}
