import { DomainError, type ErrorDetail } from '@switchboard/errors';

/** What Graph says of a refusal (https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes). */
export interface GraphFault {
  readonly message: string;
  readonly type: string | null;
  readonly code: number | null;
  readonly subcode: number | null;
  /** `error_data.details`. */
  readonly details: string | null;
  readonly traceId: string | null;
  /** What Meta would show to a person, `error_user_title` and `error_user_msg`. */
  readonly userTitle: string | null;
  readonly userText: string | null;
}

/** Codes of a token that is wrong, expired or withdrawn. */
const TOKEN_CODES: ReadonlySet<number> = new Set([102, 190, 463, 467]);
/** Codes of limits: of calls (4, 17, 32, 613, 80007), of messages (130429), of spam (131048), of a pair (131056). */
const RATE_CODES: ReadonlySet<number> = new Set([
  4, 17, 32, 613, 80_007, 130_429, 131_048, 131_056,
]);
/** Codes of failures on Meta's side. */
const TRANSIENT_CODES: ReadonlySet<number> = new Set([1, 2, 131_000, 131_016, 133_004]);

/** What kind of refusal it is. */
export type GraphRefusal = 'token' | 'rate' | 'transient' | 'request';

/** @param httpStatus of Graph's answer */
export function refusalOf({ code }: GraphFault, httpStatus: number): GraphRefusal {
  if (code !== null && TOKEN_CODES.has(code)) return 'token';
  if (code !== null && RATE_CODES.has(code)) return 'rate';
  if (httpStatus === 429) return 'rate';
  if (httpStatus === 401) return 'token';
  if (httpStatus >= 500 || (code !== null && TRANSIENT_CODES.has(code))) return 'transient';
  return 'request';
}

const STATUS_OF: Readonly<Record<GraphRefusal, number>> = {
  token: 400,
  rate: 429,
  transient: 502,
  request: 400,
};

const CODE_OF = {
  token: 'graph.token_refused',
  rate: 'graph.rate_limited',
  transient: 'graph.failed',
  request: 'graph.refused',
} as const satisfies Record<GraphRefusal, string>;

/** Seconds that a limit is given where Graph names none. */
const RATE_PAUSE_SECONDS = 60;

/** Graph refused. Its code and text are kept. */
export class GraphRefusedError extends DomainError {
  readonly code: (typeof CODE_OF)[GraphRefusal];
  readonly status: number;
  override readonly retryAfterSeconds: number | null;

  constructor(
    readonly refusal: GraphRefusal,
    readonly fault: GraphFault,
    retryAfterSeconds: number | null,
  ) {
    super(fault.message);
    this.code = CODE_OF[refusal];
    this.status = STATUS_OF[refusal];
    this.retryAfterSeconds = refusal === 'rate' ? (retryAfterSeconds ?? RATE_PAUSE_SECONDS) : null;
  }

  /** Meta's own object, as the wire contract passes it on. */
  override get details(): readonly ErrorDetail[] {
    const { message, type, code, subcode, details, traceId } = this.fault;
    return [
      { message, type, code, error_subcode: subcode, error_details: details, fbtrace_id: traceId },
    ];
  }
}

/** Graph answered with something that is not an answer of Graph. */
export class GraphUnreadableError extends DomainError {
  readonly code = 'graph.unreadable';
  readonly status = 502;

  constructor(httpStatus: number) {
    super(`Graph answered with HTTP ${httpStatus} and no readable body. Try again later.`);
  }
}
