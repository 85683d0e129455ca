export { createClient, type ClientOptions } from './create-client.js';
export { SwitchboardClient } from './generated/client.js';
export type { components, operations, paths } from './generated/schema.js';
export type { AnswerOf, BodyOf, CallOptions, OperationId, QueryOf } from './operation.js';
export { SwitchboardError } from './switchboard-error.js';
export { verifyWebhook, type WebhookHeaders } from './verify-webhook.js';
export type { EventName, WebhookEvent, WebhookEventOf } from './webhook-event.js';
export { WebhookSignatureError } from './webhook-signature-error.js';
