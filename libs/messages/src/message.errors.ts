import { DomainError } from '@switchboard/errors';

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
