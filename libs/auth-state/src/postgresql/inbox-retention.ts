import { Injectable } from '@nestjs/common';
import { InboxRepository } from './inbox.repository.js';

/**
 * How long a told inbox entry is kept: while it is, a repeat of its ciphertext is recognised instead of being
 * decrypted with a key that was used already.
 */
@Injectable()
export class InboxRetention {
  constructor(private readonly inbox: InboxRepository) {}

  /**
   * Removes one batch of entries, of all instances, that were told more than `olderThanDays` ago. Safe on several
   * nodes at once.
   * @returns how many were removed; fewer than `limit` means that it is done for now
   */
  sweepInbox(olderThanDays: number, limit: number): Promise<number> {
    return this.inbox.removeTold(olderThanDays, limit);
  }
}
