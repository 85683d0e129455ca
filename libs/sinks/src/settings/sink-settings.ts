import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { type InstanceIdentity, InstanceNotFoundError } from '@switchboard/access';
import { Transactions } from '@switchboard/database';
import { InvalidFieldsError } from '@switchboard/http';
import { ACCEPTED_SUBSCRIPTIONS, storedSubscriptions } from '@switchboard/webhooks';
import type { EntityManager } from 'typeorm';
import type { SinkKind } from '../event-sink.js';
import { SinkOutboxRepository } from '../outbox/sink-outbox.repository.js';
import { type SinkSetting, SinkSettingRepository } from './sink-setting.repository.js';

/** A setting as it is asked for. */
export interface SinkInput {
  readonly enabled: boolean;
  /** All when absent or empty. */
  readonly events?: readonly string[];
}

/** What instances want of the sinks. A setting is kept also while the operator has the sink switched off. */
@Injectable()
export class SinkSettings {
  private readonly logger = new Logger(SinkSettings.name);

  constructor(
    private readonly settings: SinkSettingRepository,
    private readonly outbox: SinkOutboxRepository,
    private readonly transactions: Transactions,
  ) {}

  /** @throws InvalidFieldsError in the contract's words */
  check(kind: SinkKind, { events = [] }: SinkInput): void {
    const index = events.findIndex((name) => !ACCEPTED_SUBSCRIPTIONS.includes(name));
    if (index < 0) return;
    const allowed = ACCEPTED_SUBSCRIPTIONS.join(',');
    throw new InvalidFieldsError([
      `${kind}.events[${index}] is not one of enum values: ${allowed}`,
    ]);
  }

  /**
   * Writes inside a transaction of the instance (create, or under its lock). A sink that is switched off is no destination
   * any more: what waits for it ends here.
   *
   * @throws InvalidFieldsError
   */
  async write(
    tx: EntityManager,
    instanceId: string,
    kind: SinkKind,
    input: SinkInput,
  ): Promise<SinkSetting> {
    this.check(kind, input);
    if (!input.enabled) {
      const ended = await this.outbox.abandon(tx, instanceId, kind);
      const note = {
        event: 'sink.backlog_ended',
        sink: kind,
        instanceId,
        reason: 'sink.off',
        ended,
      };
      if (ended > 0) this.transactions.afterCommit(tx, () => this.logger.warn(note));
    }
    return this.settings.upsert(tx, instanceId, kind, {
      id: randomUUID(),
      enabled: input.enabled,
      events: storedSubscriptions(input.enabled, input.events),
    });
  }

  /** @throws InvalidFieldsError, InstanceNotFoundError */
  async set(instance: InstanceIdentity, kind: SinkKind, input: SinkInput): Promise<SinkSetting> {
    return this.transactions.underInstanceLock(instance.instanceId, 'share', (tx) => {
      if (tx === null) throw new InstanceNotFoundError(instance.instanceName);
      return this.write(tx, instance.instanceId, kind, input);
    });
  }

  find(instanceId: string, kind: SinkKind, tx?: EntityManager): Promise<SinkSetting | null> {
    return this.settings.find(instanceId, kind, tx);
  }

  /** Those of many instances by instance, in one query. */
  async ofInstances(instanceIds: readonly string[]): Promise<Map<string, SinkSetting[]>> {
    const found = new Map<string, SinkSetting[]>();
    for (const setting of await this.settings.ofInstances(instanceIds))
      found.set(setting.instanceId, [...(found.get(setting.instanceId) ?? []), setting]);
    return found;
  }

  /** Removes what is left of a deleted instance, but for its closing events, which go when they are told. */
  async purge(instanceId: string): Promise<void> {
    await this.outbox.purge(instanceId);
    await this.transactions.run((tx) => this.settings.deleteAll(tx, instanceId));
  }
}
