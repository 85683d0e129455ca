import { DomainError } from '@switchboard/errors';

/** The chat that a label was meant for is of a number that WhatsApp does not know; the wire contract answers 404 here. */
export class LabelNumberUnknownError extends DomainError {
  readonly code = 'number.not_on_whatsapp';
  readonly status = 404;

  constructor(options?: ErrorOptions) {
    super('Number is not on WhatsApp', options);
  }
}
