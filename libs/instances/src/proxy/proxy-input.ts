import type { ProxySettings } from '@switchboard/channels';
import { InvalidProxyError } from '../instance.errors.js';

/** The flat proxy fields of a request, as texts. */
export interface ProxyInput {
  readonly proxyHost?: string;
  readonly proxyPort?: string;
  readonly proxyProtocol?: string;
  readonly proxyUsername?: string;
  readonly proxyPassword?: string;
}

/** The names that a request may use; the contract says `socks` for SOCKS 5. */
const PROTOCOLS: Readonly<Record<string, ProxySettings['protocol']>> = {
  http: 'http',
  https: 'https',
  socks: 'socks5',
  socks4: 'socks4',
  socks5: 'socks5',
};

/** A host name or an address; no scheme, no path, no credentials. */
const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}._-]{0,252})|\[?[\da-f:]{2,45}\]?)$/iu;

/**
 * The proxy of a request, or null. It is one only when host, port and protocol are all there, as in the contract.
 *
 * @throws InvalidProxyError
 */
export function parseProxy(input: ProxyInput): ProxySettings | null {
  const { proxyHost, proxyPort, proxyProtocol } = input;
  if (!proxyHost || !proxyPort || !proxyProtocol) return null;
  const protocol = PROTOCOLS[proxyProtocol.toLowerCase()];
  const port = /^\d{1,5}$/.test(proxyPort) ? Number(proxyPort) : 0;
  if (protocol === undefined || port < 1 || port > 65_535 || !HOST.test(proxyHost)) {
    throw new InvalidProxyError();
  }
  return {
    host: proxyHost,
    port,
    protocol,
    username: input.proxyUsername || null,
    password: input.proxyPassword || null,
  };
}
