/** What an error says besides its code and text. */
interface SwitchboardErrorOptions extends ErrorOptions {
  readonly details?: unknown;
  readonly retryAfterSeconds?: number | null;
}

/** A call that did not succeed. */
export class SwitchboardError extends Error {
  override readonly name = 'SwitchboardError';
  /**
   * What the gateway says is wrong, as it says it: a text, texts, or objects (`{ jid, exists, number }` for a number that
   * is not on WhatsApp). Undefined when no gateway answered.
   */
  readonly details: unknown;
  /** When it is worth trying again, if the gateway said so. */
  readonly retryAfterSeconds: number | null;

  constructor(
    /** Stable, `noun.reason`: `instance.not_found`, `connection.not_open`; `gateway.unreachable` without an answer. */
    readonly code: string,
    /** HTTP status; null when no gateway answered. */
    readonly status: number | null,
    message: string,
    { details, retryAfterSeconds = null, ...options }: SwitchboardErrorOptions = {},
  ) {
    super(message, options);
    this.details = details;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Reads an answer that tells of a failure. One that is not in the gateway's shape comes from something in between. */
export function errorOfAnswer(response: Response, body: unknown): SwitchboardError {
  const { status } = response;
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  const retryAfterSeconds = Number.isFinite(retryAfter) ? retryAfter : null;
  if (!isErrorBody(body)) {
    const text = `Something that is not the gateway answered ${status}.`;
    return new SwitchboardError('gateway.unexpected_answer', status, text, { retryAfterSeconds });
  }
  const details = body.response.message;
  const texts = [details].flat(2).filter((part) => typeof part === 'string');
  const message = texts.length === 0 ? JSON.stringify(details) : texts.join(' ');
  return new SwitchboardError(body.code, status, message, { details, retryAfterSeconds });
}

interface ErrorBody {
  readonly code: string;
  readonly response: { readonly message: unknown };
}

function isErrorBody(body: unknown): body is ErrorBody {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    'response' in body &&
    typeof body.response === 'object' &&
    body.response !== null &&
    'message' in body.response
  );
}
