import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InstanceNotFoundError, type InstanceIdentity } from '@switchboard/access';
import { Transactions } from '@switchboard/database';
import { OutboundHttp } from '@switchboard/http';
import type { EntityManager } from 'typeorm';
import { DeliveryWaker } from '../delivery/delivery-waker.js';
import { DeliveryRepository } from '../delivery/delivery.repository.js';
import type { Endpoint, EndpointInput } from '../endpoint-admin.js';
import { EndpointNotFoundError, WebhookSignatureError } from '../webhook.errors.js';
import { checkWebhook } from './check-webhook.js';
import { DEFAULT_SETTINGS } from './endpoint.js';
import { EndpointOpener } from './endpoint-opener.js';
import { EndpointVault } from './endpoint-vault.js';
import { EndpointRepository, type EndpointRow, type EndpointWrite } from './endpoint.repository.js';
import { makePrivateKey, publicKeyOf, schemeOf, type SignatureScheme } from './signature-scheme.js';
import { makeSecret } from './signing-secret.js';
import { storedSubscriptions } from './subscriptions.js';
import { secretsAfterRotation } from './webhook-secrets.js';

/** The endpoints of an instance, the main one among them. */
@Injectable()
export class EndpointAdminService {
  constructor(
    private readonly endpoints: EndpointRepository,
    private readonly vault: EndpointVault,
    private readonly opener: EndpointOpener,
    private readonly deliveries: DeliveryRepository,
    private readonly waker: DeliveryWaker,
    private readonly transactions: Transactions,
    private readonly http: OutboundHttp,
  ) {}

  /** @throws WebhookUrlError and others (400) before anything is written */
  async create(
    instance: InstanceIdentity,
    input: EndpointInput & { readonly url: string },
  ): Promise<{ readonly endpoint: Endpoint; readonly secret: string | null }> {
    this.check(input, input.url, input.enabled ?? true);
    const scheme = input.signature ?? 'v1';
    checkScheme(scheme, input);
    const id = randomUUID();
    const secret = input.secret ?? newSecret(scheme);
    const row = await this.ofLiving(instance, async (tx) => {
      const { instanceId } = instance;
      const { headers = null } = input;
      const write: EndpointWrite = {
        ...DEFAULT_SETTINGS,
        ...plainFieldsOf(input, EMPTY),
        id,
        name: id,
        urlSealed: await this.vault.seal(instanceId, id, 'url', input.url, tx),
        headersSealed: await this.sealHeaders(tx, instanceId, id, headers),
        secretSealed: await this.vault.seal(instanceId, id, 'secret', secret, tx),
        oldSecretsSealed: null,
      };
      return this.endpoints.write(tx, instanceId, write, true);
    });
    return {
      endpoint: await this.opener.open(instance.instanceId, row),
      secret: shown(secret),
    };
  }

  async list(instanceId: string): Promise<Endpoint[]> {
    const rows = await this.endpoints.list(instanceId);
    return Promise.all(rows.map((row) => this.opener.open(instanceId, row)));
  }

  /** @throws EndpointNotFoundError */
  async find(instanceId: string, id: string): Promise<Endpoint> {
    const row = await this.endpoints.findById(instanceId, id);
    if (row === null) throw new EndpointNotFoundError(id);
    return this.opener.open(instanceId, row);
  }

  /** Changes what is given. Saying whether it is enabled forgets that it failed, and lets go what was held. */
  async change(instance: InstanceIdentity, id: string, input: EndpointInput): Promise<Endpoint> {
    const { instanceId } = instance;
    const row = await this.changed(instance, id, async (tx, stored) => {
      const url = input.url ?? (await this.opener.url(instanceId, stored, tx));
      this.check(input, url, input.enabled ?? stored.enabled);
      const current = await this.vault.open(
        instanceId,
        stored.name,
        'secret',
        stored.secretSealed,
        tx,
      );
      checkScheme(schemeOf(current), input);
      const { headers, secret } = input;
      const write: EndpointWrite = {
        ...stored,
        ...plainFieldsOf(input, stored),
        urlSealed: await this.vault.seal(instanceId, stored.name, 'url', url, tx),
        headersSealed:
          headers === undefined
            ? stored.headersSealed
            : await this.sealHeaders(tx, instanceId, stored.name, headers),
        secretSealed:
          secret === undefined
            ? stored.secretSealed
            : await this.vault.seal(instanceId, stored.name, 'secret', secret, tx),
      };
      if (write.orderMode === 'none') await this.deliveries.releaseWaiting(tx, instanceId, id);
      return this.endpoints.write(tx, instanceId, write, input.enabled !== undefined);
    });
    return this.opener.open(instanceId, row);
  }

