import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Commands for a connection that another process runs, and their answers. A row lives as long as somebody waits for it. */
export class RelayedCommands1764300002000 implements MigrationInterface {
  readonly name = 'RelayedCommands1764300002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE relayed_command (
        instance_id uuid NOT NULL,
        id uuid NOT NULL,
        command_sealed bytea NOT NULL,
        expires_at timestamptz NOT NULL,
        taken_at timestamptz,
        answer_sealed bytea,
        PRIMARY KEY (instance_id, id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE relayed_command');
  }
}
