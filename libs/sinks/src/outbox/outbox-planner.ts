import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactions } from '@switchboard/database';
import { EventFanOut, EventFanOuts, type StoredEvent } from '@switchboard/events';
import { EnvelopeSource } from '@switchboard/webhooks';
import type { EntityManager } from 'typeorm';
import { scopesOf } from '../settings/sink-scopes.js';
import { SinkSettings } from '../settings/sink-settings.js';
import { SinkEnvelope } from '../sink-envelope.js';
import { OutboxDispatcher } from './outbox-dispatcher.js';
import { OutboxSink } from './outbox-sink.js';
import { OutboxVault } from './outbox-vault.js';
import { SinkOutboxRepository } from './sink-outbox.repository.js';

/** Keeps an event for the broker, in the transaction of the event, where somebody wants it told. */
@Injectable()
export class OutboxPlanner extends EventFanOut implements OnModuleInit {
  constructor(
    private readonly sink: OutboxSink,
    private readonly settings: SinkSettings,
    private readonly source: EnvelopeSource,
    private readonly envelope: SinkEnvelope,
    private readonly vault: OutboxVault,
    private readonly outbox: SinkOutboxRepository,
    private readonly dispatcher: OutboxDispatcher,
    private readonly transactions: Transactions,
    private readonly fanOuts: EventFanOuts,
  ) {
    super();
  }

  onModuleInit(): void {
    if (this.sink.enabled) this.fanOuts.add(this);
  }

  async plan(tx: EntityManager, event: StoredEvent): Promise<void> {
    const { instanceId, id: eventId, name: eventName, sequence } = event;
    const setting = await this.settings.find(instanceId, this.sink.kind, tx);
    const scopes = scopesOf(this.sink, setting, eventName);
    if (scopes.length === 0) return;
    const identity = await this.source.find(tx, instanceId);
    if (identity === null) throw new Error(`Event ${eventId} tells of an unknown instance.`);
    const { instanceName } = identity;
    const closing = event.closing === true;
    const body = this.envelope.render(event, identity);
    const bodySealed = await this.vault.seal(tx, { instanceId, eventId, closing }, body);
    const row = { sequence, eventId, eventName, instanceName, scopes, bodySealed, closing };
    await this.outbox.insert(tx, instanceId, this.sink.kind, row);
    this.transactions.afterCommit(tx, () => this.dispatcher.wake());
  }
}
