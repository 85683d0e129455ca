import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { PacingExceededError } from './pacing.errors.js';
import { type Pacing, PacingRepository } from './pacing.repository.js';

/** What an instance has that was never paced. */
const UNPACED: Pacing = { enabled: false, messagesPerMinute: 20, burst: 5, maxWaitMs: 10_000 };

/** Instances without a pacing are not asked about with each message; another process learns of a new one so much later. */
const UNPACED_FOR = { max: 40_000, ttl: 5_000 } as const;

/** Lets messages of an instance out no faster than it wants. */
@Injectable()
export class SendPacing {
  private readonly unpaced = new LRUCache<string, true>(UNPACED_FOR);

  constructor(private readonly repository: PacingRepository) {}

  /**
   * Resolves when it is the message's turn; at once where nothing is paced.
   *
   * @throws PacingExceededError when it would have to wait longer than a request may
   */
  async turn(instanceId: string): Promise<void> {
    if (this.unpaced.has(instanceId)) return;
    const turn = await this.repository.take(instanceId);
    if (turn === null) this.unpaced.set(instanceId, true);
    else if (turn.kind === 'refused') throw new PacingExceededError(turn.afterMs);
    else if (turn.ms > 0) await wait(turn.ms);
  }

  async find(instanceId: string): Promise<Pacing> {
    return (await this.repository.find(instanceId)) ?? UNPACED;
  }

  async set(instanceId: string, pacing: Pacing): Promise<Pacing> {
    await this.repository.set(instanceId, pacing);
    this.unpaced.delete(instanceId);
    return this.find(instanceId);
  }
}
