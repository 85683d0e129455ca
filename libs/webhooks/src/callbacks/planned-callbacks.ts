import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { TokenHasher } from '@switchboard/crypto';
import { Transactions } from '@switchboard/database';
import type { StoredEvent } from '@switchboard/events';
import { OutboundHttp } from '@switchboard/http';
import type { EntityManager } from 'typeorm';
import { DeliveryVault } from '../delivery/delivery-vault.js';
import { DeliveryRepository } from '../delivery/delivery.repository.js';
import { DeliveryWaker } from '../delivery/delivery-waker.js';
import { checkUrl } from '../endpoints/check-webhook.js';
import { type Callback, WebhookCallbacks } from '../webhook-callbacks.js';
import { laneOf } from './lane-of.js';

/**
 * Callbacks as deliveries with an address of their own: each address has its lane, in which they go one after another,
 * in the order in which they were written.
 */
@Injectable()
export class PlannedCallbacks extends WebhookCallbacks {
  constructor(
    private readonly http: OutboundHttp,
    private readonly deliveries: DeliveryRepository,
    private readonly vault: DeliveryVault,
    private readonly waker: DeliveryWaker,
    private readonly transactions: Transactions,
    private readonly hasher: TokenHasher,
  ) {
    super();
  }

  check(url: string): void {
    checkUrl(url, 'webhookUrl', (address) => this.http.assertAllowedUrl(address));
  }

  async tell(tx: EntityManager, callback: Callback): Promise<void> {
    await this.plan(tx, callback, randomUUID(), now());
  }

  /** Tells an event to the address that it carries, under the event's own id. */
  async tellEvent(tx: EntityManager, event: StoredEvent, url: string): Promise<void> {
    const { instanceId, id, name, data: body, sequence } = event;
    await this.plan(tx, { instanceId, url, name, body }, id, sequence);
  }

  private async plan(
    tx: EntityManager,
    { instanceId, url, name, body }: Callback,
    eventId: string,
    sequence: number,
  ): Promise<void> {
    const id = randomUUID();
    const target = { url, headers: {}, secrets: [], byEvents: false, hexSignature: false };
    const text = JSON.stringify(body);
    await this.deliveries.insert(tx, { instanceId, id: eventId, name, sequence }, [
      {
        id,
        endpointId: null,
        lane: laneOf(this.hasher.hash(`${instanceId} ${url}`)),
        // It carries all that it needs, as what an instance says last does.
        bodySealed: await this.vault.sealBody(tx, instanceId, id, text, true),
        targetSealed: await this.vault.sealTarget(tx, id, target),
        orderKey: null,
      },
    ]);
    this.transactions.afterCommit(tx, () => this.waker.wake('live'));
  }
}

/** Microseconds since 1970, which no two callbacks of one process share: the order in which they go. */
const now = (): number => Math.round((performance.timeOrigin + performance.now()) * 1_000);
