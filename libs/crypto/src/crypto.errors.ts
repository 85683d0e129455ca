import { DomainError } from '@switchboard/errors';

/** A sealed value does not open: it was changed or moved, or its key is another one or gone. */
export class SealedValueError extends DomainError {
  readonly code = 'secret.unreadable';
  readonly status = 500;

  constructor(reason: string, options?: ErrorOptions) {
    super(`A stored secret cannot be read: ${reason}.`, options);
  }
}

/** The database was written with another ENCRYPTION_KEY. Stops the start: nothing that is stored could be read. */
export class WrongEncryptionKeyError extends DomainError {
  readonly code = 'encryption_key.wrong';
  readonly status = 500;

  constructor(storedKeyId: string, ownKeyId: string, options?: ErrorOptions) {
    super(
      `ENCRYPTION_KEY is not the key that this database was written with (stored key id ${storedKeyId}, given ${ownKeyId}). ` +
        'Set the key of the first start again, or use an empty DATABASE_SCHEMA.',
      options,
    );
  }
}
