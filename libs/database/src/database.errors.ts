import { DomainError } from '@switchboard/errors';

/** DATABASE_SCHEMA cannot be used as the name of a schema. */
export class SchemaNameError extends DomainError {
  readonly code = 'database.schema_name';
  readonly status = 500;

  constructor(schema: string) {
    super(
      `DATABASE_SCHEMA: ${JSON.stringify(schema)} is not usable. Give 1 to 40 lower-case letters, digits and "_", beginning with a letter and not with "pg_", for example switchboard.`,
    );
  }
}

/** A newer release has been at work on this schema; this one would misread it. */
export class SchemaTooNewError extends DomainError {
  readonly code = 'database.schema_too_new';
  readonly status = 500;

  constructor(schema: string, unknown: readonly string[]) {
    super(
      `The database schema "${schema}" was made by a newer release (it holds ${unknown.join(', ')}). Start that release, or restore a backup from before the upgrade.`,
    );
  }
}

/** DATABASE_CONNECTION_URI is no URI of PostgreSQL. The message never repeats it: it holds a password. */
export class ConnectionUriError extends DomainError {
  readonly code = 'database.connection_uri';
  readonly status = 500;

  constructor() {
    super(
      'DATABASE_CONNECTION_URI is not a PostgreSQL URI, for example postgresql://user:password@localhost:5432/switchboard. Characters such as @ / # ? in the password must be percent-encoded.',
    );
  }
}

/** DATA_DIR cannot be created, read or locked by the user who runs the gateway. */
export class DataDirectoryError extends DomainError {
  readonly code = 'data_directory.unusable';
  readonly status = 500;

  constructor(folder: string, cause: unknown) {
    super(
      `DATA_DIR: ${folder} cannot be used (${cause instanceof Error ? cause.message : String(cause)}). It must be a folder that belongs to the user who runs the gateway: one made by root needs chown -R, or set DATA_DIR to another, for example /var/lib/switchboard/data.`,
      { cause },
    );
  }
}
