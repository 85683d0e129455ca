import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first schema. Tables that belong to an instance have `instance_id` first in their key. They have no foreign
 * key to `instance`: an instance is fenced before its rows are purged, so nothing can write for it any more, and its
 * closing deliveries outlive it on purpose.
 *
 * Columns named `sealed_*` or `*_sealed` hold ciphertext (see `libs/crypto`).
 */
export class InitialSchema1764000000000 implements MigrationInterface {
  readonly name = 'InitialSchema1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
  }
}

const STATEMENTS = [
  // Secrets of the gateway itself (canary, token pepper), wrapped by the key from configuration.
  `CREATE TABLE stored_secret (
    name text PRIMARY KEY,
    key_id text NOT NULL,
    secret_sealed bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
  )`,
  // One data key an instance.
  `CREATE TABLE data_key (
    instance_id uuid PRIMARY KEY,
    key_id text NOT NULL,
    key_sealed bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
  )`,
  // A process, while it is alive; and the last moment at which any process was.
  `CREATE TABLE node_lease (
    node_id uuid PRIMARY KEY,
    boot_id uuid NOT NULL,
    lease_until timestamptz NOT NULL
  )`,
  `CREATE TABLE gateway_clock (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    last_alive_at timestamptz NOT NULL
  )`,
  // Who runs an instance. The epoch is what every fenced write is checked against.
  `CREATE TABLE instance_lease (
    instance_id uuid PRIMARY KEY,
    owner_id uuid,
    owner_boot_id uuid,
    epoch bigint NOT NULL DEFAULT 0
  )`,
  `CREATE TABLE instance (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    integration text NOT NULL,
    token_hash bytea NOT NULL,
    token_sealed bytea NOT NULL,
    number text,
    business_id text,
    owner_jid text,
    profile_name text,
    profile_pic_url text,
    reject_call boolean NOT NULL DEFAULT false,
    msg_call text NOT NULL DEFAULT '',
    groups_ignore boolean NOT NULL DEFAULT false,
    always_online boolean NOT NULL DEFAULT false,
    read_messages boolean NOT NULL DEFAULT false,
    read_status boolean NOT NULL DEFAULT false,
    sync_full_history boolean NOT NULL DEFAULT false,
    wavoip_token_sealed bytea,
    proxy_sealed bytea,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz
  )`,
  `CREATE UNIQUE INDEX instance_name_live ON instance (name) WHERE deleted_at IS NULL`,
  `CREATE UNIQUE INDEX instance_token_hash_live ON instance (token_hash) WHERE deleted_at IS NULL`,
  `CREATE INDEX instance_list ON instance (created_at, id) WHERE deleted_at IS NULL`,
  `CREATE INDEX instance_to_purge ON instance (deleted_at) WHERE deleted_at IS NOT NULL`,
  // What is wanted of a connection, and what is observed. Each command takes the next generation; those of the last
  // restart and log-out are kept, so that a later command does not undo one that nobody has seen yet. What was
  // observed under an older epoch than the lease's is of an owner that is gone.
  `CREATE TABLE connection (
    instance_id uuid PRIMARY KEY,
    desired text NOT NULL DEFAULT 'closed' CHECK (desired IN ('open', 'closed', 'logged-out')),
    generation bigint NOT NULL DEFAULT 0,
    restart_generation bigint NOT NULL DEFAULT 0,
    log_out_generation bigint NOT NULL DEFAULT 0,
    answered_generation bigint NOT NULL DEFAULT 0,
    observed_epoch bigint NOT NULL DEFAULT 0,
    state text NOT NULL DEFAULT 'close' CHECK (state IN ('close', 'connecting', 'open')),
    phase text NOT NULL DEFAULT 'idle',
    reason text DEFAULT 'connection.never_started',
    has_credentials boolean NOT NULL DEFAULT false,
    pairing_number text,
    qr_sealed bytea,
    pairing_code_sealed bytea,
    pairing_expires_at timestamptz,
    qr_count integer NOT NULL DEFAULT 0,
    failures integer NOT NULL DEFAULT 0,
    last_disconnect_code integer,
    last_disconnect_reason text,
    last_disconnect_detail text,
    last_disconnect_at timestamptz,
    next_attempt_at timestamptz,
    expires_at timestamptz,
    updated_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE INDEX connection_desired_open ON connection (instance_id) WHERE desired <> 'closed'`,
  `CREATE INDEX connection_unanswered ON connection (instance_id) WHERE generation <> answered_generation`,
  `CREATE INDEX connection_expiring ON connection (expires_at) WHERE expires_at IS NOT NULL`,
  // Auth state: credentials and Signal keys, one row a key.
  `CREATE TABLE auth_key (
    instance_id uuid NOT NULL,
    type text NOT NULL,
    key_id text NOT NULL,
    value_sealed bytea NOT NULL,
    PRIMARY KEY (instance_id, type, key_id)
  ) WITH (fillfactor = 80)`,
  // Decrypted, committed with the ratchet, perhaps not told yet.
  `CREATE TABLE inbox (
    instance_id uuid NOT NULL,
    cipher_hash bytea NOT NULL,
    position bigint GENERATED ALWAYS AS IDENTITY,
    payload_sealed bytea NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    done_at timestamptz,
    PRIMARY KEY (instance_id, cipher_hash)
  )`,
  `CREATE INDEX inbox_undone ON inbox (instance_id, position) WHERE done_at IS NULL`,
  `CREATE INDEX inbox_done ON inbox (done_at) WHERE done_at IS NOT NULL`,
  `CREATE TABLE message (
    instance_id uuid NOT NULL,
    id uuid NOT NULL,
    remote_jid text NOT NULL,
    remote_jid_alt text,
    message_id text NOT NULL,
    from_me boolean NOT NULL,
    participant text,
    participant_alt text,
    addressing_mode text,
    push_name text,
    message_type text NOT NULL,
    content jsonb NOT NULL,
    context_info jsonb,
    source text NOT NULL,
    status text NOT NULL,
    message_timestamp bigint NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (instance_id, id)
  )`,
  `CREATE UNIQUE INDEX message_key ON message (instance_id, remote_jid, message_id, from_me)`,
  `CREATE INDEX message_by_wire_id ON message (instance_id, message_id)`,
  `CREATE INDEX message_recent ON message (instance_id, message_timestamp DESC, id DESC)`,
  `CREATE INDEX message_recent_in_chat ON message (instance_id, remote_jid, message_timestamp DESC, id DESC)`,
  `CREATE TABLE message_status (
    instance_id uuid NOT NULL,
    message_id uuid NOT NULL,
    status text NOT NULL,
    participant text NOT NULL DEFAULT '',
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (instance_id, message_id, status, participant)
  )`,
  // Receipts of own messages that overtook the transaction which stores the message; taken up by it.
  `CREATE TABLE early_receipt (
    instance_id uuid NOT NULL,
    message_id text NOT NULL,
    status text NOT NULL,
    participant text NOT NULL DEFAULT '',
    remote_jid text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (instance_id, message_id, status, participant)
  )`,
  `CREATE INDEX early_receipt_created ON early_receipt (created_at)`,
  `CREATE TABLE chat (
    instance_id uuid NOT NULL,
    remote_jid text NOT NULL,
    name text,
    unread_messages integer NOT NULL DEFAULT 0,
    last_message_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (instance_id, remote_jid)
  )`,
  `CREATE TABLE contact (
    instance_id uuid NOT NULL,
    remote_jid text NOT NULL,
    push_name text,
    profile_pic_url text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (instance_id, remote_jid)
  )`,
  // Counts that a list shows, kept with each write so that a list costs the same however much is stored.
  `CREATE TABLE instance_totals (
    instance_id uuid PRIMARY KEY,
    messages bigint NOT NULL DEFAULT 0,
    contacts bigint NOT NULL DEFAULT 0,
    chats bigint NOT NULL DEFAULT 0
  )`,
  // Locked last in every transaction that appends an event: commit order is sequence order, without gaps.
  `CREATE TABLE event_counter (
    instance_id uuid PRIMARY KEY,
    last_sequence bigint NOT NULL DEFAULT 0
  )`,
  `CREATE TABLE event (
    instance_id uuid NOT NULL,
    sequence bigint NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    data_sealed bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (instance_id, sequence)
  )`,
  `CREATE UNIQUE INDEX event_id ON event (id)`,
  `CREATE TABLE webhook_endpoint (
    instance_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    enabled boolean NOT NULL,
    url_sealed bytea NOT NULL,
    headers_sealed bytea,
    secret_sealed bytea NOT NULL,
    events text[] NOT NULL,
    by_events boolean NOT NULL DEFAULT false,
    base64 boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (instance_id, id)
  )`,
  `CREATE UNIQUE INDEX webhook_endpoint_name ON webhook_endpoint (instance_id, name)`,
  // One event for one endpoint. target_sealed: own copy of endpoint and secret, for what outlives the instance.
  `CREATE TABLE delivery (
    instance_id uuid NOT NULL,
    id uuid NOT NULL,
    endpoint_id uuid,
    event_id uuid NOT NULL,
    event_name text NOT NULL,
    sequence bigint NOT NULL,
    body_sealed bytea NOT NULL,
    target_sealed bytea,
    state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'delivered', 'dead')),
    attempts integer NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL DEFAULT now(),
    claimed_until timestamptz,
    last_status integer,
    last_error text,
    created_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz,
    PRIMARY KEY (instance_id, id)
  )`,
  `CREATE INDEX delivery_due ON delivery (next_attempt_at, sequence) WHERE state = 'pending'`,
  // The closing events of an instance go out one after another.
  `CREATE INDEX delivery_closing ON delivery (instance_id, sequence)
    WHERE state = 'pending' AND target_sealed IS NOT NULL`,
  `CREATE TABLE delivery_attempt (
    instance_id uuid NOT NULL,
    delivery_id uuid NOT NULL,
    attempt integer NOT NULL,
    started_at timestamptz NOT NULL,
    duration_ms integer NOT NULL,
    status integer,
    error text,
    PRIMARY KEY (instance_id, delivery_id, attempt)
  )`,
];

const TABLES = [
  'delivery_attempt',
  'delivery',
  'webhook_endpoint',
  'event',
  'event_counter',
  'instance_totals',
  'contact',
  'chat',
  'early_receipt',
  'message_status',
  'message',
  'inbox',
  'auth_key',
  'connection',
  'instance',
  'instance_lease',
  'gateway_clock',
  'node_lease',
  'data_key',
  'stored_secret',
];
