import { DomainError } from '@switchboard/errors';

/**
 * Why nothing can be reached through a proxy.
 *
 * | code | meaning |
 * |---|---|
 * | `proxy.blocked` | its address is not public and not in EGRESS_ALLOWED_CIDRS |
 * | `proxy.unreachable` | nothing answers there, or the host name has no address |
 * | `proxy.timeout` | no answer in time |
 * | `proxy.tls` | an https proxy without an acceptable certificate, or one that does not speak TLS |
 * | `proxy.credentials_refused` | it wants another user name or password |
 * | `proxy.target_refused` | it does not, or cannot, connect to where it was asked to |
 * | `proxy.no_answer` | it closed the line without a word: what it was asked for may be out of its reach |
 * | `proxy.protocol` | it does not speak the protocol that it was said to speak |
 */
export type ProxyErrorCode =
  | 'proxy.blocked'
  | 'proxy.unreachable'
  | 'proxy.timeout'
  | 'proxy.tls'
  | 'proxy.credentials_refused'
  | 'proxy.target_refused'
  | 'proxy.no_answer'
  | 'proxy.protocol';

/** A proxy by which nothing can be reached. Its message names hosts, never credentials. */
export class ProxyError extends DomainError {
  readonly status = 400;

  constructor(
    readonly code: ProxyErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The failure of a proxy in an error of a library that wraps it, or null. */
export function proxyErrorIn(error: unknown): ProxyError | null {
  const seen = new Set<unknown>();
  for (let at: unknown = error; at instanceof Error && !seen.has(at);) {
    if (at instanceof ProxyError) return at;
    seen.add(at);
    const data = 'data' in at && at.data instanceof Error ? at.data : null;
    at = data ?? at.cause;
  }
  return null;
}
