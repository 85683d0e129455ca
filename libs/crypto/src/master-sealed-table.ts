import type { EntityManager } from 'typeorm';

/** Where values of `MasterSealer` are stored. Names and expressions are constants of the code, never input. */
export interface MasterSealedTable {
  readonly table: string;
  /** Columns of the primary key, in its order. */
  readonly key: readonly string[];
  /** SQL condition of the rows that hold such values; an index should find them. */
  readonly only: string;
  /** The sealed columns, each with the SQL expression of the context it was sealed for. */
  readonly columns: readonly { readonly name: string; readonly context: string }[];
}

/** A row with its sealed values, in the order of the columns. */
export interface MasterSealedRow {
  readonly key: readonly string[];
  readonly values: readonly { readonly sealed: Buffer | null; readonly context: string }[];
}

const keyIdOf = (column: string): string => `encode(substring(${column} FROM 2 FOR 8), 'hex')`;

/** Up to `limit` rows behind the key `after` with a value that another key than `keyId` sealed. */
export async function rowsSealedByOthers(
  tx: EntityManager,
  { table, key, only, columns }: MasterSealedTable,
  keyId: string,
  after: readonly string[] | null,
  limit: number,
): Promise<MasterSealedRow[]> {
  const keys = key.join(', ');
  const behind =
    after === null
      ? ''
      : `AND (${keys}) > (${after.map((_, index) => `$${index + 3}`).join(', ')})`;
  const rows: Record<string, unknown>[] = await tx.query(
    `SELECT ${key.map((name, index) => `${name}::text AS key_${index}`).join(', ')},
            ${columns.map(({ name, context }, index) => `${name} AS sealed_${index}, ${context} AS context_${index}`).join(', ')}
     FROM ${table}
     WHERE ${only} ${behind} AND (${columns.map(({ name }) => `${keyIdOf(name)} <> $1`).join(' OR ')})
     ORDER BY ${keys} LIMIT $2`,
    [keyId, limit, ...(after ?? [])],
  );
  return rows.map((row) => ({
    key: key.map((_, index) => String(row[`key_${index}`])),
    values: columns.map((_, index) => {
      const sealed = row[`sealed_${index}`];
      return {
        sealed: Buffer.isBuffer(sealed) ? sealed : null,
        context: String(row[`context_${index}`]),
      };
    }),
  }));
}

/** Puts `fresh` in place of the values of `row`, unless somebody else has changed them meanwhile. */
export async function replaceSealed(
  tx: EntityManager,
  { table, key, columns }: MasterSealedTable,
  row: MasterSealedRow,
  fresh: readonly (Buffer | null)[],
): Promise<void> {
  const parameters: unknown[] = [...row.key];
  const placeOf = (value: unknown): string => `$${parameters.push(value)}`;
  const set = columns.map(({ name }, index) => `${name} = ${placeOf(fresh[index] ?? null)}`);
  const unchanged = columns.map(
    ({ name }, index) =>
      `${name} IS NOT DISTINCT FROM ${placeOf(row.values[index]?.sealed ?? null)}::bytea`,
  );
  await tx.query(
    `UPDATE ${table} SET ${set.join(', ')}
     WHERE ${key.map((name, index) => `${name} = $${index + 1}`).join(' AND ')} AND ${unchanged.join(' AND ')}`,
    parameters,
  );
}

/** How many values each key has sealed, by key id. */
export async function countByKey(
  tx: Pick<EntityManager, 'query'>,
  { table, only, columns }: MasterSealedTable,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { name } of columns) {
    const rows: { key_id: string; count: string }[] = await tx.query(
      `SELECT ${keyIdOf(name)} AS key_id, count(*) AS count FROM ${table}
       WHERE ${only} AND ${name} IS NOT NULL GROUP BY 1`,
    );
    for (const { key_id, count } of rows) {
      counts.set(key_id, (counts.get(key_id) ?? 0) + Number(count));
    }
  }
  return counts;
}
