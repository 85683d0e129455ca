import type { AppConfig } from '@switchboard/config';
import type { DeliveryTarget } from './target.js';

/**
 * The webhook that the configuration sets for every instance, or null when there is none. By the contract it has no
 * custom headers; it has no signing secret either, so its deliveries carry an id and a timestamp but no signature.
 */
export function globalTarget(config: Pick<AppConfig, 'webhook'>): DeliveryTarget | null {
  const { enabled, url, byEvents } = config.webhook.global;
  return enabled && url !== null ? { url, headers: {}, secret: null, byEvents } : null;
}
