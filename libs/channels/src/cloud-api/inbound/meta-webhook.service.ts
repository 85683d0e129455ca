import { Injectable, Logger } from '@nestjs/common';
import { UnauthorizedError } from '@switchboard/access';
import { AppConfig } from '@switchboard/config';
import {
  InboundDirectory,
  type InboundInstance,
  InboundReports,
  InboundTemplates,
  type TemplateUpdate,
} from '../../inbound-ports.js';
import { type MetaChange, type MetaNotification, readNotification } from './notification.js';
import { reportsOfChange } from './reports-of-change.js';
import { isSignedBy } from './signature.js';

/** What became of the parts of notifications, since this process started. */
export interface MetaTally {
  /** Changes that were stored (again, when they had been before). */
  readonly taken: number;
  /** Changes of a number that no living instance has. */
  readonly unknownNumber: number;
  /** Changes of a template that no living instance made. */
  readonly unknownTemplate: number;
  /** Changes whose instance has a secret that did not sign the notification. */
  readonly unsigned: number;
  /** Messages, statuses and whole notifications that this release does not know. */
  readonly unreadable: number;
}

/** A decision about a template, and the instances that made it. */
interface OwnedUpdate {
  readonly update: TemplateUpdate;
  readonly owners: readonly InboundInstance[];
}

/** One notification: who may be meant by it, and which secrets signed it. */
interface Signed {
  readonly instances: ReadonlyMap<string, InboundInstance>;
  readonly templates: readonly OwnedUpdate[];
  readonly allows: (instance: InboundInstance | undefined) => boolean;
}

const CLOUD_API = 'WHATSAPP-BUSINESS';

const EMPTY: MetaNotification = { changes: [], templates: [], otherChanges: 1 };

/** Takes what Meta tells. Everything is stored before it answers. */
@Injectable()
export class MetaWebhookService {
  private readonly logger = new Logger(MetaWebhookService.name);
  private readonly counts = {
    taken: 0,
    unknownNumber: 0,
    unknownTemplate: 0,
    unsigned: 0,
    unreadable: 0,
  };

  constructor(
    private readonly config: AppConfig,
    private readonly directory: InboundDirectory,
    private readonly reports: InboundReports,
    private readonly templates: InboundTemplates,
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
    const notification = readNotification(bytes) ?? EMPTY;
    const signed = await this.check(bytes, signature, notification);
    const before = { ...this.counts };
    this.counts.unreadable += notification.otherChanges;
    const failures: unknown[] = [];
    for (const change of notification.changes) {
      await this.takeChange(change, signed).catch((error: unknown) => failures.push(error));
    }
    for (const owned of signed.templates) {
      await this.takeTemplate(owned, signed).catch((error: unknown) => failures.push(error));
    }
    this.logIgnored(before);
    if (failures.length > 0) throw failures[0];
  }

  private async check(
    bytes: Uint8Array,
    signature: string | undefined,
    { changes, templates: updates }: MetaNotification,
  ): Promise<Signed> {
    const numbers = new Set(changes.map(({ metadata }) => metadata.phone_number_id));
    const instances = await this.directory.byNumbers(CLOUD_API, [...numbers]);
    const templates = await Promise.all(updates.map((update) => this.owned(update)));
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
    const owners = templates.flatMap((template) => template.owners);
    const candidates = [undefined, ...instances.values(), ...owners];
    if (!candidates.some(allows)) throw new UnauthorizedError();
    return { instances, templates, allows };
  }

  private async owned(update: TemplateUpdate): Promise<OwnedUpdate> {
    const ids = await this.templates.ownersOf(update.templateId);
    const found = await Promise.all(ids.map((id) => this.directory.byId(CLOUD_API, id)));
    return { update, owners: found.filter((instance) => instance !== null) };
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

  private async takeTemplate({ update, owners }: OwnedUpdate, { allows }: Signed): Promise<void> {
    if (owners.length === 0) this.counts.unknownTemplate += 1;
    for (const owner of owners) {
      if (!allows(owner)) this.counts.unsigned += 1;
      else if (await this.templates.take(owner.instanceId, update)) this.counts.taken += 1;
      else this.counts.unknownTemplate += 1;
    }
  }

  private logIgnored(before: MetaTally): void {
    const unknownNumber = this.counts.unknownNumber - before.unknownNumber;
    const unknownTemplate = this.counts.unknownTemplate - before.unknownTemplate;
    const unsigned = this.counts.unsigned - before.unsigned;
    const unreadable = this.counts.unreadable - before.unreadable;
    if (unknownNumber + unknownTemplate + unsigned + unreadable === 0) return;
    const ignored = { unknownNumber, unknownTemplate, unsigned, unreadable };
    this.logger.warn({ event: 'meta.changes_ignored', ...ignored, total: this.tally });
  }
}
