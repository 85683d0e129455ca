import { once } from 'node:events';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, type ConnectionOptions } from 'node:tls';
import type { EgressPolicy } from '../egress-policy.js';
import { egressErrorOf } from '../egress.errors.js';
import { guardedLookup } from '../guarded-connector.js';
import type { HostResolver } from '../host-resolver.js';
import type { ProxyRoute } from './proxy-address.js';
import { ProxyError, type ProxyErrorCode } from './proxy.errors.js';

/** What addresses of proxies are judged by. */
export interface ProxyGuard {
  readonly policy: EgressPolicy;
  readonly resolver: HostResolver;
}

/**
 * Connects to the proxy itself. Unless the route is trusted, its address is judged as every other that a user gives.
 *
 * @throws ProxyError
 */
export async function dialProxy(
  { proxy, trusted }: ProxyRoute,
  guard: ProxyGuard,
  signal: AbortSignal,
  tls: Pick<ConnectionOptions, 'ca'> = {},
): Promise<Socket> {
  const host = proxy.host.replace(/^\[(.*)\]$/, '$1');
  const allows = (address: string): boolean => trusted || guard.policy.allowsAddress(address);
  if (isIP(host) !== 0 && !allows(host)) throw blocked(host);
  const lookup = trusted ? undefined : guardedLookup(guard.policy, guard.resolver);
  const line = connectTcp({ host, port: proxy.port, ...(lookup && { lookup }) });
  try {
    await once(line, 'connect', { signal });
    // A look-up is skipped where the host is an address in another spelling.
    if (!allows(line.remoteAddress ?? '')) throw blocked(host);
    if (proxy.protocol !== 'https') return line;
    return await secure(line, host, signal, tls);
  } catch (error) {
    line.destroy();
    throw toProxyError(error, host, signal);
  }
}

async function secure(
  line: Socket,
  host: string,
  signal: AbortSignal,
  tls: Pick<ConnectionOptions, 'ca'>,
): Promise<Socket> {
  const secured = connectTls({
    socket: line,
    host,
    ...(isIP(host) === 0 ? { servername: host } : {}),
    ...tls,
  });
  await once(secured, 'secureConnect', { signal });
  return secured;
}

const blocked = (host: string): ProxyError =>
  new ProxyError(
    'proxy.blocked',
    `The proxy ${host} is at an address that is not public. If it is meant, add its network to EGRESS_ALLOWED_CIDRS.`,
  );

function toProxyError(error: unknown, host: string, signal: AbortSignal): ProxyError {
  if (error instanceof ProxyError) return error;
  if (signal.aborted) {
    return new ProxyError('proxy.timeout', `The proxy ${host} did not answer in time.`);
  }
  const known = egressErrorOf(error, host);
  const code = CODES[known.code] ?? 'proxy.unreachable';
  return new ProxyError(code, `The proxy cannot be reached: ${known.message}`, { cause: error });
}

const CODES: Readonly<Record<string, ProxyErrorCode>> = {
  'egress.blocked': 'proxy.blocked',
  'egress.timeout': 'proxy.timeout',
  'egress.tls': 'proxy.tls',
};
