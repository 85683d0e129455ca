import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DisableReason } from './endpoint.js';
import { EndpointHealthRepository } from './endpoint-health.repository.js';
import { disableReason } from './endpoint-rules.js';

/** Of whom a try tells. */
export interface TriedEndpoint {
  readonly instanceId: string;
  /** Id of the endpoint. */
  readonly lane: string;
  readonly isGlobal: boolean;
}

/**
 * Keeps how endpoints are doing, and switches off those that ask for it or only fail. The global webhook is the
 * operator's own: it is never switched off.
 */
@Injectable()
export class EndpointHealth {
  private readonly logger = new Logger(EndpointHealth.name);

  constructor(private readonly rows: EndpointHealthRepository) {}

  async succeeded({ instanceId, lane, isGlobal }: TriedEndpoint): Promise<void> {
    if (isGlobal) return;
    const failingSince = await this.rows.succeeded(instanceId, lane);
    if (failingSince !== null) {
      this.logger.log({
        event: 'endpoint.recovered',
        instanceId,
        endpointId: lane,
        failedForMs: Date.now() - failingSince.getTime(),
      });
    }
  }

  /** @param tx that of the try */
  async failed(
    tx: EntityManager,
    tried: TriedEndpoint,
    failure: { readonly code: string },
  ): Promise<void> {
    if (tried.isGlobal) return;
    const { instanceId, lane } = tried;
    const failingSince = await this.rows.failed(tx, instanceId, lane, failure.code);
    if (failingSince === null) return;
    const reason = disableReason(failingSince, new Date());
    if (reason !== null) await this.disable(tx, tried, reason);
  }

  /** Switches an endpoint off; from here on its deliveries are held. */
  async disable(tx: EntityManager, tried: TriedEndpoint, reason: DisableReason): Promise<void> {
    if (tried.isGlobal) return;
    const { instanceId, lane } = tried;
    if (await this.rows.disable(tx, instanceId, lane, reason)) {
      this.logger.warn({ event: 'endpoint.disabled', instanceId, endpointId: lane, reason });
    }
  }
}
