import {
  type AuthenticationCreds,
  type AuthenticationState,
  BufferJSON,
  initAuthCreds,
  proto,
  type SignalDataSet,
  type SignalDataTypeMap,
} from '@switchboard/baileys';
import type pg from 'pg';

/** Credentials of one client, and how to keep them. */
export interface Auth {
  readonly state: AuthenticationState;
  save(): Promise<void>;
}

/** Everything in memory: the fastest store there is. */
export function memoryAuth(): Auth {
  const stored = new Map<string, string>();
  return keysOver(
    initAuthCreds(),
    async (names) =>
      new Map(
        names.flatMap((name) => {
          const text = stored.get(name);
          return text === undefined ? [] : [[name, text] as const];
        }),
      ),
    async (changes) => {
      for (const [name, text] of changes) {
        if (text === null) stored.delete(name);
        else stored.set(name, text);
      }
    },
  );
}

/** The table of `postgresAuth`. */
export const KEYS_TABLE =
  'CREATE TABLE IF NOT EXISTS bare_key (client text, name text, value text, PRIMARY KEY (client, name))';

/** One row a key in PostgreSQL, nothing sealed, nothing fenced, nothing in memory. */
export async function postgresAuth(pool: pg.Pool, client: string): Promise<Auth> {
  const read = async (names: readonly string[]) => {
    const { rows } = await pool.query<{ name: string; value: string }>({
      name: 'read',
      text: 'SELECT name, value FROM bare_key WHERE client = $1 AND name = ANY($2)',
      values: [client, names],
    });
    return new Map(rows.map(({ name, value }) => [name, value]));
  };
  const saved = (await read(['creds'])).get('creds');
  const creds: AuthenticationCreds =
    saved === undefined ? initAuthCreds() : JSON.parse(saved, BufferJSON.reviver);
  return keysOver(creds, read, async (changes) => {
    const kept = changes.filter(([, value]) => value !== null);
    const gone = changes.filter(([, value]) => value === null).map(([name]) => name);
    if (kept.length > 0) {
      await pool.query({
        name: 'write',
        text: `INSERT INTO bare_key SELECT $1, * FROM unnest($2::text[], $3::text[])
               ON CONFLICT (client, name) DO UPDATE SET value = excluded.value`,
        values: [client, kept.map(([name]) => name), kept.map(([, value]) => value)],
      });
    }
    if (gone.length > 0) {
      await pool.query('DELETE FROM bare_key WHERE client = $1 AND name = ANY($2)', [client, gone]);
    }
  });
}

type Changes = readonly (readonly [name: string, text: string | null])[];

function keysOver(
  creds: AuthenticationCreds,
  read: (names: readonly string[]) => Promise<ReadonlyMap<string, string>>,
  write: (changes: Changes) => Promise<void>,
): Auth {
  return {
    state: {
      creds,
      keys: {
        async get<T extends keyof SignalDataTypeMap>(type: T, ids: string[]) {
          const found: { [id: string]: SignalDataTypeMap[T] } = {};
          for (const [name, text] of await read(ids.map((id) => `${type}/${id}`))) {
            const value = JSON.parse(text, BufferJSON.reviver);
            found[name.slice(type.length + 1)] =
              type === 'app-state-sync-key'
                ? proto.Message.AppStateSyncKeyData.fromObject(value)
                : value;
          }
          return found;
        },
        set: (data: SignalDataSet) =>
          write(
            Object.entries(data).flatMap(([type, values]) =>
              Object.entries(values ?? {}).map(
                ([id, value]) =>
                  [
                    `${type}/${id}`,
                    value === null ? null : JSON.stringify(value, BufferJSON.replacer),
                  ] as const,
              ),
            ),
          ),
      },
    },
    save: () => write([['creds', JSON.stringify(creds, BufferJSON.replacer)]]),
  };
}
