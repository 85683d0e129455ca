import type { LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { blockedAddress } from './egress.errors.js';
import type { EgressPolicy } from './egress-policy.js';
import type { HostResolver } from './host-resolver.js';

/**
 * How connections are made. The name is resolved once and every address checked before one is used, so an answer
 * that changes between check and use (DNS rebinding) has no effect; one bad address refuses the name. The connected
 * peer is compared again, because a lookup is skipped where the host is an address.
 */
export function guardedConnector(
  policy: EgressPolicy,
  resolver: HostResolver,
  connectTimeoutMs: number,
): buildConnector.connector {
  const connect = buildConnector({
    timeout: connectTimeoutMs,
    lookup: guardedLookup(policy, resolver),
  });
  return (options, callback) => {
    connect(options, (...[error, socket]) => {
      if (error !== null) return callback(error, null);
      const peer = socket.remoteAddress;
      if (peer === undefined || !policy.allowsAddress(peer)) {
        socket.destroy();
        return callback(blockedAddress(options.hostname, peer ?? 'unknown'), null);
      }
      return callback(null, socket);
    });
  };
}

/** Resolves a name once, and refuses it when one of its addresses may not be reached. */
export function guardedLookup(policy: EgressPolicy, resolver: HostResolver): LookupFunction {
  return (hostname, options, callback) => {
    resolver.resolve(hostname, (error, addresses) => {
      const [first] = addresses;
      if (error !== null || first === undefined) {
        const missing = Object.assign(new Error('no address'), { code: 'ENOTFOUND' });
        return callback(error ?? missing, []);
      }
      const bad = addresses.find(({ address }) => !policy.allowsAddress(address));
      if (bad !== undefined) return callback(blockedAddress(hostname, bad.address), []);
      if (options.all === true) return callback(null, [...addresses]);
      return callback(null, first.address, first.family);
    });
  };
}
