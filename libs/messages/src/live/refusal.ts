import { DomainError, type ErrorDetail } from '@switchboard/errors';

/** How the wire contract says that WhatsApp did not do something. */
export interface Refusal {
  /** The first entry of the answer; what WhatsApp said is the second. */
  readonly words: string;
  readonly status: 400 | 404;
  /** The contract says it without the reason. */
  readonly alone?: boolean;
}

/** Code of what the other side, or the client library, refused. */
const REFUSED = 'command.failed';
const NOT_ON_WHATSAPP = 'number.not_on_whatsapp';

/** WhatsApp did not do what was asked; in the words of the wire contract, with the reason. */
export class RefusedByWhatsAppError extends DomainError {
  readonly code = REFUSED;
  readonly status: number;

  constructor(
    private readonly refusal: Refusal,
    private readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`${refusal.words}: ${reason}`, options);
    this.status = refusal.status;
  }

  override get details(): readonly ErrorDetail[] {
    const { words, alone = false } = this.refusal;
    return alone ? [words] : [words, this.reason];
  }
}

/** A number that WhatsApp does not know, as the caller wrote it. */
class NumberUnknownError extends DomainError {
  readonly code = NOT_ON_WHATSAPP;
  readonly status = 400;

  constructor(
    private readonly number: string,
    private readonly found: readonly ErrorDetail[],
    options: ErrorOptions,
  ) {
    super('This number is not on WhatsApp. Check it, with its country code.', options);
  }

  override get details(): readonly ErrorDetail[] {
    return this.found.map((detail) =>
      typeof detail === 'string' ? detail : { ...detail, number: this.number },
    );
  }
}

/**
 * The failure of a command as the caller is told it. Only what WhatsApp refused gets the contract's words: that a connection
 * is not open, or does not answer, has answers of its own.
 *
 * @param number as the caller wrote it; null when the command is about none
 */
export function toldFailure(error: unknown, refusal: Refusal, number: string | null): unknown {
  if (!(error instanceof DomainError)) return error;
  if (error.code === REFUSED) {
    return new RefusedByWhatsAppError(refusal, error.message, { cause: error });
  }
  if (error.code === NOT_ON_WHATSAPP && number !== null) {
    return new NumberUnknownError(number, error.details, { cause: error });
  }
  return error;
}
