import { ConnectionUriError, SchemaNameError } from './database.errors.js';

const SCHEMA_NAME = /^(?!pg_)[a-z][a-z0-9_]{0,39}$/;

/**
 * Checks a schema's name, so that it can be written into SQL and channel names as it is.
 *
 * @throws SchemaNameError
 */
export function checkSchemaName(schema: string): string {
  if (!SCHEMA_NAME.test(schema)) throw new SchemaNameError(schema);
  return schema;
}

/** What each connection of ours is started with. */
export interface SessionSettings {
  /** First and only schema of the search path: unqualified names mean ours. */
  readonly schema: string;
  /** Shown in `pg_stat_activity`. */
  readonly applicationName: string;
  /** A statement that runs longer is cancelled; null: no limit. */
  readonly statementTimeoutMs: number | null;
  /** A transaction that is left open without work longer than this is ended; null: no limit. */
  readonly idleInTransactionTimeoutMs: number | null;
}

/** Settings of the node driver `pg`, as `pg.Client` and `pg.Pool` take them. */
export interface DriverSettings {
  readonly connectionString: string;
  readonly options: string;
  readonly application_name: string;
  readonly keepAlive: true;
  readonly keepAliveInitialDelayMillis: number;
  readonly connectionTimeoutMillis: number;
}

const CONNECT_TIMEOUT_MS = 10_000;
const KEEP_ALIVE_AFTER_MS = 10_000;

/**
 * Turns an operator's URI and our session settings into those of the driver. `?schema=` is another program's way to
 * name a schema and is dropped (`ignoresSchema` tells); `?options=` is kept, ours come after it and win.
 */
export function driverSettings(uri: string, session: SessionSettings): DriverSettings {
  const url = parseUri(uri);
  const given = url.searchParams.get('options');
  // In the URI they would win over what the driver is given beside it.
  for (const name of ['schema', 'options', 'application_name']) url.searchParams.delete(name);
  const ours = {
    search_path: checkSchemaName(session.schema),
    // Here, so that a transaction need not say it in a statement of its own. The fence depends on it.
    default_transaction_isolation: 'read\\ committed',
    statement_timeout: session.statementTimeoutMs,
    idle_in_transaction_session_timeout: session.idleInTransactionTimeoutMs,
  };
  const options = Object.entries(ours)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `-c ${name}=${value}`);
  return {
    connectionString: url.toString(),
    options: [...(given === null ? [] : [given]), ...options].join(' '),
    application_name: session.applicationName,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER_MS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  };
}

/** Whether the URI names a schema that we ignore. */
export function ignoresSchema(uri: string): boolean {
  return parseUri(uri).searchParams.has('schema');
}

/** The error of `new URL` holds its input, password included. */
function parseUri(uri: string): URL {
  if (!/^postgres(ql)?:/.test(uri) || !URL.canParse(uri)) throw new ConnectionUriError();
  return new URL(uri);
}
