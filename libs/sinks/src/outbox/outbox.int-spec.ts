import { randomUUID } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { getDataSourceToken } from '@nestjs/typeorm';
import { ConfigModule, testConfig } from '@switchboard/config';
import { CryptoModule, InstanceSealer } from '@switchboard/crypto';
import { Transactions } from '@switchboard/database';
import { EventLog, EventsModule } from '@switchboard/events';
import { SweepScheduler } from '@switchboard/queue';
import { EnvelopeSource } from '@switchboard/webhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../../../test/support/open-database.js';
import { seededRandom } from '../../../../test/support/seed.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import type { SinkMessage } from '../event-sink.js';
import { SinkSettingRepository } from '../settings/sink-setting.repository.js';
import { SinkSettings } from '../settings/sink-settings.js';
import { SinkEnvelope } from '../sink-envelope.js';
import { OutboxDispatcher } from './outbox-dispatcher.js';
import { OutboxRetention } from './outbox-retention.js';
import { OutboxPlanner } from './outbox-planner.js';
import { OutboxSink } from './outbox-sink.js';
import { OutboxVault } from './outbox-vault.js';
import { SinkOutboxRepository } from './sink-outbox.repository.js';

/** A sink in the hands of a test. */
class FakeSink extends OutboxSink {
  readonly kind = 'rabbitmq';
  enabled = true;
  readonly globalEvents: string[] = [];
  readonly taken: SinkMessage[] = [];
  isDown = false;
  /** Instances whose messages are refused. */
  readonly refused = new Set<string>();
  /** Whether this one message is not taken, this time. */
  refuses: (message: SinkMessage) => boolean = () => false;
  /** Called before a message is taken. */
  interrupt: () => void = () => undefined;
  private readonly busy = new Set<string>();
  overlaps = 0;

  async ready(): Promise<void> {
    if (this.isDown) throw new Error('down');
  }

  async send(message: SinkMessage): Promise<void> {
    const { instanceId } = message;
    if (this.busy.has(instanceId)) this.overlaps += 1;
    this.busy.add(instanceId);
    try {
      await new Promise((resolve) => setImmediate(resolve));
      if (this.refused.has(instanceId)) throw new Error('refused');
      if (this.refuses(message)) throw new Error('refused');
      this.interrupt();
      await this.ready();
      this.taken.push(message);
    } finally {
      this.busy.delete(instanceId);
    }
  }

  /** Sequences of one instance in the order of their first arrival. */
  sequences(instanceId: string): number[] {
    const mine = this.taken.filter((message) => message.instanceId === instanceId);
    return [...new Set(mine.map(({ sequence }) => sequence))];
  }
}

class NamedAfterTheId extends EnvelopeSource {
  async find(_tx: unknown, instanceId: string) {
    return { instanceName: `i-${instanceId}`, ownerJid: null, token: null };
  }
}

/** How long a test waits for what takes milliseconds on an idle machine. */
const WAIT = { timeout: 20_000, interval: 20 };

/** Rounds of the sweep are those that a test asks for. */
const sweeps = new Set<string>();
const noSweeps = { registerSweep: (name: string) => sweeps.add(name) };

