import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { answer, settings } from './answer.js';
import { keyedServer } from './keyed-server.js';

/** The limit of `create`: a key check, and one transaction with one statement for each row that the gateway writes. */
const { key, databaseUri, schema } = await settings<{
  key: string;
  databaseUri: string;
  schema: string;
}>();
const pool = new pg.Pool({
  connectionString: databaseUri,
  max: 10,
  options: `-c search_path=${schema}`,
});
const sealed = randomBytes(100);
const STATEMENTS: readonly ((id: string) => readonly [text: string, values: readonly unknown[]])[] =
  [
    (id) => [
      'INSERT INTO data_key (instance_id, key_id, key_sealed) VALUES ($1, $2, $3)',
      [id, 'x', sealed],
    ],
    (id) => [
      'INSERT INTO instance (id, name, integration, token_hash, token_sealed) VALUES ($1, $2, $3, $4, $5)',
      [id, id, 'WHATSAPP-BAILEYS', randomBytes(32), sealed],
    ],
    (id) => ['INSERT INTO instance_lease (instance_id) VALUES ($1)', [id]],
    (id) => ['INSERT INTO connection (instance_id) VALUES ($1)', [id]],
    (id) => ['INSERT INTO instance_totals (instance_id) VALUES ($1)', [id]],
    (id) => ['INSERT INTO event_counter (instance_id, last_sequence) VALUES ($1, 1)', [id]],
    (id) => [
      'INSERT INTO event (instance_id, sequence, id, name, data_sealed) VALUES ($1, 1, $2, $3, $4)',
      [id, randomUUID(), 'instance.create', sealed],
    ],
  ];
const server = keyedServer(key);
server.post('/instance/create', async (_, reply) => {
  const id = randomUUID();
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    for (const [index, statement] of STATEMENTS.entries()) {
      const [text, values] = statement(id);
      await client.query({ name: `create-${index}`, text, values: [...values] });
    }
    await client.query('COMMIT');
  } finally {
    client.release();
  }
  return reply.code(201).send({ instance: { instanceName: id, instanceId: id, status: 'close' } });
});
const url = await server.listen({ port: 0, host: '127.0.0.1' });

answer({ url: async () => url });
