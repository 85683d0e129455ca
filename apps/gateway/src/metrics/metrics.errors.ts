import { DomainError } from '@switchboard/errors';

/** The caller's address is not one of METRICS_ALLOWED_IPS. */
export class MetricsAddressRefusedError extends DomainError {
  readonly code = 'metrics.address_refused';
  readonly status = 403;

  constructor() {
    super('This address may not read metrics. Add it to METRICS_ALLOWED_IPS.');
  }
}

/** No user and password were given, or wrong ones. */
export class MetricsUnauthorizedError extends DomainError {
  readonly code = 'metrics.unauthorized';
  readonly status = 401;

  constructor() {
    super('Send METRICS_USER and METRICS_PASSWORD by HTTP Basic.');
  }
}
