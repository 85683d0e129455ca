import { DomainError } from '@switchboard/errors';
import type { ProxyError, ProxyErrorCode } from '@switchboard/http';
import { NAME_RULE } from './instance-name.js';

/** The name breaks the rule. */
export class InvalidInstanceNameError extends DomainError {
  readonly code = 'instance.name_invalid';
  readonly status = 400;

  constructor() {
    super(NAME_RULE);
  }
}

/** A living instance has this name. */
export class InstanceNameTakenError extends DomainError {
  readonly code = 'instance.name_taken';
  readonly status = 403;

  constructor(instanceName: string) {
    super(`This name "${instanceName}" is already in use.`);
  }
}

/** The token could never be sent as a header, or is the global key. */
export class InvalidTokenError extends DomainError {
  readonly code = 'instance.token_invalid';
  readonly status = 400;

  constructor() {
    super(
      'token has 1 to 512 visible ASCII characters and differs from the global key. Leave it out to have one made.',
    );
  }
}

/** Nothing was to be changed. */
export class AccountUnchangedError extends DomainError {
  readonly code = 'account.unchanged';
  readonly status = 400;

  constructor() {
    super('Give token, appSecret or businessId: what is left out stays as it is.');
  }
}

/** Another living instance has this token. */
export class TokenTakenError extends DomainError {
  readonly code = 'instance.token_taken';
  readonly status = 409;

  constructor() {
    super('This token belongs to another instance. Leave token out to have one made.');
  }
}

/** Another living instance of this integration has this number: what comes in for it could not be told apart. */
export class NumberTakenError extends DomainError {
  readonly code = 'instance.number_taken';
  readonly status = 409;

  constructor() {
    super('This number belongs to another instance of this integration. Delete that one first.');
  }
}

/** The contract knows no such integration. */
export class UnknownIntegrationError extends DomainError {
  readonly code = 'integration.unknown';
  readonly status = 400;

  constructor() {
    super('Invalid integration');
  }
}

/** The contract knows this integration; this release has no channel for it. */
export class IntegrationNotBuiltError extends DomainError {
  readonly code = 'integration.not_built';
  readonly status = 501;

  constructor(integration: string) {
    super(`This gateway has no channel for ${integration}.`);
  }
}

/** The proxy cannot be used as it was given. */
export class InvalidProxyError extends DomainError {
  readonly code = 'proxy.invalid';
  readonly status = 400;

  constructor() {
    super('Invalid proxy');
  }
}

/** The proxy was tried, and does not lead to WhatsApp. The contract's words, with the reason beside them. */
export class ProxyRefusedError extends DomainError {
  readonly status = 400;
  readonly code: ProxyErrorCode;

  constructor(private readonly reason: ProxyError) {
    super('Invalid proxy', { cause: reason });
    this.code = reason.code;
  }

  override get facts(): Readonly<Record<string, string>> {
    return { reason: this.reason.message };
  }
}

/** A filter of the list names nothing. */
export class NoInstanceMatchesError extends DomainError {
  readonly code = 'instance.not_found';
  readonly status = 404;

  constructor(filter: string) {
    super(`Instance "${filter}" not found`);
  }
}

/** There are no credentials to log out. */
export class InstanceNotConnectedError extends DomainError {
  readonly code = 'instance.not_connected';
  readonly status = 400;

  constructor(instanceName: string) {
    super(`The "${instanceName}" instance is not connected`);
  }
}

/** The cursor was not made by this list. */
export class InvalidCursorError extends DomainError {
  readonly code = 'list.cursor_invalid';
  readonly status = 400;

  constructor() {
    super('cursor is not one that X-Next-Cursor gave. Leave it out to start at the beginning.');
  }
}
