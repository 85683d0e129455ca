import { DomainError } from '@switchboard/errors';

/**
 * Why an outgoing request failed. Public: it is stored with a delivery and shown.
 *
 * | code | meaning |
 * |---|---|
 * | `egress.blocked` | the address is not public and not in EGRESS_ALLOWED_CIDRS |
 * | `egress.invalid_url` | not an absolute http or https URL without a user name |
 * | `egress.invalid_request` | a header or the body cannot be sent |
 * | `egress.unresolved` | the host name has no address |
 * | `egress.refused` | nothing listens there |
 * | `egress.unreachable` | there is no way to that address |
 * | `egress.tls` | the certificate or the TLS handshake is not acceptable |
 * | `egress.reset` | the connection broke before the answer |
 * | `egress.timeout` | no complete answer within the deadline |
 * | `egress.protocol` | the answer is not HTTP |
 * | `egress.aborted` | the gateway itself gave up, because it stops |
 * | `egress.failed` | anything else |
 */
export type EgressErrorCode =
  | 'egress.blocked'
  | 'egress.invalid_url'
  | 'egress.invalid_request'
  | 'egress.unresolved'
  | 'egress.refused'
  | 'egress.unreachable'
  | 'egress.tls'
  | 'egress.reset'
  | 'egress.timeout'
  | 'egress.protocol'
  | 'egress.aborted'
  | 'egress.failed';

/** An outgoing request that got no answer. Its message never holds more of the URL than the host. */
export class EgressError extends DomainError {
  readonly status: number;
  /** The address that the request was written to; null when it came to none. */
  address: string | null = null;

  constructor(
    readonly code: EgressErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.status = STATUS_OF[code] ?? 502;
  }
}

/** What the caller of the API can mend is 400, the rest is the other side's fault. */
const STATUS_OF: Partial<Record<EgressErrorCode, number>> = {
  'egress.blocked': 400,
  'egress.invalid_url': 400,
  'egress.invalid_request': 400,
  'egress.timeout': 504,
};

/** The target is an address that outgoing requests may not reach. */
export function blockedAddress(host: string, address: string): EgressError {
  const target = host === address ? address : `${host} (${address})`;
  return new EgressError(
    'egress.blocked',
    `Outgoing requests may not reach ${target}: it is not a public address. ` +
      'If it is meant, add its network to EGRESS_ALLOWED_CIDRS.',
  );
}

/** Names the failure of the network or of the HTTP client. Pure; `host` is for the message. */
export function egressErrorOf(error: unknown, host: string): EgressError {
  if (error instanceof EgressError) return error;
  const code = codeOf(error);
  for (const [name, matches, sentence] of CAUSES) {
    if (matches.test(code)) return new EgressError(name, `${host} ${sentence}`, { cause: error });
  }
  return new EgressError('egress.failed', `The request to ${host} failed (${code || 'unknown'}).`, {
    cause: error,
  });
}

const CAUSES: readonly (readonly [EgressErrorCode, RegExp, string])[] = [
  ['egress.unresolved', /^(ENOTFOUND|EAI_.*|ENODATA|ESERVFAIL)$/, 'has no address in DNS.'],
  ['egress.refused', /^ECONNREFUSED$/, 'refused the connection: nothing listens there.'],
  ['egress.unreachable', /^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EACCES)$/, 'is unreachable.'],
  ['egress.timeout', /^(ETIMEDOUT|UND_ERR_.*_TIMEOUT)$/, 'did not answer in time.'],
  ['egress.reset', /^(ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET)$/, 'closed the connection.'],
  ['egress.invalid_request', /^UND_ERR_(INVALID_ARG|REQ_.*)$/, 'cannot be sent these headers.'],
  ['egress.protocol', /^(HPE_.*|UND_ERR_(HEADERS_OVERFLOW|RES_.*))$/, 'did not answer in HTTP.'],
  [
    'egress.tls',
    /^(ERR_TLS_.*|ERR_SSL_.*|EPROTO|CERT_.*|.*CERT.*|UNABLE_TO_.*|HOSTNAME_MISMATCH)$/,
    'has no acceptable TLS certificate.',
  ],
];

/** The code of an error or, where several addresses were tried, of the first that says one. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  // The client's parser leaves the code of some errors empty.
  if (error.name === 'HTTPParserError') return 'HPE_UNKNOWN';
  if (error instanceof AggregateError) {
    for (const inner of error.errors) {
      const code = codeOf(inner);
      if (code !== '') return code;
    }
  }
  return error.cause === undefined ? '' : codeOf(error.cause);
}
