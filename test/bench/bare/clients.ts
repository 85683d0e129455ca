import { once } from 'node:events';
import { setRootKey } from '@switchboard/baileys';
import pg from 'pg';
import { request } from 'undici';
import { atOnce } from '../support/at-once.js';
import { answer, settings } from './answer.js';
import { BareClient } from './bare-client.js';
import { KEYS_TABLE, memoryAuth, postgresAuth } from './keys.js';

/** What the bench starts this program with. */
interface ClientsSettings {
  readonly websocketUrl: string;
  readonly rootKeyHex: string;
  /** Where keys are kept; in memory when absent. */
  readonly databaseUri?: string;
  /** Who is told of each text; nobody when absent. */
  readonly subscriberUrl?: string;
}

interface Details {
  readonly client: string;
  readonly clients: readonly string[];
  readonly contacts: readonly string[];
  readonly count: number;
  readonly width: number;
}

/** Clients of the library with nothing round them: the limit of everything that goes through WhatsApp. */
const given = await settings<ClientsSettings>();
setRootKey(given.rootKeyHex);
const pool =
  given.databaseUri === undefined ? null : new pg.Pool({ connectionString: given.databaseUri });
await pool?.query(KEYS_TABLE);
const clients = new Map<string, BareClient>();

async function make(name: string): Promise<BareClient> {
  const auth = pool === null ? memoryAuth() : await postgresAuth(pool, name);
  const client = new BareClient(given.websocketUrl, auth);
  clients.set(name, client);
  if (given.subscriberUrl !== undefined) {
    const { subscriberUrl } = given;
    client.on('message', (message) => void tell(subscriberUrl, message));
  }
  return client;
}

async function tell(url: string, message: object): Promise<void> {
  const { body } = await request(url, { method: 'POST', body: JSON.stringify({ data: message }) });
  await body.dump();
}

function known(name: string): BareClient {
  const client = clients.get(name);
  if (client === undefined) throw new Error(`There is no client ${name}`);
  return client;
}

answer<Details>({
  /** Makes a client, and answers the text of its QR code. */
  qr: async ({ client: name }) => {
    const client = await make(name);
    client.connect();
    return client.firstQr();
  },
  /** Resolves when a client that was just scanned is open. */
  opened: async ({ client }) => {
    await once(known(client), 'open');
  },
  /** Opens clients that were paired before, all at the same time; resolves when the last one is open. */
  open: async ({ clients: names }) => {
    await Promise.all(
      names.map(async (name) => {
        const client = await make(name);
        const opened = once(client, 'open');
        client.connect();
        await opened;
      }),
    );
  },
  /** Sends texts from the clients, in turn, to the contacts; answers how long each took, in milliseconds. */
  send: async ({ clients: names, contacts, count, width }) =>
    atOnce(count, width, async (turn) => {
      const startedMs = performance.now();
      await known(names[turn % names.length] ?? '').sendText(
        contacts[turn % contacts.length] ?? '',
        `Text ${turn}`,
      );
      return performance.now() - startedMs;
    }),
});
