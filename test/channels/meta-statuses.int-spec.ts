import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seededRandom } from '../support/seed.js';
import { APP_SECRET, ChannelGateway } from './channel-gateway.js';

const NUMBER = '310000000000001';
const PERSON = '5511988887777';
const MESSAGES = 2_500;
const STATUSES = ['sent', 'delivered', 'read', 'played'] as const;
const PER_POST = 500;

let test: ChannelGateway;
let instanceId: string;

beforeAll(async () => {
  test = await ChannelGateway.start();
  instanceId = (await test.createCloud('acme', NUMBER)).body.instance.instanceId;
});
afterAll(() => test?.close());

interface Status {
  readonly id: string;
  readonly status: (typeof STATUSES)[number];
}

async function post(statuses: readonly Status[]): Promise<number> {
  const value = {
    metadata: { phone_number_id: NUMBER },
    statuses: statuses.map(({ id, status }) => ({
      id,
      status,
      recipient_id: PERSON,
      timestamp: '1760972400',
    })),
  };
  const body = JSON.stringify({ entry: [{ changes: [{ field: 'messages', value }] }] });
  const digits = createHmac('sha256', APP_SECRET).update(body).digest('hex');
  const headers = {
    'content-type': 'application/json',
    'x-hub-signature-256': `sha256=${digits}`,
  };
  return (await test.send('POST', '/webhook/meta', { headers, body })).status;
}

function shuffle<T>(items: T[], random: () => number): T[] {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [one, two] = [items[last], items[other]];
    if (one !== undefined && two !== undefined) [items[last], items[other]] = [two, one];
  }
  return items;
}

/** What was told of each message, in order. */
async function told(): Promise<Map<string, string[]>> {
  const updates = new Map<string, string[]>();
  for (const { name, data } of await test.events(instanceId)) {
    if (name !== 'messages.update') continue;
    const { keyId, status } = Object.fromEntries(Object.entries(data ?? {}));
    const words = updates.get(String(keyId)) ?? [];
    updates.set(String(keyId), [...words, String(status)]);
  }
  return updates;
}

it('lands 10,000 statuses, shuffled and doubled, once each, and never steps back', async () => {
  const random = seededRandom('statuses of the Cloud API');
  await test.query(
    `INSERT INTO message (instance_id, id, remote_jid, message_id, from_me, message_type, content, source, status,
       message_timestamp)
     SELECT $1, gen_random_uuid(), $2, 'wamid.' || n, true, 'conversation', '{}', 'unknown', 'PENDING', 1760972400
       FROM generate_series(1, $3) AS n`,
    [instanceId, `${PERSON}@s.whatsapp.net`, MESSAGES],
  );
  const once = Array.from({ length: MESSAGES }, (_, index) =>
    STATUSES.map((status): Status => ({ id: `wamid.${index + 1}`, status })),
  ).flat();
  expect(once).toHaveLength(10_000);
  const all = shuffle([...once, ...once], random);
  for (let start = 0; start < all.length;) {
    // Meta posts in parallel: two at a time.
    const posts = [0, 1].map(() => all.slice(start, (start += PER_POST)));
    expect(await Promise.all(posts.map(post))).toEqual([200, 200]);
  }

  const [rows] = await test.query<{ rows: number; distinct: number }>(
    `SELECT count(*)::int AS rows, count(DISTINCT (message_id, status))::int AS distinct
       FROM message_status WHERE instance_id = $1`,
    [instanceId],
  );
  expect(rows).toEqual({ rows: 10_000, distinct: 10_000 });
  const states = await test.query<{ status: string; count: number }>(
    'SELECT status, count(*)::int AS count FROM message WHERE instance_id = $1 GROUP BY status',
    [instanceId],
  );
  expect(states).toEqual([{ status: 'PLAYED', count: MESSAGES }]);

  const updates = await told();
  expect(updates.size).toBe(MESSAGES);
  const words: string[] = STATUSES.map((status) => status.toUpperCase());
  for (const [id, statuses] of updates) {
    const ranks = statuses.map((status) => words.indexOf(status));
    const rising = [...new Set(ranks)].sort((a, b) => a - b);
    expect(ranks, id).toEqual(rising);
    expect(ranks.at(-1), id).toBe(words.length - 1);
  }
}, 240_000);

it('keeps a status that overtakes its message, and tells it in its own words', async () => {
  const id = 'wamid.early';
  await post([{ id, status: 'read' }]);
  const waiting = await test.query(
    'SELECT status, wire_status FROM early_receipt WHERE instance_id = $1 AND message_id = $2',
    [instanceId, id],
  );
  expect(waiting).toEqual([{ status: 'READ', wire_status: 'READ' }]);
});
