import { DomainError } from '@switchboard/errors';

/** No key, or a key that is not accepted here. Says nothing about what exists. */
export class UnauthorizedError extends DomainError {
  readonly code = 'access.unauthorized';
  readonly status = 401;

  constructor() {
    super('Unauthorized');
  }
}

/** No living instance has this name. Only the global key is told so. */
export class InstanceNotFoundError extends DomainError {
  readonly code = 'instance.not_found';
  readonly status = 404;

  constructor(instanceName: string) {
    super(`The "${instanceName}" instance does not exist`);
  }
}
