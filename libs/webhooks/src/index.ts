export { WebhookEndpoints, type Webhook, type WebhookInput } from './webhook-endpoints.js';
