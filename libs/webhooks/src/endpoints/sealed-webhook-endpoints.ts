import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactions } from '@switchboard/database';
import { OutboundHttp } from '@switchboard/http';
import type { EntityManager } from 'typeorm';
import { DeliveryPurge } from '../delivery/delivery-purge.js';
import { HeldDeliveries } from '../delivery/held-deliveries.js';
import { type Webhook, WebhookEndpoints, type WebhookInput } from '../webhook-endpoints.js';
import { checkWebhook } from './check-webhook.js';
import { EndpointVault } from './endpoint-vault.js';
import { EndpointRepository, type EndpointRow } from './endpoint.repository.js';
import { makeSecret } from './signing-secret.js';
import { storedSubscriptions } from './subscriptions.js';

/** The webhooks of instances, sealed in the table. */
@Injectable()
export class SealedWebhookEndpoints extends WebhookEndpoints {
  constructor(
    private readonly endpoints: EndpointRepository,
    private readonly vault: EndpointVault,
    private readonly held: HeldDeliveries,
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
      this.vault.seal(instanceId, column, plain, tx);
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
    if (row.enabled) await this.held.release(tx, instanceId, row.id);
    return {
      webhook: await this.open(instanceId, row, tx),
      secret: await this.vault.open(instanceId, 'secret', row.secretSealed, tx),
    };
  }

  async find(instanceId: string): Promise<Webhook | null> {
    const row = await this.endpoints.find(instanceId);
    return row === null ? null : this.open(instanceId, row);
  }

  async secret(instanceId: string): Promise<string | null> {
    const row = await this.endpoints.find(instanceId);
    return row === null ? null : this.vault.open(instanceId, 'secret', row.secretSealed);
  }

  async purge(instanceId: string): Promise<void> {
    await this.deliveries.purge(instanceId);
    await this.transactions.run((tx) => this.endpoints.deleteAll(tx, instanceId));
  }

  private async open(instanceId: string, row: EndpointRow, tx?: EntityManager): Promise<Webhook> {
    return {
      id: row.id,
      instanceId,
      url: await this.vault.open(instanceId, 'url', row.urlSealed, tx),
      enabled: row.enabled,
      events: row.events,
      headers: await this.vault.openHeaders(instanceId, row.headersSealed, tx),
      byEvents: row.byEvents,
      base64: row.base64,
      createdAt: row.createdAt,
      updatedAt: row.updatedAt,
    };
  }
}
