import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type AuthenticationCreds,
  BufferJSON,
  initAuthCreds,
  proto,
  setRootKey,
  type SignalDataSet,
  type SignalDataTypeMap,
} from '@switchboard/baileys';
import { Redis } from 'ioredis';
import pg from 'pg';
import { expect, vi } from 'vitest';
import type { Simulator } from '../../apps/simulator/src/index.js';
import { TestClient } from '../../apps/simulator/src/testing/test-client.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

const WAIT = { timeout: 30_000, interval: 20 };

/** The tables of an Evolution API 2.3 that an import reads, as its migrations leave them. */
const TABLES = `
  CREATE TABLE "Instance" ("id" text PRIMARY KEY, "name" varchar(255) NOT NULL UNIQUE,
    "connectionStatus" text NOT NULL DEFAULT 'open', "ownerJid" varchar(100), "profileName" varchar(100),
    "profilePicUrl" varchar(500), "integration" varchar(100), "number" varchar(100), "businessId" varchar(100),
    "token" varchar(255), "clientName" varchar(100), "disconnectionReasonCode" integer, "disconnectionObject" jsonb,
    "disconnectionAt" timestamp, "createdAt" timestamp DEFAULT now(), "updatedAt" timestamp);
  CREATE TABLE "Session" ("id" text PRIMARY KEY, "sessionId" text NOT NULL UNIQUE, "creds" text,
    "createdAt" timestamp NOT NULL DEFAULT now());
  CREATE TABLE "Chat" ("id" text PRIMARY KEY, "remoteJid" varchar(100) NOT NULL, "name" varchar(100), "labels" jsonb,
    "createdAt" timestamp DEFAULT now(), "updatedAt" timestamp, "instanceId" text NOT NULL,
    "unreadMessages" integer NOT NULL DEFAULT 0);
  CREATE TABLE "Contact" ("id" text PRIMARY KEY, "remoteJid" varchar(100) NOT NULL, "pushName" varchar(100),
    "profilePicUrl" varchar(500), "createdAt" timestamp DEFAULT now(), "updatedAt" timestamp, "instanceId" text NOT NULL,
    UNIQUE ("remoteJid", "instanceId"));
  CREATE TABLE "Message" ("id" text PRIMARY KEY, "key" jsonb NOT NULL, "pushName" varchar(100),
    "participant" varchar(100), "messageType" varchar(100) NOT NULL, "message" jsonb NOT NULL, "contextInfo" jsonb,
    "source" text NOT NULL, "messageTimestamp" integer NOT NULL, "instanceId" text NOT NULL, "webhookUrl" varchar(500),
    "status" varchar(30), "sessionId" text);
  CREATE INDEX ON "Message" ("instanceId");
  CREATE TABLE "MessageUpdate" ("id" text PRIMARY KEY, "status" varchar(30), "instanceId" text NOT NULL);
  CREATE TABLE "Webhook" ("id" text PRIMARY KEY, "url" varchar(500) NOT NULL, "headers" jsonb,
    "enabled" boolean DEFAULT true, "events" jsonb, "webhookByEvents" boolean DEFAULT false,
    "webhookBase64" boolean DEFAULT false, "updatedAt" timestamp, "instanceId" text NOT NULL UNIQUE);
  CREATE TABLE "Setting" ("id" text PRIMARY KEY, "rejectCall" boolean NOT NULL DEFAULT false, "msgCall" varchar(100),
    "groupsIgnore" boolean NOT NULL DEFAULT false, "alwaysOnline" boolean NOT NULL DEFAULT false,
    "readMessages" boolean NOT NULL DEFAULT false, "readStatus" boolean NOT NULL DEFAULT false,
    "syncFullHistory" boolean NOT NULL DEFAULT false, "wavoipToken" varchar(100), "instanceId" text NOT NULL UNIQUE);
  CREATE TABLE "Proxy" ("id" text PRIMARY KEY, "enabled" boolean NOT NULL DEFAULT false, "host" varchar(100) NOT NULL,
    "port" varchar(100) NOT NULL, "protocol" varchar(100) NOT NULL, "username" varchar(100) NOT NULL,
    "password" varchar(100) NOT NULL, "instanceId" text NOT NULL UNIQUE);
  CREATE TABLE "Label" ("id" text PRIMARY KEY, "labelId" varchar(100), "name" varchar(100), "instanceId" text NOT NULL);
  CREATE TABLE "Websocket" ("id" text PRIMARY KEY, "enabled" boolean NOT NULL DEFAULT false, "events" jsonb,
    "instanceId" text NOT NULL UNIQUE);`;

/** A session as the client library has it: credentials, and keys by type and id. */
export class ForeignSession {
  readonly creds: AuthenticationCreds = initAuthCreds();
  readonly stored = new Map<string, { type: string; id: string; value: unknown }>();

  /** What the library is given. */
  get auth() {
    const { creds, stored } = this;
    return {
      creds,
      keys: {
        get: <T extends keyof SignalDataTypeMap>(type: T, ids: string[]) => {
          const found: { [id: string]: SignalDataTypeMap[T] } = {};
          for (const id of ids) {
            const value = stored.get(`${type}/${id}`)?.value;
            if (isStored<T>(value)) found[id] = value;
          }
          return Promise.resolve(found);
        },
        set: (data: SignalDataSet) => {
          for (const [type, values] of Object.entries(data)) {
            for (const [id, value] of Object.entries(values ?? {})) {
              if (value === null) stored.delete(`${type}/${id}`);
              else stored.set(`${type}/${id}`, { type, id, value: stable(type, value) });
            }
          }
          return Promise.resolve();
        },
      },
    };
  }

