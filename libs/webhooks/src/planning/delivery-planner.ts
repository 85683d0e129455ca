import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { TokenHasher } from '@switchboard/crypto';
import { Transactions } from '@switchboard/database';
import { EventFanOut, type StoredEvent } from '@switchboard/events';
import type { EntityManager } from 'typeorm';
import { PlannedCallbacks } from '../callbacks/planned-callbacks.js';
import { DeliveryVault } from '../delivery/delivery-vault.js';
import { DeliveryRepository, type NewDelivery } from '../delivery/delivery.repository.js';
import { DeliveryWaker } from '../delivery/delivery-waker.js';
import { globalTarget } from '../delivery/global-target.js';
import { type DeliveryTarget, targetUrl } from '../delivery/target.js';
import type { OrderMode } from '../endpoints/endpoint.js';
import { EndpointVault } from '../endpoints/endpoint-vault.js';
import { EndpointRepository } from '../endpoints/endpoint.repository.js';
import { spellingsOf } from '../endpoints/subscriptions.js';
import { MAX_BODY_BYTES, renderEnvelope } from './envelope.js';
import { type EnvelopeIdentity, EnvelopeSource } from './envelope-source.js';
import { orderKey } from './order-key.js';

/** Who is told of one event, and where. */
interface Recipient {
  /** Null for the global webhook. */
  readonly endpointId: string | null;
  readonly target: DeliveryTarget;
  readonly orderMode: OrderMode;
  readonly maxBytes: number;
}

/**
 * Writes one delivery for each endpoint that wants an event, in the transaction of the event. The body is rendered and
 * sealed here, once. Endpoints are read anew each time, so that what a transaction sets holds for its own events.
 */
@Injectable()
export class DeliveryPlanner extends EventFanOut {
  constructor(
    private readonly endpoints: EndpointRepository,
    private readonly endpointVault: EndpointVault,
    private readonly deliveries: DeliveryRepository,
    private readonly deliveryVault: DeliveryVault,
    private readonly source: EnvelopeSource,
    private readonly callbacks: PlannedCallbacks,
    private readonly waker: DeliveryWaker,
    private readonly transactions: Transactions,
    private readonly hasher: TokenHasher,
    private readonly config: AppConfig,
  ) {
    super();
  }

  async plan(tx: EntityManager, event: StoredEvent): Promise<void> {
    if (event.callbackUrl !== undefined) {
      await this.callbacks.tellEvent(tx, event, event.callbackUrl);
    }
    const recipients = await this.recipients(tx, event);
    if (recipients.length === 0) return;
    const identity = await this.source.find(tx, event.instanceId);
    if (identity === null) throw new Error(`Event ${event.id} tells of an unknown instance.`);
    const planned: NewDelivery[] = [];
    for (const recipient of recipients) {
      planned.push(await this.delivery(tx, event, identity, recipient));
    }
    await this.deliveries.insert(tx, event, planned);
    this.transactions.afterCommit(tx, () => this.waker.wake('live'));
  }

  private async recipients(tx: EntityManager, event: StoredEvent): Promise<Recipient[]> {
    const { instanceId } = event;
    const spellings = spellingsOf(event.name);
    const recipients: Recipient[] = [];
    for (const row of await this.endpoints.subscribed(tx, instanceId, spellings)) {
      const target = await this.endpointVault.openTarget(instanceId, row, tx);
      const maxBytes = row.base64 ? this.config.webhook.maxBodyBytes : MAX_BODY_BYTES;
      recipients.push({ endpointId: row.id, target, orderMode: row.orderMode, maxBytes });
    }
    const global = globalTarget(this.config);
    const isWanted = this.config.webhook.global.events.some((name) => spellings.includes(name));
    if (global !== null && isWanted) {
      const maxBytes = MAX_BODY_BYTES;
      recipients.push({ endpointId: null, target: global, orderMode: 'none', maxBytes });
    }
    return recipients;
  }

  private async delivery(
    tx: EntityManager,
    event: StoredEvent,
    identity: EnvelopeIdentity,
    { endpointId, target, orderMode, maxBytes }: Recipient,
  ): Promise<NewDelivery> {
    const id = randomUUID();
    const closing = event.closing === true;
    const body = renderEnvelope(event, identity, targetUrl(target, event.name), {
      serverUrl: this.config.server.url,
      exposeToken: this.config.access.exposeTokenInEvents,
      maxBytes,
    });
    // What an instance says last has an order of its own (see the claim).
    const key = closing ? null : orderKey(orderMode, event, (text) => this.hasher.hash(text));
    return {
      id,
      endpointId,
      bodySealed: await this.deliveryVault.sealBody(tx, event.instanceId, id, body, closing),
      targetSealed: closing ? await this.deliveryVault.sealTarget(tx, id, target) : null,
      orderKey: key,
    };
  }
}
