import { DomainError, type ErrorDetail } from '@switchboard/errors';

/** The content breaks a rule of Meta that is known before it is sent. `rules` are all that it breaks. */
export class ContentNotAllowedError extends DomainError {
  readonly code = 'message.content_not_allowed';
  readonly status = 400;

  constructor(private readonly rules: readonly [string, ...string[]]) {
    super(rules[0]);
  }

  override get details(): readonly ErrorDetail[] {
    return this.rules;
  }
}
