import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the pairing code that is shown ends, which is later than the end of the QR code beside it. */
export class PairingCodeExpiry1764470001000 implements MigrationInterface {
  readonly name = 'PairingCodeExpiry1764470001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE connection ADD COLUMN pairing_code_expires_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE connection DROP COLUMN pairing_code_expires_at');
  }
}
