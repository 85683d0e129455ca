import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChannelReport } from '../channel.js';
import { ChannelWorld } from './testing/channel-world.js';
import { type TestInstance, WAIT } from './testing/test-instance.js';

const SLOW_COMMIT_MS = 300;

describe('what is committed before anything is said', () => {
  let world: ChannelWorld;
  let instance: TestInstance;
  let own: string;
  let contact: string;
  let next = 100;

  beforeAll(async () => {
    world = await ChannelWorld.create();
  });

  afterAll(() => world.end());

  beforeEach(async () => {
    next += 1;
    own = `5521900000${next}`;
    contact = `5521911110${next}`;
    instance = await world.pairedInstance(own);
  });

  const receive = (text: string) => world.simulator.sendText({ from: contact, to: own, text });
  const undone = () => instance.store.undone(instance.instance.instanceId, 10);
  const acknowledgements = async (id: string) =>
    (await world.simulator.deliveries({ number: own, id })).filter(
      (delivery) => delivery.answers.length > 0,
    );

  it('puts no ciphertext on the wire before its ratchet is stored', async () => {
    let storedAtMs = 0;
    instance.store.beforeCommit = async ({ types }) => {
      if (types.includes('session')) await wait(SLOW_COMMIT_MS);
    };
    instance.store.afterCommit = ({ types }) => {
      if (types.includes('session')) storedAtMs = Date.now();
    };
    for (const text of ['first', 'second']) {
      await instance.sendText(contact, text);
      const lastCommitMs = storedAtMs;
      const received = await world.simulator.received({
        number: contact,
        atLeast: text === 'first' ? 1 : 2,
      });
      const message = received.find((candidate) => candidate.text === text);
      expect(Date.parse(message?.decryptedAt ?? '')).toBeGreaterThanOrEqual(lastCommitMs);
    }
  });

  it('stores the ratchets of all devices that get a text in one commit', async () => {
    await instance.sendText(contact, 'first');
    const before = instance.store.commits.length;
    await instance.sendText(contact, 'second');
    // The phone of the contact and the own one.
    const moved = instance.store.commits.slice(before).map(({ types }) => types);
    expect(moved).toEqual([['session', 'session']]);
  });

  it('sends nothing when the ratchet cannot be stored', async () => {
    instance.store.beforeCommit = ({ types }) => {
      if (types.includes('session')) throw new Error('disk full');
    };
    await expect(instance.sendText(contact, 'never')).rejects.toThrow();
    expect(await instance.waitFor('closed', 2)).toMatchObject({ code: null, credentials: 'kept' });
    instance.store.beforeCommit = () => undefined;
    await instance.openAndWait();
    await instance.sendText(contact, 'later');
    const received = await world.simulator.received({ number: contact, atLeast: 1 });
    expect(received.map((message) => message.text)).toEqual(['later']);
  });

  it('says that the store was away to whoever wanted to send', async () => {
    instance.store.beforeCommit = async ({ types }) => {
      if (!types.includes('session')) return;
      await wait(SLOW_COMMIT_MS);
      throw Object.assign(new Error('terminating connection'), { code: '57P01' });
    };
    const sending = ['first', 'second'].map((text) => instance.sendText(contact, text));
    const away = { code: 'database.unavailable', status: 503, retryAfterSeconds: 5 };
    for (const one of await Promise.allSettled(sending)) {
      expect(one).toMatchObject({ status: 'rejected', reason: away });
    }
  });

  it('gets a message again whose commit failed, and tells it once', async () => {
    let failures = 0;
    instance.store.beforeCommit = ({ inbox }) => {
      if (inbox > 0 && failures++ === 0) throw new Error('connection lost');
    };
    const { id } = await receive('again');
    expect(await instance.waitFor('closed', 2)).toMatchObject({ code: null, credentials: 'kept' });
    expect(await acknowledgements(id)).toEqual([]);
    expect(instance.texts()).toEqual([]);
    await instance.openAndWait();
    await instance.waitForTexts(['again']);
    expect([...instance.told.values()].map(({ origin }) => origin)).toEqual(['held']);
    const sent = await world.simulator.sent({ number: contact });
    expect(sent[0]?.receipts.map((receipt) => receipt.type)).not.toContain('retry');
  });

  it('decrypts a ciphertext once: cut off after the commit, it is told from the inbox', async () => {
    instance.store.afterCommit = ({ inbox }) => {
      if (inbox > 0) instance.abandon();
    };
    const { id } = await receive('cut off');
    await vi.waitFor(async () => expect(await undone()).toHaveLength(1), WAIT);
    instance.store.afterCommit = () => undefined;
    const commitsBefore = instance.store.commits.filter((commit) => commit.inbox > 0).length;
    await instance.openAndWait();
    await instance.waitForTexts(['cut off']);
    await vi.waitFor(async () => expect(await acknowledgements(id)).not.toEqual([]), WAIT);
    expect(instance.store.commits.filter((commit) => commit.inbox > 0)).toHaveLength(commitsBefore);
    await receive('after');
    await instance.waitForTexts(['cut off', 'after']);
    expect(await world.simulator.violations()).toEqual([]);
  });

  it('tells under the same id what a crash kept from being told', async () => {
    instance.beforeReport = (report) => {
      if (report.kind !== 'messages') return;
      instance.abandon();
      throw new Error('crash');
    };
    const { id } = await receive('crash');
    await vi.waitFor(async () => expect(await undone()).toHaveLength(1), WAIT);
    instance.beforeReport = () => undefined;
    const before = instance.reports.length;
    await instance.openAndWait();
    // Told from the inbox, before the connection was there.
    const kinds = instance.reports.slice(before).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'messages' || kind === 'opened').slice(0, 2)).toEqual([
      'messages',
      'opened',
    ]);
    expect(instance.texts()).toEqual(['crash']);
    await receive('after');
    await instance.waitForTexts(['crash', 'after']);
    expect([...instance.told.values()][0]?.message.key.id).toBe(id);
    await vi.waitFor(async () => expect(await undone()).toEqual([]), WAIT);
  });

  it('tells again, on the same connection, what could not be stored', async () => {
    let failures = 0;
    instance.beforeReport = (report) => {
      if (report.kind === 'messages' && failures++ < 2) throw new Error('deadlock detected');
    };
    await receive('twice refused');
    await instance.waitForTexts(['twice refused']);
    expect(instance.all('opened')).toHaveLength(1);
    await vi.waitFor(async () => expect(await undone()).toEqual([]), WAIT);
  });

  it('says nothing more and acknowledges nothing once another process runs the instance', async () => {
    // What is said at the start of a connection has been said.
    await vi.waitFor(
      () => expect(instance.all('groups-followed').at(-1)).toMatchObject({ followed: true }),
      WAIT,
    );
    await world.takeOver(instance);
    // One that began before may still be on its way.
    const begun = new Set<ChannelReport>();
    instance.beforeReport = (report) => void begun.add(report);
    const { id } = await receive('for the other');
    await vi.waitFor(async () => {
      const [device] = await world.simulator.devices({ number: own });
      expect(device?.state).toBe('offline');
    }, WAIT);
    expect(instance.reports.filter((report) => begun.has(report))).toEqual([]);
    expect(await acknowledgements(id)).toEqual([]);
  });

  it('ends only when the last commit is done', async () => {
    let begun = false;
    let committed = false;
    instance.store.beforeCommit = async ({ inbox }) => {
      if (inbox === 0) return;
      begun = true;
      await wait(SLOW_COMMIT_MS);
    };
    instance.store.afterCommit = ({ inbox }) => {
      committed ||= inbox > 0;
    };
    await receive('last');
    await vi.waitFor(() => expect(begun).toBe(true), WAIT);
    await instance.close();
    expect(committed).toBe(true);
  });

  it('answers a peer that asks again from what the gateway stored', async () => {
    const { key, message } = await instance.sendText(contact, 'asked again');
    await world.simulator.received({ number: contact, atLeast: 1 });
    instance.stored.set(key.id, message);
    await instance.close();
    await instance.openAndWait();
    await world.simulator.askRetry({ number: contact, id: key.id });
    await vi.waitFor(async () => {
      const [received] = await world.simulator.received({ number: contact });
      expect(received).toMatchObject({ text: 'asked again', copies: 2 });
    }, WAIT);
  });

  it('marks as read what it told, when the settings say so', async () => {
    const reader = await world.pairedInstance(`5531900000${next}`, {
      settings: { readMessages: true },
    });
    await world.simulator.sendText({ from: contact, to: `5531900000${next}`, text: 'read me' });
    await reader.waitForTexts(['read me']);
    await vi.waitFor(async () => {
      const [sent] = await world.simulator.sent({ number: contact });
      expect(sent?.receipts.map((receipt) => receipt.type)).toContain('read');
    }, WAIT);
  });
});
