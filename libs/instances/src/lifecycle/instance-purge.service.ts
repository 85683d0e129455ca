import { Injectable, Logger } from '@nestjs/common';
import { AuthStateStore } from '@switchboard/auth-state';
import { Connections } from '@switchboard/connections';
import { InstanceSealer } from '@switchboard/crypto';
import { Transactions } from '@switchboard/database';
import { EventLog } from '@switchboard/events';
import { MediaStore } from '@switchboard/media';
import { InstanceMessages } from '@switchboard/messages';
import { SinkSettings } from '@switchboard/sinks';
import { InstanceTemplates } from '@switchboard/templates';
import { WebhookEndpoints } from '@switchboard/webhooks';
import { InstanceSecretsBox } from '../persistence/instance-secrets.js';
import { TombstoneRepository } from '../persistence/tombstone.repository.js';

const BATCH = 20;

/**
 * Removes what is left of a deleted instance. Nothing can write for it any more: its owner was fenced when it was
 * deleted. Deliveries of its closing events stay until they are done, and remove themselves.
 */
@Injectable()
export class InstancePurgeService {
  private readonly logger = new Logger(InstancePurgeService.name);

  constructor(
    private readonly transactions: Transactions,
    private readonly tombstones: TombstoneRepository,
    private readonly authState: AuthStateStore,
    private readonly messages: InstanceMessages,
    private readonly media: MediaStore,
    private readonly templates: InstanceTemplates,
    private readonly webhooks: WebhookEndpoints,
    private readonly sinks: SinkSettings,
    private readonly events: EventLog,
    private readonly connections: Connections,
    private readonly sealer: InstanceSealer,
    private readonly secrets: InstanceSecretsBox,
  ) {}

  /** Purges every tombstone there is. One that fails is left for the next time, and holds up no other. */
  async purgeAll(): Promise<void> {
    const failed = new Set<string>();
    for (;;) {
      const oldest = await this.tombstones.oldest(BATCH + failed.size);
      const waiting = oldest.filter((instanceId) => !failed.has(instanceId));
      if (waiting.length === 0) return;
      for (const instanceId of waiting) {
        try {
          await this.purge(instanceId);
        } catch (error) {
          failed.add(instanceId);
          this.logger.error({ event: 'instance.purge_failed', instanceId, error: String(error) });
        }
      }
    }
  }

  /** May run any number of times, on several nodes at once; one that breaks off is begun again. */
  async purge(instanceId: string): Promise<void> {
    if (!(await this.tombstones.exists(instanceId))) return;
    const begunAtMs = performance.now();
    await this.authState.destroy(instanceId);
    await this.messages.purge(instanceId);
    await this.media.purge(instanceId);
    await this.templates.purge(instanceId);
    await this.webhooks.purge(instanceId);
    await this.sinks.purge(instanceId);
    await this.events.purge(instanceId);
    await this.connections.purge(instanceId);
    await this.transactions.run(async (tx) => {
      await this.sealer.destroy(tx, instanceId);
      await this.tombstones.remove(tx, instanceId);
    });
    this.secrets.forget(instanceId);
    const durationMs = Math.round(performance.now() - begunAtMs);
    this.logger.log({ event: 'instance.purged', instanceId, durationMs });
  }
}
