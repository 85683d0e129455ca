import pg from 'pg';
import { answer, settings } from './answer.js';
import { keyedServer } from './keyed-server.js';

/**
 * The limit of `fetchInstances`: a key check, one prepared query that reads all that the list says of each instance,
 * and the bytes of the gateway's answer as they are.
 */
const { key, databaseUri, schema, body } = await settings<{
  key: string;
  databaseUri: string;
  schema: string;
  body: string;
}>();
const QUERY = {
  name: 'list',
  text: `
    SELECT i.*, i.created_at::text AS place, d.key_sealed, c.desired, c.generation, c.answered_generation, c.state,
           c.reason, c.has_credentials, c.last_disconnect_code, c.last_disconnect_reason, c.last_disconnect_at,
           c.next_attempt_at, c.expires_at, l.epoch, c.observed_epoch, n.lease_until, t.messages, t.contacts, t.chats
      FROM instance i
      JOIN connection c ON c.instance_id = i.id
      LEFT JOIN data_key d ON d.instance_id = i.id
      LEFT JOIN instance_totals t ON t.instance_id = i.id
      LEFT JOIN instance_lease l ON l.instance_id = i.id
      LEFT JOIN node_lease n ON n.node_id = l.owner_id AND n.boot_id = l.owner_boot_id
     WHERE i.deleted_at IS NULL
     ORDER BY i.created_at, i.id`,
};
const pool = new pg.Pool({
  connectionString: databaseUri,
  max: 10,
  options: `-c search_path=${schema}`,
});
const bytes = Buffer.from(body);
const server = keyedServer(key);
server.get('/instance/fetchInstances', async (_, reply) => {
  await pool.query(QUERY);
  return reply.type('application/json; charset=utf-8').send(bytes);
});
const url = await server.listen({ port: 0, host: '127.0.0.1' });

answer({ url: async () => url });
