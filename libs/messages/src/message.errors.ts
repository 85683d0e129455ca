import { DomainError, type ErrorFact } from '@switchboard/errors';
import { refusalOf, statusOfRefusal } from './projection/refusal.js';

/** A text message without a text. */
export class TextRequiredError extends DomainError {
  readonly code = 'message.text_required';
  readonly status = 400;

  constructor() {
    super('Text is required');
  }
}

/** What was given as a number is none, and no JID. */
export class NumberInvalidError extends DomainError {
  readonly code = 'number.invalid';
  readonly status = 400;

  constructor() {
    super(
      'This is neither a number nor a JID. Write the number with its country code, for example 5511987654321.',
    );
  }
}

/** A reaction that is more than one emoji. */
export class ReactionInvalidError extends DomainError {
  readonly code = 'message.reaction_invalid';
  readonly status = 400;

  constructor() {
    super('Reaction must be a single emoji or empty string');
  }
}

/** A poll of which more may be chosen than there is. */
export class PollCountError extends DomainError {
  readonly code = 'message.poll_count';
  readonly status = 400;

  constructor(values: number) {
    super(`selectableCount must not be greater than the number of values (${values})`);
  }
}

/** Buttons that WhatsApp does not show together. `words` are the wire contract's. */
export class ButtonsInvalidError extends DomainError {
  readonly code = 'message.buttons_invalid';
  readonly status = 400;

  constructor(words: string) {
    super(words);
  }
}

/** A status without something that it needs. `words` are the wire contract's. */
export class StatusIncompleteError extends DomainError {
  readonly code = 'message.status_incomplete';
  readonly status = 400;

  constructor(words: string) {
    super(words);
  }
}

/** Seconds after which a message that was refused for haste may be tried again. */
const AFTER_RATE_LIMIT_SECONDS = 60;

/** WhatsApp's server refused a message that was sent. It is stored with status ERROR, and told. */
export class MessageRefusedError extends DomainError {
  readonly code = 'message.refused';
  readonly status: number;
  override readonly retryAfterSeconds: number | null;

  constructor(
    private readonly messageId: string,
    private readonly whatsappCode: string,
  ) {
    const { message, details } = refusalOf(whatsappCode);
    super([message, details].filter((text) => text !== null).join(' '));
    this.status = statusOfRefusal(whatsappCode);
    this.retryAfterSeconds = this.status === 429 ? AFTER_RATE_LIMIT_SECONDS : null;
  }

  override get facts(): Readonly<Record<string, ErrorFact>> {
    const { title } = refusalOf(this.whatsappCode);
    return { whatsapp: { code: this.whatsappCode, title, messageId: this.messageId } };
  }
}