describe('the outbox of a sink', () => {
  let database: TestDatabase;
  let opened: OpenDatabase;
  let sink: FakeSink;
  let nodes: TestingModule[];
  let instanceId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    opened = await openDatabase(database.uri, { poolSize: 12 });
  });
  afterAll(async () => {
    await opened.close();
    await database.drop();
  });
  beforeEach(async () => {
    await opened.dataSource.query('TRUNCATE sink_message, sink_lane, sink_setting');
    sink = new FakeSink();
    sweeps.clear();
    nodes = [await startNode()];
    instanceId = await begin();
  });
  afterEach(async () => {
    for (const node of nodes) await node.close();
  });

  const config = testConfig();
  async function startNode(): Promise<TestingModule> {
    const shared = [
      { provide: getDataSourceToken(), useValue: opened.dataSource },
      { provide: Transactions, useValue: opened.transactions },
      { provide: SweepScheduler, useValue: noSweeps },
      { provide: EnvelopeSource, useClass: NamedAfterTheId },
    ];
    @Global()
    @Module({ providers: shared, exports: shared.map(({ provide }) => provide) })
    class PlatformModule {}
    const node = await Test.createTestingModule({
      imports: [ConfigModule.forRoot(config), PlatformModule, CryptoModule, EventsModule],
      providers: [
        SinkSettingRepository,
        SinkSettings,
        SinkEnvelope,
        SinkOutboxRepository,
        OutboxVault,
        OutboxDispatcher,
        OutboxPlanner,
        OutboxRetention,
        { provide: OutboxSink, useValue: sink },
      ],
    }).compile();
    return node.init();
  }

  const node = (): TestingModule => {
    const [first] = nodes;
    if (first === undefined) throw new Error('No node is there');
    return first;
  };

  async function begin(): Promise<string> {
    const id = randomUUID();
    await opened.transactions.run(async (tx) => {
      await node().get(InstanceSealer).begin(tx, id);
      await node().get(EventLog).begin(tx, id);
      await node().get(SinkSettings).write(tx, id, 'rabbitmq', { enabled: true });
    });
    return id;
  }

  const tell = (of = instanceId, closing = false, by = node()) =>
    opened.transactions.run((tx) =>
      by.get(EventLog).append(tx, {
        instanceId: of,
        name: closing ? 'remove.instance' : 'messages.upsert',
        data: { text: 'what people write' },
        closing,
      }),
    );

  const rows = async (table: 'sink_message' | 'sink_lane') => {
    const found: unknown[] = await opened.dataSource.query(`SELECT 1 FROM ${table}`);
    return found.length;
  };
  const emptied = () =>
    vi.waitFor(
      async () => {
        for (const each of nodes) each.get(OutboxDispatcher).wake();
        expect([await rows('sink_message'), await rows('sink_lane')]).toEqual([0, 0]);
      },
      { timeout: 20_000, interval: 100 },
    );

  it('is given to the sink after the commit, and emptied', async () => {
    const { id } = await tell();
    await emptied();
    expect(sink.taken).toMatchObject([
      {
        instanceId,
        instanceName: `i-${instanceId}`,
        eventId: id,
        eventName: 'messages.upsert',
        sequence: 1,
        scopes: ['instance'],
      },
    ]);
    expect(JSON.parse(sink.taken[0]?.body ?? '')).toMatchObject({ event_id: id, sequence: 1 });
  });

  it('says how much waits, and how long the oldest does', async () => {
    const backlog = () => node().get(SinkOutboxRepository).backlog('rabbitmq');
    sink.isDown = true;
    expect(await backlog()).toEqual({ waiting: 0, oldestSeconds: 0 });
    for (const of of [instanceId, instanceId, await begin()]) await tell(of);
    await opened.dataSource.query(
      `UPDATE sink_message SET created_at = now() - interval '90 s' WHERE instance_id = $1`,
      [instanceId],
    );
    const found = await backlog();
    expect(found.waiting).toBe(3);
    expect(found.oldestSeconds).toBeGreaterThanOrEqual(90);
    expect(found.oldestSeconds).toBeLessThan(150);
    sink.isDown = false;
    await emptied();
    expect(await backlog()).toEqual({ waiting: 0, oldestSeconds: 0 });
  });

  it('has nothing of a transaction that was undone, nor of what nobody wants', async () => {
    await expect(
      opened.transactions.run(async (tx) => {
        await node().get(EventLog).append(tx, { instanceId, name: 'call', data: null });
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    await opened.transactions.run((tx) =>
      node().get(SinkSettings).write(tx, instanceId, 'rabbitmq', { enabled: false }),
    );
    await tell();
    expect([await rows('sink_message'), await rows('sink_lane')]).toEqual([0, 0]);
  });

  it('grows while the sink is down, unreadable, and is given in order when it is back', async () => {
    sink.isDown = true;
    for (let count = 0; count < 30; count += 1) await tell();
    expect(await rows('sink_message')).toBe(30);
    const bodies: { row: string }[] = await opened.dataSource.query(
      'SELECT stored::text AS row FROM sink_message stored',
    );
    for (const { row } of bodies) {
      expect(row).not.toContain('what people');
      expect(row).not.toContain(Buffer.from('what people').toString('hex'));
    }
    expect(sink.taken).toEqual([]);
    sink.isDown = false;
    await emptied();
    expect(sink.sequences(instanceId)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });

  it('that the sink refuses for one instance is not in the way of another', async () => {
    const other = await begin();
    sink.refused.add(instanceId);
    await tell();
    await tell(other);
    // What the sink took is removed after that.
    await vi.waitFor(async () => {
      expect(sink.sequences(other)).toEqual([1]);
      expect(await rows('sink_message')).toBe(1);
    }, WAIT);
    expect(sink.sequences(instanceId)).toEqual([]);
    sink.refused.clear();
    await emptied();
    expect(sink.sequences(instanceId)).toEqual([1]);
  });

  it('keeps the order of each instance on two nodes, with a sink that comes and goes', async () => {
    nodes.push(await startNode());
    const random = seededRandom('outbox');
    const instances = [instanceId, await begin(), await begin()];
    sink.interrupt = () => {
      if (random() >= 0.05) return;
      sink.isDown = true;
      setImmediate(() => {
        sink.isDown = false;
      });
    };
    await Promise.all(
      instances.map(async (of) => {
        for (let count = 0; count < 60; count += 1) {
          await tell(of, false, nodes[count % 2]);
          if (random() < 0.2) nodes[count % 2]?.get(OutboxDispatcher).wake();
        }
      }),
    );
    await emptied();
    for (const of of instances)
      expect(sink.sequences(of)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    expect(sink.overlaps).toBe(0);
  });

  it('never has a later message before one that was refused, and does not begin anew each time', async () => {
    const random = seededRandom('refused in between');
    sink.refuses = () => random() < 0.05;
    await opened.transactions.run(async (tx) => {
      for (let count = 0; count < 100; count += 1) {
        await node().get(EventLog).append(tx, { instanceId, name: 'call', data: null });
      }
    });
    await vi.waitFor(() => expect(sink.taken).toHaveLength(100), { timeout: 25_000 });
    expect(sink.taken.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 100 }, (_, index) => index + 1),
    );
  });

  it('ends what waits for a sink that its instance switches off, and nothing else', async () => {
    const other = await begin();
    sink.isDown = true;
    sink.globalEvents.push('MESSAGES_UPSERT');
    await tell();
    sink.globalEvents.length = 0;
    for (let count = 0; count < 3; count += 1) await tell();
    await tell(other);
    expect(await rows('sink_message')).toBe(5);
    await opened.transactions.run((tx) =>
      node().get(SinkSettings).write(tx, instanceId, 'rabbitmq', { enabled: false }),
    );
    expect(await rows('sink_message')).toBe(2);
    sink.isDown = false;
    await emptied();
    // What was for all instances too is told to those alone.
    expect(sink.taken.map(({ instanceId: of, scopes }) => [of, scopes])).toEqual(
      expect.arrayContaining([
        [instanceId, ['global']],
        [other, ['instance']],
      ]),
    );
    expect(sink.taken).toHaveLength(2);
  });

  it('is kept while the sink is down, and for a time while the operator has it switched off', async () => {
    sink.isDown = true;
    for (let count = 0; count < 3; count += 1) await tell();
    await opened.dataSource.query(
      `UPDATE sink_message SET created_at = now() - interval '8 days' WHERE sequence < 3`,
    );
    // Down, not off: no round is asked for.
    expect(sweeps.has('sink-rabbitmq-off')).toBe(false);
    await node().close();
    sink.enabled = false;
    nodes = [await startNode()];
    expect(sweeps.has('sink-rabbitmq-off')).toBe(true);
    expect(await node().get(OutboxRetention).run()).toBe(2);
    expect([await rows('sink_message'), await rows('sink_lane')]).toEqual([1, 1]);
    await node().close();
    sink.enabled = true;
    sink.isDown = false;
    nodes = [await startNode()];
    await emptied();
    expect(sink.sequences(instanceId)).toEqual([3]);
  });

  it('loses no message that is committed while its lane is found empty', async () => {
    for (let count = 0; count < 100; count += 1) {
      await Promise.all([tell(), tell()]);
      node().get(OutboxDispatcher).wake();
    }
    // No wake-up but those after the commits.
    await vi.waitFor(() => expect(sink.sequences(instanceId)).toHaveLength(200), WAIT);
    const sequences = sink.sequences(instanceId);
    expect(sequences).toEqual(sequences.toSorted((a, b) => a - b));
  });

  it('keeps the last words of an instance, and nothing else of it, when the instance goes', async () => {
    sink.isDown = true;
    await tell();
    await tell(instanceId, true);
    await node().get(SinkSettings).purge(instanceId);
    await opened.transactions.run((tx) => node().get(InstanceSealer).destroy(tx, instanceId));
    expect([await rows('sink_message'), await rows('sink_lane')]).toEqual([1, 1]);
    sink.isDown = false;
    await emptied();
    expect(sink.taken.map(({ eventName }) => eventName)).toEqual(['remove.instance']);
    await node().get(SinkSettings).purge(instanceId);
  });
});
