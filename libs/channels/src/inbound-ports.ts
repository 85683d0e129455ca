import type { JsonObject } from './channel-message.js';
import type { ChannelReport, Integration } from './channel.js';

/** What comes in by a route of the gateway, and not by a session. */
export type InboundReport = Extract<ChannelReport, { kind: 'messages' | 'receipts' }>;

/** An instance that a number of the other side belongs to. */
export interface InboundInstance {
  readonly instanceId: string;
  readonly number: string | null;
  /** Secret by which the other side signs; null when the instance has none of its own. */
  readonly appSecret: string | null;
}

/** Takes what came in by a route. `messages` implements it. */
export abstract class InboundReports {
  /**
   * Stores and tells it, in one transaction; what was taken before changes nothing. Resolves once that is committed.
   *
   * @returns false when there is no such instance any more
   */
  abstract take(instanceId: string, report: InboundReport): Promise<boolean>;
}

/** What the other side decided about a template. */
export interface TemplateUpdate {
  readonly templateId: string;
  /** Its new status, in the other side's words. */
  readonly status: string;
  /** The whole of it, as it came. */
  readonly value: JsonObject;
}

/** Takes what is decided about templates. `templates` implements it. */
export abstract class InboundTemplates {
  /** The instances that made this template. */
  abstract ownersOf(templateId: string): Promise<readonly string[]>;
  /**
   * Stores and tells it, in one transaction. Resolves once that is committed.
   *
   * @returns false when the instance has no such template (any more)
   */
  abstract take(instanceId: string, update: TemplateUpdate): Promise<boolean>;
}

/** Finds instances by what the other side calls them. `instances` implements it. */
export abstract class InboundDirectory {
  /** By number, among living instances of one integration; unknown numbers are absent. */
  abstract byNumbers(
    integration: Integration,
    numbers: readonly string[],
  ): Promise<ReadonlyMap<string, InboundInstance>>;
  /** Null when there is no such instance, or it is of another integration. */
  abstract byId(integration: Integration, instanceId: string): Promise<InboundInstance | null>;
}
