import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is known of chats and people beside their messages; groups, labels, and numbers that were looked up. */
export class ChatsAndGroups1764460000000 implements MigrationInterface {
  readonly name = 'ChatsAndGroups1764460000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
    await runner.query('DROP INDEX contact_id');
    await runner.query('DROP INDEX contact_by_other_address');
    await runner.query('DROP INDEX chat_recent');
    await runner.query(
      `ALTER TABLE contact DROP COLUMN id, DROP COLUMN remote_jid_alt, DROP COLUMN saved_name,
         DROP COLUMN picture_known_at`,
    );
    await runner.query(
      'ALTER TABLE chat DROP COLUMN id, DROP COLUMN archived, DROP COLUMN marked_unread',
    );
  }
}

const STATEMENTS = [
  `ALTER TABLE chat
    ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
    ADD COLUMN archived boolean NOT NULL DEFAULT false,
    ADD COLUMN marked_unread boolean NOT NULL DEFAULT false`,
  // Chats with messages, the latest first: what a list of chats is.
  `CREATE INDEX chat_recent ON chat (instance_id, last_message_at DESC, remote_jid DESC)
    WHERE last_message_at IS NOT NULL`,
  // remote_jid_alt: the same person in the other addressing (number, or LID).
  `ALTER TABLE contact
    ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
    ADD COLUMN remote_jid_alt text,
    ADD COLUMN saved_name text,
    ADD COLUMN picture_known_at timestamptz`,
  `CREATE INDEX contact_by_other_address ON contact (instance_id, remote_jid_alt)
    WHERE remote_jid_alt IS NOT NULL`,
  `CREATE UNIQUE INDEX contact_id ON contact (instance_id, id)`,
  // What WhatsApp said of a number; jid is null for one that it does not know.
  `CREATE TABLE known_number (
    instance_id uuid NOT NULL,
    number text NOT NULL,
    jid text,
    checked_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (instance_id, number)
  )`,
  `CREATE INDEX known_number_checked ON known_number (checked_at)`,
  // A group as it was last told or asked for. One that is not current has to be asked for again.
  `CREATE TABLE chat_group (
    instance_id uuid NOT NULL,
    remote_jid text NOT NULL,
    metadata jsonb NOT NULL,
    is_current boolean NOT NULL DEFAULT true,
    learned_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now(),
    picture_url text,
    picture_known_at timestamptz,
    PRIMARY KEY (instance_id, remote_jid)
  )`,
  // Whether changes of groups are told, and since when all groups of the instance are known; null: they are not.
  `CREATE TABLE group_list (
    instance_id uuid PRIMARY KEY,
    followed boolean NOT NULL,
    complete_at timestamptz
  )`,
  `CREATE TABLE label (
    instance_id uuid NOT NULL,
    label_id text NOT NULL,
    name text NOT NULL,
    color integer NOT NULL,
    predefined_id text,
    PRIMARY KEY (instance_id, label_id)
  )`,
  `CREATE TABLE chat_label (
    instance_id uuid NOT NULL,
    remote_jid text NOT NULL,
    label_id text NOT NULL,
    PRIMARY KEY (instance_id, remote_jid, label_id)
  )`,
];

const TABLES = ['chat_label', 'label', 'group_list', 'chat_group', 'known_number'];