  /** Encoded once, as files are. */
  get values(): { readonly name: string; readonly text: string }[] {
    return [...this.stored.values()].map(({ type, id, value }) => ({
      name: `${type}-${id}`,
      text: JSON.stringify(value, BufferJSON.replacer),
    }));
  }

  /** Encoded twice, as the database has them. */
  get credentials(): string {
    return JSON.stringify(JSON.stringify(this.creds, BufferJSON.replacer));
  }
}

function isStored<T extends keyof SignalDataTypeMap>(
  value: unknown,
): value is SignalDataTypeMap[T] {
  return value !== undefined;
}

/** The library changes some values after it has stored them; a store that writes them down does not. */
function stable(type: string, value: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(value, BufferJSON.replacer), BufferJSON.reviver);
  return type === 'app-state-sync-key' && typeof copy === 'object' && copy !== null
    ? proto.Message.AppStateSyncKeyData.fromObject(copy)
    : copy;
}

/** Pairs a client of the library with the phone of `number`, and has it exchange texts with `contact`. */
export async function pairForeignSession(
  simulator: Simulator,
  number: string,
  contact: string,
): Promise<ForeignSession> {
  setRootKey(simulator.rootKeyHex);
  const session = new ForeignSession();
  const client = new TestClient(simulator.websocketUrl, session.auth).connect();
  await vi.waitFor(() => expect(client.qrCodes.length).toBeGreaterThan(0), WAIT);
  await simulator.scan({ qr: client.qrCodes[0] ?? '', number });
  await vi.waitFor(() => expect(client.openCount).toBe(1), WAIT);
  await vi.waitFor(() => expect(session.creds.accountSyncCounter).toBe(1), WAIT);
  await simulator.sendText({ from: contact, to: number, text: 'before' });
  await vi.waitFor(() => expect(client.texts().map(({ text }) => text)).toContain('before'), WAIT);
  await client.socket.sendMessage(`${contact}@s.whatsapp.net`, { text: 'answer' });
  await simulator.received({ number: contact, chat: number, atLeast: 1, timeoutMs: 20_000 });
  client.close();
  return session;
}

/** An installation of Evolution API 2.3, as it lies there when it is stopped. */
export class EvolutionSource {
  private stopping: Promise<void> | null = null;
  readonly folder = mkdtempSync(join(tmpdir(), 'switchboard-evolution-'));

  private constructor(
    private readonly database: TestDatabase,
    private readonly client: pg.Pool,
  ) {}

  static async create(): Promise<EvolutionSource> {
    // What else is in a test database is in a schema of its own.
    const database = await createTestDatabase();
    const client = new pg.Pool({ connectionString: database.uri, max: 4, idleTimeoutMillis: 0 });
    await client.query(TABLES);
    return new EvolutionSource(database, client);
  }

  /** As it would be written there. */
  get uri(): string {
    return `${this.database.uri}?schema=public`;
  }

  /** The gateway there: connected while it runs. */
  async stop(): Promise<void> {
    this.stopping ??= this.client.end();
    await this.stopping;
  }

  async remove(): Promise<void> {
    await this.stop();
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async addInstance(row: Readonly<Record<string, unknown>> & { name: string }): Promise<string> {
    const id = typeof row['id'] === 'string' ? row['id'] : randomUUID();
    await this.insert('Instance', {
      integration: 'WHATSAPP-BAILEYS',
      token: randomUUID(),
      ...row,
      id,
    });
    return id;
  }

  /** A row that belongs to an instance. */
  async add(
    table: string,
    instanceId: string,
    row: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await this.insert(table, { id: randomUUID(), ...row, instanceId });
  }

  /** Texts from a contact, one a second. */
  async addMessages(instanceId: string, remoteJid: string, count: number): Promise<void> {
    await this.client.query(
      `INSERT INTO "Message" ("id", "key", "pushName", "messageType", "message", "source", "messageTimestamp", "instanceId", "status")
       SELECT gen_random_uuid()::text,
         jsonb_build_object('id', 'OLD' || md5($1 || n), 'remoteJid', $2::text, 'fromMe', n % 2 = 0),
         'Ana', 'conversation', jsonb_build_object('conversation', 'old text ' || n), 'android', 1700000000 + n, $1, 'READ'
       FROM generate_series(1, $3) AS n`,
      [instanceId, remoteJid, count],
    );
  }

  async addCredentials(instanceId: string, session: ForeignSession): Promise<void> {
    await this.insert('Session', {
      id: randomUUID(),
      sessionId: instanceId,
      creds: session.credentials,
    });
  }

  /** Signal keys in `instances/`, a file each. */
  writeKeyFiles(instanceId: string, session: ForeignSession): void {
    const folder = join(this.folder, instanceId);
    mkdirSync(folder, { recursive: true });
    for (const { name, text } of session.values) {
      const file = name.replaceAll('/', '__').replaceAll(':', '-');
      writeFileSync(join(folder, `${file}.json`), text);
    }
  }

  /** Signal keys in Redis, a field each. */
  async writeKeysToRedis(url: string, instanceId: string, session: ForeignSession): Promise<void> {
    const client = new Redis(url);
    const fields = Object.fromEntries(
      session.values.map(({ name, text }) => [name, JSON.stringify(text)]),
    );
    await client.hset(`evolution:instance:${instanceId}`, fields);
    client.disconnect();
  }

  private async insert(table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
    const names = Object.keys(row);
    await this.client.query(
      `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')})
       VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(row).map((value) =>
        typeof value === 'object' && value !== null ? JSON.stringify(value) : value,
      ),
    );
  }
}
