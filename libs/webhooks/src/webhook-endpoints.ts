import type { EntityManager } from 'typeorm';

/** A webhook as it is set, by the names of the contract; absent fields keep their value (or their default). */
export interface WebhookInput {
  readonly enabled: boolean;
  readonly url: string;
  readonly events?: readonly string[];
  readonly headers?: Readonly<Record<string, string>> | null;
  readonly byEvents?: boolean;
  readonly base64?: boolean;
  /** `whsec_…`; made when absent and none is stored. */
  readonly secret?: string;
}

/** A stored webhook; the secret is apart on purpose. */
export interface Webhook {
  readonly id: string;
  readonly instanceId: string;
  readonly url: string;
  readonly enabled: boolean;
  readonly events: readonly string[];
  readonly headers: Readonly<Record<string, string>> | null;
  readonly byEvents: boolean;
  readonly base64: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The contract's one webhook of an instance. */
export abstract class WebhookEndpoints {
  /** @throws WebhookUrlError and others (400) before anything is written */
  abstract check(input: WebhookInput): void;
  /** Writes inside a transaction of the instance (create, or under its lock). */
  abstract set(
    tx: EntityManager,
    instanceId: string,
    input: WebhookInput,
  ): Promise<{ readonly webhook: Webhook; readonly secret: string }>;
  abstract find(instanceId: string): Promise<Webhook | null>;
  abstract secret(instanceId: string): Promise<string | null>;
  /** Removes endpoints and all deliveries but those of closing events, which remove themselves when they are done. */
  abstract purge(instanceId: string): Promise<void>;
}
