import type { AppConfig } from '@switchboard/config';
import type { DeliveryTarget } from './target.js';

/**
 * The webhook that the configuration sets for every instance, or null when there is none. By the contract it has no
 * custom headers. It is signed with WEBHOOK_GLOBAL_SECRET; without one its requests carry an id and a time alone.
 */
export function globalTarget(config: Pick<AppConfig, 'webhook'>): DeliveryTarget | null {
  const { enabled, url, byEvents, secret } = config.webhook.global;
  if (!enabled || url === null) return null;
  return {
    url,
    headers: {},
    secrets: secret === null ? [] : [secret],
    byEvents,
    hexSignature: false,
  };
}
