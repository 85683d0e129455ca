import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Transactions } from '@switchboard/database';
import type { DataSource, EntityManager } from 'typeorm';
import { KeyUnknownToNodesError } from './crypto.errors.js';
import { Keyring } from './keyring.js';
import { countByKey, replaceSealed, rowsSealedByOthers } from './master-sealed-table.js';
import { RingMasterSealer } from './ring-master-sealer.js';
import { CANARY } from './stored-secrets.js';

/** Rows of one transaction: each ends within milliseconds, whatever is stored. */
const BATCH = 200;

/** What one key has wrapped. */
export interface KeyHolding {
  readonly keyId: string;
  /** How many values, by the table that holds them. */
  readonly values: Readonly<Record<string, number>>;
  /** True for the key that seals now. */
  readonly active: boolean;
  /** True when it is among the configured ones. */
  readonly known: boolean;
}

/**
 * Replaces the key from configuration while gateways run. From the first commit on the new key seals, for every process;
 * then all that former keys have wrapped is wrapped anew, in small transactions. Every process reads both all the time.
 */
@Injectable()
export class KeyRotation {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly keyring: Keyring,
    private readonly master: RingMasterSealer,
  ) {}

  /** The id of the key that a rotation goes to. */
  get target(): string {
    return this.keyring.preferred.id;
  }

  /**
   * May break off anywhere and be begun again.
   *
   * @param onBatch called after each transaction with the table and how many values were wrapped in it
   * @returns how many values were wrapped anew
   * @throws KeyUnknownToNodesError before anything is written, when a running gateway could not read the outcome
   * @throws SealedValueError when something is wrapped by a key that is not configured
   */
  async rotate(onBatch: (table: string, count: number) => void = () => undefined): Promise<number> {
    await this.refuseUnknownKey();
    let total = 0;
    const note = (table: string, count: number): void => {
      total += count;
      if (count > 0) onBatch(table, count);
    };
    note('stored_secret', await this.transactions.run((tx) => this.wrapSecrets(tx)));
    for (let count = BATCH; count === BATCH;) {
      count = await this.transactions.run((tx) => this.wrapDataKeys(tx));
      note('data_key', count);
    }
    for (const table of this.master.tables) {
      let after: readonly string[] | null = null;
      do {
        const behind: readonly string[] | null = after;
        const rows = await this.transactions.run(async (tx) => {
          const found = await rowsSealedByOthers(tx, table, this.target, behind, BATCH);
          for (const row of found) {
            await replaceSealed(
              tx,
              table,
              row,
              row.values.map((value) => this.reseal(value)),
            );
          }
          return found;
        });
        note(table.table, rows.length);
        after = rows.length === BATCH ? (rows.at(-1)?.key ?? null) : null;
      } while (after !== null);
    }
    return total;
  }

  /** Every key that has wrapped something, and those configured that have not. */
  async holdings(): Promise<KeyHolding[]> {
    const found = new Map<string, Record<string, number>>(this.keyring.ids.map((id) => [id, {}]));
    const add = (keyId: string, table: string, count: number): void => {
      const values = found.get(keyId) ?? {};
      values[table] = (values[table] ?? 0) + count;
      found.set(keyId, values);
    };
    for (const table of ['stored_secret', 'data_key']) {
      const rows: { key_id: string; count: string }[] = await this.database.query(
        `SELECT key_id, count(*) AS count FROM ${table} GROUP BY key_id`,
      );
      for (const { key_id, count } of rows) add(key_id, table, Number(count));
    }
    for (const table of this.master.tables) {
      for (const [keyId, count] of await countByKey(this.database, table)) {
        add(keyId, table.table, count);
      }
    }
    const active = await this.activeId();
    return [...found].map(([keyId, values]) => ({
      keyId,
      values,
      active: keyId === active,
      known: this.keyring.ids.includes(keyId),
    }));
  }

  private async activeId(): Promise<string | null> {
    const rows: { key_id: string }[] = await this.database.query(
      'SELECT key_id FROM stored_secret WHERE name = $1',
      [CANARY],
    );
    return rows[0]?.key_id ?? null;
  }

  private async refuseUnknownKey(): Promise<void> {
    const rows: { node_id: string }[] = await this.database.query(
      `SELECT n.node_id FROM node_lease n
       WHERE n.lease_until > clock_timestamp()
         AND NOT EXISTS (SELECT 1 FROM node_key k WHERE k.node_id = n.node_id AND k.key_id = $1)`,
      [this.target],
    );
    if (rows.length > 0) {
      throw new KeyUnknownToNodesError(
        this.target,
        rows.map((row) => row.node_id),
      );
    }
  }

  /** The canary first: locking it waits for all that is being sealed by the former key right now. */
  private async wrapSecrets(tx: EntityManager): Promise<number> {
    const rows: { name: string; secret_sealed: Buffer }[] = await tx.query(
      'SELECT name, secret_sealed FROM stored_secret WHERE key_id <> $1 ORDER BY name FOR UPDATE',
      [this.target],
    );
    const key = this.keyring.preferred.derive('stored-secret');
    for (const { name, secret_sealed } of rows) {
      const plain = this.keyring.open('stored-secret', name, secret_sealed);
      await tx.query('UPDATE stored_secret SET key_id = $2, secret_sealed = $3 WHERE name = $1', [
        name,
        this.target,
        key.seal(name, plain),
      ]);
    }
    return rows.length;
  }

  private async wrapDataKeys(tx: EntityManager): Promise<number> {
    const rows: { instance_id: string; key_sealed: Buffer }[] = await tx.query(
      `SELECT instance_id, key_sealed FROM data_key WHERE key_id <> $1
       ORDER BY instance_id LIMIT $2 FOR UPDATE`,
      [this.target, BATCH],
    );
    const key = this.keyring.preferred.derive('data-key');
    const fresh = rows.map(({ instance_id, key_sealed }) =>
      key.seal(instance_id, this.keyring.open('data-key', instance_id, key_sealed)),
    );
    await tx.query(
      `UPDATE data_key SET key_id = $1, key_sealed = changed.key_sealed
       FROM unnest($2::uuid[], $3::bytea[]) AS changed (instance_id, key_sealed)
       WHERE data_key.instance_id = changed.instance_id`,
      [this.target, rows.map((row) => row.instance_id), fresh],
    );
    return rows.length;
  }

  private reseal(value: {
    readonly sealed: Buffer | null;
    readonly context: string;
  }): Buffer | null {
    if (value.sealed === null) return null;
    const plain = this.keyring.open('value', value.context, value.sealed);
    return this.keyring.preferred.derive('value').seal(value.context, plain);
  }
}
