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

  constructor(storedKeyId: string, ownKeyIds: readonly string[], options?: ErrorOptions) {
    super(
      `ENCRYPTION_KEY is not the key that this database was written with (stored key id ${storedKeyId}, given ${ownKeyIds.join(', ')}). ` +
        'Set that key again; while it is being replaced, set it in ENCRYPTION_KEY_PREVIOUS. Or use an empty DATABASE_SCHEMA.',
      options,
    );
  }
}

/** A running gateway would not be able to read what a rotation writes. */
export class KeyUnknownToNodesError extends DomainError {
  readonly code = 'encryption_key.unknown_to_nodes';
  readonly status = 409;

  constructor(keyId: string, nodeIds: readonly string[]) {
    super(
      `The key ${keyId} is not known to ${nodeIds.length} running gateway(s) (node ${nodeIds.join(', ')}), which could not read what is wrapped by it. ` +
        'Restart them with the new key in ENCRYPTION_KEY and the former one in ENCRYPTION_KEY_PREVIOUS, one after another, then rotate. Keys made in DATA_DIR need the restart alone.',
    );
  }
}
