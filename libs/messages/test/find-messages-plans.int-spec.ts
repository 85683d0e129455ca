import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Plan, wholeTables } from '../../../test/support/query-plan.js';
import type {
  FindMessagesDto,
  MessageFilterDto,
  MessageKeyFilterDto,
} from '../src/find/find-messages.dto.js';
import { type MessagesFixture, openMessages } from './messages-fixture.js';

/** Of one instance; a second one has as many again. */
const MESSAGES = 100_000;

type Field = Exclude<keyof MessageFilterDto, 'key'> | `key.${keyof MessageKeyFilterDto}`;

/** A search by each field that is accepted: often met, seldom met, and met by nothing. */
const SEARCHES = {
  id: [{ id: '0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55' }],
  messageType: [
    { messageType: 'conversation' },
    { messageType: 'locationMessage' },
    { messageType: 'none' },
  ],
  source: [{ source: 'ios' }, { source: 'desktop' }],
  messageTimestamp: [
    { messageTimestamp: { gte: 1_700_050_000_000, lte: 1_700_051_000_000 } },
    { messageTimestamp: { gte: 0, lte: 1_900_000_000_000 } },
  ],
  'key.remoteJid': [
    { key: { remoteJid: '5511910000001@s.whatsapp.net' } },
    { key: { remoteJid: 'nobody' } },
  ],
  'key.remoteJidAlt': [{ key: { remoteJidAlt: '987651@lid' } }, { key: { remoteJidAlt: '0@lid' } }],
  'key.fromMe': [{ key: { fromMe: true } }],
  'key.id': [{ key: { id: 'WIRE17' } }, { key: { id: 'none' } }],
  'key.participant': [
    { key: { participant: '55118100@s.whatsapp.net' } },
    { key: { participant: 'nobody' } },
  ],
} satisfies Record<Field, readonly MessageFilterDto[]>;

const ALL: readonly MessageFilterDto[] = [
  {},
  ...Object.values(SEARCHES).flat(),
  { source: 'desktop', key: { fromMe: true } },
  { messageType: 'locationMessage', key: { remoteJid: '5511910000001@s.whatsapp.net' } },
];

describe('a search in many messages', () => {
  let fixture: MessagesFixture;
  let instanceId: string;

  beforeAll(async () => {
    fixture = await openMessages();
    instanceId = await fixture.newInstance();
    for (const each of [instanceId, await fixture.newInstance()])
      await fixture.database.dataSource.query(FILL, [each, MESSAGES]);
    await vacuumed();
  }, 180_000);
  afterAll(() => fixture?.close());

  /** As autovacuum leaves the table. Whoever still sees an older state keeps it from that. */
  const vacuumed = () =>
    vi.waitFor(
      async () => {
        await fixture.database.dataSource.query('VACUUM ANALYZE message');
        const [state]: { visible: boolean }[] = await fixture.database.dataSource.query(
          `SELECT relallvisible = relpages AS visible FROM pg_class WHERE oid = 'message'::regclass`,
        );
        expect(state).toEqual({ visible: true });
      },
      { timeout: 90_000 },
    );

  /** The plans of all statements that a search runs. */
  async function plansOf(body: FindMessagesDto): Promise<Plan[]> {
    const { dataSource } = fixture.database;
    const spy = vi.spyOn(dataSource, 'query');
    await fixture.find.find(instanceId, body);
    const statements = spy.mock.calls.map(([sql, values]) => [sql, values] as const);
    spy.mockRestore();
    const plans: Plan[] = [];
    for (const [sql, values] of statements) {
      const rows: { 'QUERY PLAN': { Plan: Plan }[] }[] = await dataSource.query(
        `EXPLAIN (FORMAT JSON) ${sql}`,
        values,
      );
      plans.push(...rows.flatMap((row) => row['QUERY PLAN'].map(({ Plan: plan }) => plan)));
    }
    return plans;
  }

  it.each(ALL.map((where) => [JSON.stringify(where), where] as const))(
    'by %s reads no table from end to end',
    async (_name, where) => {
      for (const body of [{ where }, { where, page: 3, offset: 10 }]) {
        const plans = await plansOf(body);
        expect(plans).toHaveLength(2);
        expect(plans.flatMap(wholeTables).filter((table) => table === 'message')).toEqual([]);
      }
    },
  );

  it('goes on behind a cursor the same way', async () => {
    for (const where of [{}, { messageType: 'conversation' }, { source: 'ios' }]) {
      const { nextCursor: cursor } = await fixture.find.find(instanceId, { where });
      if (cursor === null) throw new Error('There is one page only');
      const plans = await plansOf({ where, cursor });
      expect(plans.flatMap(wholeTables)).not.toContain('message');
    }
  });

  it('finds what is there', async () => {
    const totals = await Promise.all(
      [{ messageType: 'locationMessage' }, { source: 'desktop' }, { key: { id: 'WIRE17' } }].map(
        async (where) => (await fixture.find.find(instanceId, { where })).answer.messages.total,
      ),
    );
    expect(totals).toEqual([20, 0, 1]);
  });
});

const FILL = `
  INSERT INTO message (instance_id, id, remote_jid, remote_jid_alt, message_id, from_me, participant, message_type,
    content, source, status, message_timestamp)
  SELECT $1::uuid, gen_random_uuid(),
    CASE WHEN i % 4 = 0 THEN '1203630252' || (i % 50) || '@g.us' ELSE '55119' || (10000000 + i % 500) || '@s.whatsapp.net' END,
    CASE WHEN i % 4 <> 0 THEN '98765' || (i % 500) || '@lid' END,
    'WIRE' || i, i % 3 = 0,
    CASE WHEN i % 4 = 0 THEN '55118' || (i % 300) || '@s.whatsapp.net' END,
    CASE WHEN i % 10 = 0 THEN 'imageMessage' WHEN i % 5000 = 1 THEN 'locationMessage' ELSE 'conversation' END,
    jsonb_build_object('conversation', repeat(md5(i::text), 8)),
    (ARRAY['ios', 'android', 'web'])[1 + i % 3], 'READ', 1700000000 + i
  FROM generate_series(1, $2::integer) AS i`;
