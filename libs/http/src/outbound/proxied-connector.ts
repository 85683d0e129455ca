import { buildConnector } from 'undici';
import { blockedAddress } from './egress.errors.js';
import type { EgressPolicy } from './egress-policy.js';
import type { HostResolver } from './host-resolver.js';
import type { ProxyRoute } from './proxy/proxy-address.js';
import type { ProxyTunnels } from './proxy/proxy-tunnels.js';

/** What addresses are judged by. */
export interface AddressGuard {
  readonly policy: EgressPolicy;
  readonly resolver: HostResolver;
}

/**
 * Connections through a proxy to where a user wants. The proxy is told an address and never the name: the name is resolved
 * here and every address that it has must be allowed, for a proxy may reach networks that nobody else may.
 */
export function proxiedConnector(
  tunnels: ProxyTunnels,
  route: ProxyRoute,
  guard: AddressGuard,
  connectTimeoutMs: number,
): buildConnector.connector {
  const secure = buildConnector({ timeout: connectTimeoutMs });
  return (options, callback) => {
    const { hostname, protocol } = options;
    const port = Number(options.port || (protocol === 'https:' ? 443 : 80));
    allowedAddress(hostname, guard)
      .then((host) => tunnels.open(route, { host, port }))
      .then(
        (socket) =>
          protocol === 'https:'
            ? secure({ ...options, httpSocket: socket }, callback)
            : callback(null, socket),
        (error: unknown) =>
          callback(error instanceof Error ? error : new Error(String(error)), null),
      );
  };
}

/** An address of the host, all of which are allowed. */
function allowedAddress(hostname: string, { policy, resolver }: AddressGuard): Promise<string> {
  return new Promise((resolve, reject) => {
    resolver.resolve(hostname.replace(/^\[(.*)\]$/, '$1'), (error, addresses) => {
      const [first] = addresses;
      if (error !== null || first === undefined)
        return reject(error ?? Object.assign(new Error('no address'), { code: 'ENOTFOUND' }));
      const bad = addresses.find(({ address }) => !policy.allowsAddress(address));
      if (bad !== undefined) return reject(blockedAddress(hostname, bad.address));
      return resolve(first.address);
    });
  });
}
