import { Injectable } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { EgressError, type OutboundAnswer, OutboundHttp } from '@switchboard/http';
import { EndpointVault } from '../endpoints/endpoint-vault.js';
import { attemptHeaders } from './attempt-headers.js';
import type { ClaimedDelivery } from './claimed-delivery.js';
import { DeliveryMedia } from './delivery-media.js';
import { DeliveryVault } from './delivery-vault.js';
import { globalTarget } from './global-target.js';
import type { AttemptResult } from './outcome.js';
import { type DeliveryTarget, targetUrl } from './target.js';

/** What came of one request: a whole answer, or the error that came instead of one. */
export type SendResult =
  { readonly answer: OutboundAnswer } | Extract<AttemptResult, { readonly error: unknown }>;

/** One request that is to be made. */
export interface Sending {
  readonly eventId: string;
  readonly eventName: string;
  readonly attempt: number;
  readonly body: Buffer;
  readonly at: Date;
  /** Null for what the configuration says. */
  readonly timeoutMs: number | null;
  readonly signal?: AbortSignal;
}

/** Makes the HTTP request of one try. Touches no row. */
@Injectable()
export class DeliverySender {
  constructor(
    private readonly deliveryVault: DeliveryVault,
    private readonly endpointVault: EndpointVault,
    private readonly media: DeliveryMedia,
    private readonly http: OutboundHttp,
    private readonly config: AppConfig,
  ) {}

  /** @throws Error when the delivery cannot be opened, for example because its instance is being purged */
  async send(delivery: ClaimedDelivery, at: Date, signal: AbortSignal): Promise<SendResult> {
    const { instanceId, id, eventId, eventName, attempt, targetSealed } = delivery;
    const target = await this.target(delivery);
    if (target === null) return { error: NO_TARGET };
    const closing = targetSealed !== null;
    const sealed = delivery.bodySealed;
    const told = await this.deliveryVault.openBody(instanceId, id, sealed, closing);
    const body = await this.media.fill(delivery, told);
    const timeoutMs = delivery.endpoint?.timeoutMs ?? null;
    return this.post(target, { eventId, eventName, attempt, body, at, timeoutMs, signal });
  }

  /** Signs and posts a body. */
  async post(target: DeliveryTarget, sending: Sending): Promise<SendResult> {
    const { body, signal } = sending;
    try {
      const headers = await attemptHeaders(target, sending);
      const timeoutMs = sending.timeoutMs ?? this.config.webhook.requestTimeoutMs;
      const url = targetUrl(target, sending.eventName);
      return { answer: await this.http.post(url, { headers, body, timeoutMs, signal }) };
    } catch (error) {
      if (error instanceof EgressError) return { error };
      throw error;
    }
  }

  private async target(delivery: ClaimedDelivery): Promise<DeliveryTarget | null> {
    const { instanceId, id, targetSealed, endpoint } = delivery;
    if (targetSealed !== null) return this.deliveryVault.openTarget(id, targetSealed);
    if (endpoint !== null) return this.endpointVault.openTarget(instanceId, endpoint);
    return delivery.isGlobal ? globalTarget(this.config) : null;
  }
}

const NO_TARGET = {
  code: 'webhook.removed',
  message: 'The endpoint was removed before the delivery could be made.',
} as const;