  /** Gives an endpoint a new secret; the one before goes on signing beside it for `overlapSeconds`. */
  async rotateSecret(
    instance: InstanceIdentity,
    id: string,
    overlapSeconds: number,
  ): Promise<{
    readonly secret: string | null;
    readonly publicKey: string | null;
    readonly oldSecretsUntil: Date | null;
  }> {
    const { instanceId } = instance;
    const row = await this.changed(instance, id, async (tx, stored) => {
      const { name } = stored;
      const current = await this.vault.open(instanceId, name, 'secret', stored.secretSealed, tx);
      const before = await this.vault.openOldSecrets(instanceId, stored, tx);
      const secret = newSecret(schemeOf(current));
      const old = secretsAfterRotation(current, before, overlapSeconds, new Date());
      const seal = (column: 'secret' | 'old_secrets', plain: string) =>
        this.vault.seal(instanceId, name, column, plain, tx);
      const write = {
        ...stored,
        secretSealed: await seal('secret', secret),
        oldSecretsSealed: old.length === 0 ? null : await seal('old_secrets', JSON.stringify(old)),
      };
      return this.endpoints.write(tx, instanceId, write, false);
    });
    const ends = (await this.vault.openOldSecrets(instanceId, row)).map(({ until }) =>
      Date.parse(until),
    );
    const secret = await this.vault.open(instanceId, row.name, 'secret', row.secretSealed);
    return {
      secret: shown(secret),
      publicKey: publicKeyOf(secret),
      oldSecretsUntil: ends.length === 0 ? null : new Date(Math.max(...ends)),
    };
  }

  /** Removes an endpoint; what it was still to be told ends, and is listed as that. */
  async remove(instance: InstanceIdentity, id: string): Promise<void> {
    await this.ofLiving(instance, async (tx) => {
      await this.deliveries.abandon(tx, instance.instanceId, id);
      const existed = await this.endpoints.delete(tx, instance.instanceId, id);
      if (!existed) throw new EndpointNotFoundError(id);
    });
  }

  private check(input: EndpointInput, url: string, enabled: boolean): void {
    checkWebhook({ ...input, url, enabled }, (text) => this.http.assertAllowedUrl(text));
  }

  private async sealHeaders(
    tx: EntityManager,
    instanceId: string,
    name: string,
    headers: Readonly<Record<string, string>> | null,
  ): Promise<Buffer | null> {
    if (headers === null) return null;
    return this.vault.seal(instanceId, name, 'headers', JSON.stringify(headers), tx);
  }

  private changed(
    instance: InstanceIdentity,
    id: string,
    work: (tx: EntityManager, stored: EndpointRow) => Promise<EndpointRow>,
  ): Promise<EndpointRow> {
    return this.ofLiving(instance, async (tx) => {
      const stored = await this.endpoints.lock(tx, instance.instanceId, id);
      if (stored === null) throw new EndpointNotFoundError(id);
      return work(tx, stored);
    });
  }

  /** Work on the endpoints of an instance that is not deleted meanwhile; then deliveries are looked at again. */
  private ofLiving<T>(
    { instanceId, instanceName }: InstanceIdentity,
    work: (tx: EntityManager) => Promise<T>,
  ): Promise<T> {
    return this.transactions.underInstanceLock(instanceId, 'share', (tx) => {
      if (tx === null) throw new InstanceNotFoundError(instanceName);
      this.transactions.afterCommit(tx, () => this.waker.wake());
      return work(tx);
    });
  }
}

const newSecret = (scheme: SignatureScheme): string =>
  scheme === 'v1a' ? makePrivateKey() : makeSecret();

/** A secret as it is told: a private key is the gateway's own. */
const shown = (secret: string): string | null => (schemeOf(secret) === 'v1a' ? null : secret);

/** @throws WebhookSignatureError when what is asked for needs a shared secret */
function checkScheme(scheme: SignatureScheme, input: EndpointInput): void {
  if (scheme === 'v1') return;
  if (input.secret !== undefined) throw new WebhookSignatureError('secret');
  if (input.hexSignature === true) throw new WebhookSignatureError('hexSignature');
}

const EMPTY = {
  ...DEFAULT_SETTINGS,
  description: null,
  enabled: true,
  events: storedSubscriptions(true, undefined),
  byEvents: false,
  base64: false,
};

/** The fields that are stored as they are: what is given, otherwise what was there. */
function plainFieldsOf(
  input: EndpointInput,
  stored: typeof EMPTY | EndpointRow,
): Omit<EndpointWrite, 'id' | 'name' | `${string}Sealed`> {
  const given = <K extends keyof EndpointInput & keyof typeof EMPTY>(key: K) =>
    input[key] === undefined ? stored[key] : input[key];
  return {
    description: input.description === undefined ? stored.description : input.description,
    enabled: input.enabled ?? stored.enabled,
    events: input.events === undefined ? stored.events : storedSubscriptions(true, input.events),
    byEvents: input.byEvents ?? stored.byEvents,
    base64: input.base64 ?? stored.base64,
    orderMode: input.orderMode ?? stored.orderMode,
    ratePerSecond: given('ratePerSecond'),
    concurrency: given('concurrency'),
    timeoutMs: given('timeoutMs'),
    retrySchedule: given('retrySchedule'),
    hexSignature: input.hexSignature ?? stored.hexSignature,
  };
}
