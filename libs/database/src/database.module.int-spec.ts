import { Test, type TestingModule } from '@nestjs/testing';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DatabaseModule } from './database.module.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/embedded-postgres.js';
import { Leases } from './leases.js';
import { migrate } from './migrate.js';
import { Notifications } from './notifications.js';
import { Transactions } from './transactions.js';

/** A server of its own, since it is killed. */
let folder: string;
let server: EmbeddedPostgres;
let module: TestingModule;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'switchboard-module-'));
  chmodSync(folder, 0o755);
  server = await startEmbeddedPostgres({ directory: join(folder, 'postgres') });
  await migrate(server.url, 'switchboard');
  module = await Test.createTestingModule({
    imports: [DatabaseModule.forRoot({ uri: server.url, schema: 'switchboard', poolSize: 4 })],
  }).compile();
  await module.init();
}, 120_000);
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

function count(sql: string): Promise<unknown> {
  return module.get(Transactions).run((tx) => tx.query(sql));
}

describe('DatabaseModule', { timeout: 60_000 }, () => {
  it('survives a server that is killed under it', async () => {
    const leases = module.get(Leases);
    const notifications = module.get(Notifications);
    const transactions = module.get(Transactions);
    const instanceId = randomUUID();
    await transactions.run((tx) =>
      tx.query('INSERT INTO instance_lease (instance_id) VALUES ($1)', [instanceId]),
    );
    const listening = new Promise<void>((resolve) => notifications.onReconnect(resolve));
    const [pid] = readFileSync(join(folder, 'postgres', 'pg18', 'postmaster.pid'), 'utf8').split(
      '\n',
    );
    process.kill(Number(pid), 'SIGKILL');
    await listening;

    const heard: string[] = [];
    notifications.listen('connection_changed', (id) => heard.push(id));
    await vi.waitFor(
      () => transactions.run((tx) => notifications.notify(tx, 'connection_changed', instanceId)),
      { timeout: 20_000 },
    );
    await vi.waitFor(() => expect(heard).toEqual([instanceId]), { timeout: 20_000 });
    // At once when the server was back in time, else when the node has its lease again.
    await vi.waitFor(async () => expect(await leases.acquire(instanceId)).toBe(1n), {
      timeout: 20_000,
    });
    expect(await count('SELECT count(*)::int AS nodes FROM node_lease')).toEqual([{ nodes: 1 }]);
  });

  it('gives everything up when the application ends, so that the server can stop', async () => {
    await module.close();
    await server.stop();
    expect(() => readFileSync(join(folder, 'postgres', 'pg18', 'postmaster.pid'))).toThrow(
      'ENOENT',
    );
  });
});
