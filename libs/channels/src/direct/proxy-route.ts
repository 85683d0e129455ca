import type { AppConfig } from '@switchboard/config';
import type { ProxyRoute } from '@switchboard/http';
import type { ProxySettings } from '../channel.js';

/** The proxy of an instance, or that of the whole gateway; null: directly. */
export function proxyRouteOf(
  config: Pick<AppConfig, 'proxy'>,
  proxy: ProxySettings | null,
): ProxyRoute | null {
  if (proxy !== null) return { proxy, trusted: false };
  return config.proxy === null ? null : { proxy: config.proxy, trusted: true };
}
