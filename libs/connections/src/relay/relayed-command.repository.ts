import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Notifications, Transactions } from '@switchboard/database';
import type { DataSource } from 'typeorm';

/** A command that this process has taken, and how long somebody waits for it. */
export interface TakenCommand {
  readonly id: string;
  readonly commandSealed: Buffer;
  readonly leftMs: number;
}

/** How far a command has come. */
export interface CommandProgress {
  readonly isTaken: boolean;
  readonly answerSealed: Buffer | null;
}

/** The table `relayed_command`, one instance at a time. All times are those of the database. */
@Injectable()
export class RelayedCommandRepository {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly notifications: Notifications,
  ) {}

  /** Puts a command down and tells all processes. What others put down and nobody waits for any more is removed. */
  async ask(
    instanceId: string,
    id: string,
    commandSealed: Buffer,
    timeoutMs: number,
  ): Promise<void> {
    await this.transactions.run(async (tx) => {
      await tx.query(
        `WITH forgotten AS (DELETE FROM relayed_command WHERE instance_id = $1 AND expires_at < now() - interval '1 minute')
         INSERT INTO relayed_command (instance_id, id, command_sealed, expires_at)
         VALUES ($1, $2, $3, clock_timestamp() + $4 * interval '1 millisecond')`,
        [instanceId, id, commandSealed, timeoutMs],
      );
      await this.notifications.notify(tx, 'command_asked', instanceId);
    });
  }

  /** Tells all processes once more. */
  async askAgain(instanceId: string): Promise<void> {
    await this.transactions.run((tx) => this.notifications.notify(tx, 'command_asked', instanceId));
  }

  /** Takes everything that nobody has taken and somebody still waits for. Each command is taken once. */
  async take(instanceId: string): Promise<TakenCommand[]> {
    const rows: { id: string; command_sealed: Buffer; left_ms: number }[] =
      await this.dataSource.query(
        `WITH taken AS (
           UPDATE relayed_command SET taken_at = now()
           WHERE instance_id = $1 AND taken_at IS NULL AND expires_at > clock_timestamp()
           RETURNING id, command_sealed, expires_at
         )
         SELECT id, command_sealed,
           (extract(epoch FROM expires_at - clock_timestamp()) * 1000)::int AS left_ms
         FROM taken`,
        [instanceId],
      );
    return rows.map((row) => ({
      id: row.id,
      commandSealed: row.command_sealed,
      leftMs: Math.max(row.left_ms, 0),
    }));
  }

  /** Puts the answer down and tells who waits. */
  async answer(instanceId: string, id: string, answerSealed: Buffer): Promise<void> {
    await this.transactions.run(async (tx) => {
      await tx.query(
        'UPDATE relayed_command SET answer_sealed = $3 WHERE instance_id = $1 AND id = $2',
        [instanceId, id, answerSealed],
      );
      await this.notifications.notify(tx, 'command_answered', instanceId);
    });
  }

  /** Null when it is not there any more. */
  async progress(instanceId: string, id: string): Promise<CommandProgress | null> {
    const rows: { taken: boolean; answer_sealed: Buffer | null }[] = await this.dataSource.query(
      `SELECT taken_at IS NOT NULL AS taken, answer_sealed
       FROM relayed_command WHERE instance_id = $1 AND id = $2`,
      [instanceId, id],
    );
    const [row] = rows;
    return row === undefined ? null : { isTaken: row.taken, answerSealed: row.answer_sealed };
  }

  /** Removes a command. What was not taken is not carried out any more; what was may be, unless it is answered. */
  async takeBack(instanceId: string, id: string): Promise<CommandProgress | null> {
    const rows: { taken: boolean; answer_sealed: Buffer | null }[] = await this.dataSource.query(
      `WITH gone AS (
         DELETE FROM relayed_command WHERE instance_id = $1 AND id = $2
         RETURNING taken_at IS NOT NULL AS taken, answer_sealed
       )
       SELECT taken, answer_sealed FROM gone`,
      [instanceId, id],
    );
    const [row] = rows;
    return row === undefined ? null : { isTaken: row.taken, answerSealed: row.answer_sealed };
  }

  async removeAll(instanceId: string): Promise<void> {
    await this.dataSource.query('DELETE FROM relayed_command WHERE instance_id = $1', [instanceId]);
  }
}
