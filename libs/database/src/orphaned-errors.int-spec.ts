import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { surviveOrphanedErrors } from './orphaned-errors.js';

let database: TestDatabase;
let admin: pg.Client;

beforeEach(async () => {
  surviveOrphanedErrors();
  database = await createTestDatabase();
  admin = new pg.Client({ connectionString: database.uri });
  await admin.connect();
});

afterEach(async () => {
  await admin.end();
  await database.drop();
});

it('lets the process live when the server ends a client that nobody listens to', async () => {
  const pool = new pg.Pool({ connectionString: database.uri, max: 1 });
  pool.on('error', () => undefined);
  const client = await pool.connect();
  await client.query('BEGIN');
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const ended = new Promise((resolve) => client.once('end', resolve));
  expect(client.listenerCount('error')).toBe(0);

  await admin.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
  await ended;

  // The one who uses it is told.
  await expect(client.query('SELECT 1')).rejects.toThrow();
  client.release(true);
  await pool.end();
});

it('leaves those who listen alone', () => {
  const heard: unknown[] = [];
  const client = new pg.Client({ connectionString: database.uri });
  client.on('error', (error) => heard.push(error));
  const lost = new Error('lost');
  client.emit('error', lost);
  expect(heard).toEqual([lost]);
});
