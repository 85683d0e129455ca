import { Inject, Injectable, Optional } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EventFanOut, type StoredEvent } from './event-log.js';

/** Everybody who is told of events: the webhooks, when they are there, and who was added. */
@Injectable()
export class EventFanOuts {
  private readonly fanOuts: EventFanOut[];

  /** @param webhooks null where nobody is told, in a test of the log alone */
  constructor(@Optional() @Inject(EventFanOut) webhooks: EventFanOut | null = null) {
    this.fanOuts = webhooks === null ? [] : [webhooks];
  }

  /** Call it in `onModuleInit`. */
  add(fanOut: EventFanOut): void {
    this.fanOuts.push(fanOut);
  }

  /** One after the other: they share the connection of the transaction. One that fails undoes the event. */
  async plan(tx: EntityManager, event: StoredEvent): Promise<void> {
    for (const fanOut of this.fanOuts) await fanOut.plan(tx, event);
  }
}
