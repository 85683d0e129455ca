import { InitialSchema1764000000000 } from './1764000000000-initial-schema.js';
import { WebhookDelivery1764100000000 } from './1764100000000-webhook-delivery.js';

/** Every migration, oldest first. One that was released is never edited. */
export const MIGRATIONS = [InitialSchema1764000000000, WebhookDelivery1764100000000];
