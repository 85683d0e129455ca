import { Injectable, Logger } from '@nestjs/common';
import { UnauthorizedError } from '@switchboard/access';
import { AppConfig } from '@switchboard/config';
import { InboundDirectory, type InboundInstance, InboundReports } from '../../inbound-ports.js';
import { type MetaChange, readNotification } from './notification.js';
import { reportsOfChange } from './reports-of-change.js';
import { isSignedBy } from './signature.js';

/** What became of the parts of notifications, since this process started. */
export interface MetaTally {
  /** Changes that were stored (again, when they had been before). */
  readonly taken: number;
  /** Changes of a number that no living instance has. */
  readonly unknownNumber: number;
  /** Changes whose instance has a secret that did not sign the notification. */
  readonly unsigned: number;
  /** Messages, statuses and whole notifications that this release does not know. */
  readonly unreadable: number;
}

/** One notification: who may be meant by it, and which secrets signed it. */
interface Signed {
  readonly instances: ReadonlyMap<string, InboundInstance>;
  readonly allows: (instance: InboundInstance | undefined) => boolean;
}

/** Takes what Meta tells. Everything is stored before it answers. */
@Injectable()
export class MetaWebhookService {
  private readonly logger = new Logger(MetaWebhookService.name);
  private readonly counts = { taken: 0, unknownNumber: 0, unsigned: 0, unreadable: 0 };

  constructor(
    private readonly config: AppConfig,
    private readonly directory: InboundDirectory,
    private readonly reports: InboundReports,
  ) {}

  get tally(): MetaTally {
    return { ...this.counts };
  }

  /**
   * Stores every change of a notification. A change that fails holds up no other; then the failure is thrown, and Meta
   * sends all of it again, which is harmless.
   *
   * @param signature `X-Hub-Signature-256`
   * @throws UnauthorizedError when no secret that could be meant signed these bytes
   */
  async take(bytes: Uint8Array, signature: string | undefined): Promise<void> {
    const notification = readNotification(bytes);
    const changes = notification?.changes ?? [];
    const signed = await this.check(bytes, signature, changes);
    const before = { ...this.counts };
    this.counts.unreadable += notification?.otherChanges ?? 1;
    const failures: unknown[] = [];
    for (const change of changes) {
      await this.takeChange(change, signed).catch((error: unknown) => failures.push(error));
    }
    this.logIgnored(before);
    if (failures.length > 0) throw failures[0];
  }

  private async check(
    bytes: Uint8Array,
    signature: string | undefined,
    changes: readonly MetaChange[],
  ): Promise<Signed> {
    const numbers = new Set(changes.map(({ metadata }) => metadata.phone_number_id));
    const instances = await this.directory.byNumbers('WHATSAPP-BUSINESS', [...numbers]);
    const { appSecret, allowUnsigned } = this.config.business;
    const verdicts = new Map<string, boolean>();
    const signedBy = (secret: string): boolean => {
      const known = verdicts.get(secret) ?? isSignedBy(secret, bytes, signature);
      verdicts.set(secret, known);
      return known;
    };
    // Each number is judged by its own secret: who has one app must not speak for the numbers of another.
    const allows = (instance: InboundInstance | undefined): boolean => {
      const secret = instance?.appSecret ?? appSecret;
      return secret === null ? allowUnsigned : signedBy(secret);
    };
    const candidates = [undefined, ...instances.values()];
    if (!candidates.some(allows)) throw new UnauthorizedError();
    return { instances, allows };
  }

  private async takeChange(change: MetaChange, { instances, allows }: Signed): Promise<void> {
    const instance = instances.get(change.metadata.phone_number_id);
    if (instance === undefined) {
      this.counts.unknownNumber += 1;
      return;
    }
    if (!allows(instance)) {
      this.counts.unsigned += 1;
      return;
    }
    const { reports, unreadable } = reportsOfChange(change);
    this.counts.unreadable += unreadable;
    let alive = true;
    for (const report of reports) {
      alive &&= await this.reports.take(instance.instanceId, report);
    }
    if (alive) this.counts.taken += 1;
    else this.counts.unknownNumber += 1;
  }

  private logIgnored(before: MetaTally): void {
    const unknownNumber = this.counts.unknownNumber - before.unknownNumber;
    const unsigned = this.counts.unsigned - before.unsigned;
    const unreadable = this.counts.unreadable - before.unreadable;
    if (unknownNumber + unsigned + unreadable === 0) return;
    const total = this.tally;
    this.logger.warn({ event: 'meta.changes_ignored', unknownNumber, unsigned, unreadable, total });
  }
}
