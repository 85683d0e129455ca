import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Endpoint } from '../endpoint-admin.js';
import { EndpointVault } from './endpoint-vault.js';
import { DEFAULT_ENDPOINT, type EndpointRow } from './endpoint.repository.js';
import { publicKeyOf, schemeOf } from './signature-scheme.js';

/** Turns rows into endpoints as they are shown. */
@Injectable()
export class EndpointOpener {
  constructor(private readonly vault: EndpointVault) {}

  url(instanceId: string, row: EndpointRow, tx?: EntityManager): Promise<string> {
    return this.vault.open(instanceId, row.name, 'url', row.urlSealed, tx);
  }

  async open(instanceId: string, row: EndpointRow): Promise<Endpoint> {
    const secret = await this.vault.open(instanceId, row.name, 'secret', row.secretSealed);
    return {
      id: row.id,
      isMain: row.name === DEFAULT_ENDPOINT,
      description: row.description,
      url: await this.url(instanceId, row),
      enabled: row.enabled,
      events: row.events,
      headers: await this.vault.openHeaders(instanceId, row),
      byEvents: row.byEvents,
      base64: row.base64,
      orderMode: row.orderMode,
      ratePerSecond: row.ratePerSecond,
      concurrency: row.concurrency,
      timeoutMs: row.timeoutMs,
      retrySchedule: row.retrySchedule,
      hexSignature: row.hexSignature,
      signature: schemeOf(secret),
      publicKey: publicKeyOf(secret),
      health: {
        failingSince: row.failingSince,
        lastSuccessAt: row.lastSuccessAt,
        lastFailureAt: row.lastFailureAt,
        lastFailure: row.lastFailure,
        disabledAt: row.disabledAt,
        disabledReason: row.disabledReason,
      },
      createdAt: row.createdAt,
      updatedAt: row.updatedAt,
    };
  }
}
