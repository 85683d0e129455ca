import type { webhooks } from './generated/schema.js';

/** Name of an event. */
export type EventName = keyof webhooks;

/** One event: its envelope, with `data` as that event has it. */
export type WebhookEventOf<Name extends EventName> =
  webhooks[Name]['post']['requestBody']['content']['application/json'];

/** Any event that this release of the gateway tells; `event` tells them apart. */
export type WebhookEvent = { [Name in EventName]: WebhookEventOf<Name> }[EventName];
