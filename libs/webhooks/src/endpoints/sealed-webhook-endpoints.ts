import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactions } from '@switchboard/database';
import { OutboundHttp } from '@switchboard/http';
import type { EntityManager } from 'typeorm';
import { DeliveryPurge } from '../delivery/delivery-purge.js';
import { DeliveryWaker } from '../delivery/delivery-waker.js';
import { ReplayRepository } from '../replay/replay.repository.js';
import { type Webhook, WebhookEndpoints, type WebhookInput } from '../webhook-endpoints.js';
import { checkWebhook } from './check-webhook.js';
import { EndpointVault } from './endpoint-vault.js';
import { DEFAULT_ENDPOINT, EndpointRepository, type EndpointRow } from './endpoint.repository.js';
import { makeSecret } from './signing-secret.js';
import { storedSubscriptions } from './subscriptions.js';

/** The webhooks of instances, sealed in the table. */
@Injectable()
export class SealedWebhookEndpoints extends WebhookEndpoints {
  constructor(
    private readonly endpoints: EndpointRepository,
    private readonly vault: EndpointVault,
    private readonly waker: DeliveryWaker,
    private readonly replays: ReplayRepository,
    private readonly deliveries: DeliveryPurge,
    private readonly transactions: Transactions,
    private readonly http: OutboundHttp,
  ) {
    super();
  }

  check(input: WebhookInput): void {
    checkWebhook(input, (url) => this.http.assertAllowedUrl(url));
  }

  async set(
    tx: EntityManager,
    instanceId: string,
    input: WebhookInput,
  ): Promise<{ readonly webhook: Webhook; readonly secret: string }> {
    this.check(input);
    const seal = (column: 'url' | 'headers' | 'secret', plain: string) =>
      this.vault.seal(instanceId, DEFAULT_ENDPOINT, column, plain, tx);
    const { headers, secret } = input;
    const row = await this.endpoints.upsert(tx, instanceId, {
      id: randomUUID(),
      enabled: input.enabled,
      urlSealed: await seal('url', input.url),
      headersSealed: headers == null ? headers : await seal('headers', JSON.stringify(headers)),
      secretSealed: secret === undefined ? undefined : await seal('secret', secret),
      newSecretSealed: await seal('secret', makeSecret()),
      events: storedSubscriptions(input.enabled, input.events),
      byEvents: input.byEvents,
      base64: input.base64,
    });
    // What was held while it was off is due again.
    if (row.enabled) this.transactions.afterCommit(tx, () => this.waker.wake());
    return {
      webhook: await this.open(instanceId, row, tx),
      secret: await this.vault.open(instanceId, row.name, 'secret', row.secretSealed, tx),
    };
  }

  async find(instanceId: string): Promise<Webhook | null> {
    const row = await this.endpoints.find(instanceId);
    return row === null ? null : this.open(instanceId, row);
  }

  async secret(instanceId: string): Promise<string | null> {
    const row = await this.endpoints.find(instanceId);
    return row === null ? null : this.vault.open(instanceId, row.name, 'secret', row.secretSealed);
  }

  async purge(instanceId: string): Promise<void> {
    await this.deliveries.purge(instanceId);
    await this.transactions.run(async (tx) => {
      await this.replays.deleteAll(tx, instanceId);
      await this.endpoints.deleteAll(tx, instanceId);
    });
  }

  private async open(instanceId: string, row: EndpointRow, tx?: EntityManager): Promise<Webhook> {
    return {
      id: row.id,
      instanceId,
      url: await this.vault.open(instanceId, row.name, 'url', row.urlSealed, tx),
      enabled: row.enabled,
      events: row.events,
      headers: await this.vault.openHeaders(instanceId, row, tx),
      byEvents: row.byEvents,
      base64: row.base64,
      createdAt: row.createdAt,
      updatedAt: row.updatedAt,
    };
  }
}
