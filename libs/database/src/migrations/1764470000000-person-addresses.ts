import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which LID and which number are the same person, so that what is told of either belongs to one chat. */
export class PersonAddresses1764470000000 implements MigrationInterface {
  readonly name = 'PersonAddresses1764470000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE person_address (
        instance_id uuid NOT NULL,
        lid text NOT NULL,
        phone_jid text NOT NULL,
        PRIMARY KEY (instance_id, lid)
      )`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE person_address');
  }
}
