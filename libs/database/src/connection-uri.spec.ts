import { describe, expect, it } from 'vitest';
import { checkSchemaName, driverSettings, ignoresSchema } from './connection-uri.js';
import { ConnectionUriError, SchemaNameError } from './database.errors.js';

const SESSION = {
  schema: 'switchboard',
  applicationName: 'test',
  statementTimeoutMs: 1_000,
  idleInTransactionTimeoutMs: null,
};

describe('driverSettings', () => {
  it('sets our schema and limits on each connection', () => {
    const { options, application_name } = driverSettings('postgresql://u:p@db/x', SESSION);
    expect(options).toBe(
      '-c search_path=switchboard -c default_transaction_isolation=read\\ committed -c statement_timeout=1000',
    );
    expect(application_name).toBe('test');
  });

  it('keeps the options of the URI before ours, and everything else as it is', () => {
    const uri =
      'postgres://u:p%40ss@db:6000/x?sslmode=require&options=-c%20jit%3Doff&application_name=y';
    const settings = driverSettings(uri, SESSION);
    expect(settings.options).toMatch(/^-c jit=off -c search_path=switchboard /);
    expect(settings.connectionString).toBe('postgres://u:p%40ss@db:6000/x?sslmode=require');
  });

  it('drops the schema of the URI', () => {
    const uri = 'postgresql://u:p@db/x?schema=evolution_api';
    expect(ignoresSchema(uri)).toBe(true);
    expect(driverSettings(uri, SESSION).connectionString).toBe('postgresql://u:p@db/x');
    expect(ignoresSchema('postgresql://u:p@db/x')).toBe(false);
  });

  it.each(['', 'mysql://u:secret@db/x', 'postgresql://u:se cret@[db/x'])(
    'refuses %j without repeating it',
    (uri) => {
      const act = (): unknown => driverSettings(uri, SESSION);
      expect(act).toThrow(ConnectionUriError);
      expect(act).not.toThrow(/secret|se cret/);
    },
  );
});

describe('checkSchemaName', () => {
  it.each(['switchboard', 's', 'tenant_7'])('takes %j', (name) => {
    expect(checkSchemaName(name)).toBe(name);
  });

  it.each(['', 'Public', '7x', 'a-b', 'a b', 'a"b', "a'; --", 'pg_x', 'x'.repeat(41), 'ä'])(
    'refuses %j',
    (name) => {
      expect(() => checkSchemaName(name)).toThrow(SchemaNameError);
    },
  );
});
