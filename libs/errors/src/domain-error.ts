/** What `response.message` of the wire contract may hold: one text, or what is wrong with a number. */
export type ErrorDetail = string | Readonly<Record<string, string | number | boolean | null>>;

/** A further field of the error body. */
export type ErrorFact = string | number | Readonly<Record<string, string | number | null>>;

/**
 * A failure that the caller may act on. It carries all that the edge needs to answer, and nothing that must
 * stay inside.
 *
 * `code` is public API and never changes (`noun.reason`); `message` is for people and says what to do next.
 */
export abstract class DomainError extends Error {
  /** Stable code, for example `instance.not_found`. */
  abstract readonly code: string;
  /** HTTP status at the edge. */
  abstract readonly status: number;
  /** The entries of `response.message`; the message alone unless a subclass knows better. */
  get details(): readonly ErrorDetail[] {
    return [this.message];
  }
  /** Further fields of the error body, beside `code`; none unless a subclass has some. */
  get facts(): Readonly<Record<string, ErrorFact>> {
    return {};
  }
  /** Seconds after which a new try makes sense, sent as `Retry-After`. */
  readonly retryAfterSeconds: number | null = null;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}
