import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InstanceSealer } from '@switchboard/crypto';
import { Transactions } from '@switchboard/database';
import type { EntityManager } from 'typeorm';
import { isEventName } from './event-catalogue.js';
import {
  type EventData,
  EventLog,
  type EventLogBounds,
  type EventPage,
  type NewEvent,
  type StoredEvent,
} from './event-log.js';
import { EventFanOuts } from './event-fan-outs.js';
import { EventNews } from './event-news.js';
import { EventRepository, type EventRow } from './event.repository.js';

/** Rows that one transaction of a purge deletes. */
const PURGE_BATCH = 5_000;
/** A page is in memory as a whole, more than once. */
const MAX_PAGE_BYTES = 4 * 1_024 * 1_024;

/** The event log in PostgreSQL. The data of an event is sealed: it holds what people write to each other. */
@Injectable()
export class PostgresEventLog extends EventLog {
  constructor(
    private readonly events: EventRepository,
    private readonly sealer: InstanceSealer,
    private readonly transactions: Transactions,
    private readonly fanOuts: EventFanOuts,
    private readonly news: EventNews,
  ) {
    super();
  }

  async begin(tx: EntityManager, instanceId: string): Promise<void> {
    await this.events.begin(tx, instanceId);
  }

  async append(tx: EntityManager, event: NewEvent): Promise<StoredEvent> {
    const { instanceId, name, data } = event;
    const id = randomUUID();
    const plain = Buffer.from(JSON.stringify(data), 'utf8');
    // Sealed before the counter is locked: other events of the instance wait from here to the commit.
    const dataSealed = await this.sealer.seal(instanceId, contextOf(id), plain, tx);
    const place = await this.events.append(tx, instanceId, { id, name, dataSealed });
    if (place === null) throw new Error(`The event log of instance ${instanceId} was not begun.`);
    const stored: StoredEvent = { ...event, id, ...place };
    await this.fanOuts.plan(tx, stored);
    this.transactions.afterCommit(tx, () => this.news.announce(instanceId));
    return stored;
  }

  async after(instanceId: string, sequence: number, limit: number): Promise<EventPage> {
    const { rows, more } = await this.events.after(instanceId, sequence, limit, MAX_PAGE_BYTES);
    const events = await Promise.all(rows.map((row) => this.open(instanceId, row)));
    return { events, next: more ? (events.at(-1)?.sequence ?? null) : null };
  }

  async find(instanceId: string, eventId: string): Promise<StoredEvent | null> {
    const row = await this.events.find(instanceId, eventId);
    return row === null ? null : this.open(instanceId, row);
  }

  bounds(instanceId: string): Promise<EventLogBounds | null> {
    return this.events.bounds(instanceId);
  }

  async purge(instanceId: string): Promise<void> {
    let last: number | null = 0;
    while (last !== null) {
      const from: number = last;
      last = await this.transactions.run((tx) =>
        this.events.deleteBatch(tx, instanceId, from, PURGE_BATCH),
      );
    }
    await this.transactions.run((tx) => this.events.deleteCounter(tx, instanceId));
    // Who follows the log learns that it has come to its end.
    this.news.announce(instanceId);
  }

  private async open(instanceId: string, row: EventRow): Promise<StoredEvent> {
    const { id, sequence, name, createdAt, dataSealed } = row;
    if (!isEventName(name)) throw new Error(`Event ${id} has the unknown name ${name}.`);
    const plain = await this.sealer.open(instanceId, contextOf(id), dataSealed);
    const data: EventData = JSON.parse(plain.toString('utf8'));
    return { instanceId, id, sequence, name, createdAt, data };
  }
}

/** Binds the ciphertext to its event. */
const contextOf = (eventId: string): string => `event/${eventId}`;
