import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { InstanceIdentity } from '@switchboard/access';
import { AppConfig } from '@switchboard/config';
import { DeliverySender } from '../delivery/delivery-sender.js';
import { redactReply } from '../delivery/redact-reply.js';
import { targetUrl } from '../delivery/target.js';
import { EndpointNotFoundError } from '../webhook.errors.js';
import { EndpointVault } from './endpoint-vault.js';
import { EndpointRepository } from './endpoint.repository.js';

/** Name of the event that a test sends. It is none of the catalogue, and no filter applies to it. */
export const TEST_EVENT = 'webhook.test';

/** What came of a test. */
export interface ProbeResult {
  readonly delivered: boolean;
  readonly status: number | null;
  /** Why there was no answer. */
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly durationMs: number;
  readonly reply: string | null;
}

/** Sends an endpoint a signed request on demand, on or off as it is, and tells what came back. It is not repeated. */
@Injectable()
export class EndpointProbe {
  constructor(
    private readonly endpoints: EndpointRepository,
    private readonly vault: EndpointVault,
    private readonly sender: DeliverySender,
    private readonly config: AppConfig,
  ) {}

  async test({ instanceId, instanceName }: InstanceIdentity, id: string): Promise<ProbeResult> {
    const row = await this.endpoints.findById(instanceId, id);
    if (row === null) throw new EndpointNotFoundError(id);
    const target = await this.vault.openTarget(instanceId, row);
    const at = new Date();
    const eventId = randomUUID();
    const body = JSON.stringify({
      event: TEST_EVENT,
      instance: instanceName,
      data: { endpointId: id },
      destination: targetUrl(target, TEST_EVENT),
      date_time: at.toISOString(),
      server_url: this.config.server.url,
      apikey: null,
      event_id: eventId,
    });
    const started = performance.now();
    const result = await this.sender.post(target, {
      eventId,
      eventName: TEST_EVENT,
      attempt: 1,
      body: Buffer.from(body),
      at,
      timeoutMs: row.timeoutMs,
    });
    const durationMs = Math.round(performance.now() - started);
    if ('error' in result) {
      const { code, message } = result.error;
      return { delivered: false, status: null, error: { code, message }, durationMs, reply: null };
    }
    const { status, body: reply } = result.answer;
    const delivered = status >= 200 && status <= 299;
    return { delivered, status, error: null, durationMs, reply: redactReply(reply) };
  }
}
