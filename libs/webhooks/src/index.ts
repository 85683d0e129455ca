export { type EnvelopeFile, EnvelopeMedia } from './delivery/envelope-media.js';
export { EventEnvelopeDto } from './dto/event-envelope.dto.js';
export { SetWebhookDto, SetWebhookFieldsDto } from './dto/set-webhook.dto.js';
export { WebhookFieldsDto, webhookInputOf } from './dto/webhook-fields.dto.js';
export { WebhookDto, WebhookSecretDto, WebhookWithSecretDto } from './dto/webhook.dto.js';
export {
  ACCEPTED_SUBSCRIPTIONS,
  spellingsOf,
  storedSubscriptions,
} from './endpoints/subscriptions.js';
export { renderEnvelope, type EnvelopeSettings } from './planning/envelope.js';
export { EnvelopeSource, type EnvelopeIdentity } from './planning/envelope-source.js';
export { WebhookCallbacks, type Callback } from './webhook-callbacks.js';
export { WebhookEndpoints, type Webhook, type WebhookInput } from './webhook-endpoints.js';
export {
  WebhookHeadersError,
  WebhookNotSetError,
  WebhookSecretError,
  WebhookUrlError,
} from './webhook.errors.js';
export { WebhooksModule } from './webhooks.module.js';
