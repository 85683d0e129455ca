import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { setRootKey } from '@switchboard/baileys';
import { type Simulator, startSimulator } from '../simulator.js';
import { pair, type TestClient, WAIT } from '../testing/test-client.js';
import type { Disconnection } from './disconnections.js';

const NUMBER = '491600000031';
const CONTACT = '491700000031';

describe('faults', () => {
  let simulator: Simulator;
  let client: TestClient;

  beforeAll(async () => {
    simulator = await startSimulator();
    setRootKey(simulator.rootKeyHex);
    client = await pair(simulator, NUMBER);
  });

  beforeEach(async () => {
    if (!client.isOpen) client.connect();
    await vi.waitFor(async () => {
      const [device] = await simulator.devices({ number: NUMBER });
      expect(client.isOpen).toBe(true);
      expect(device).toMatchObject({ state: 'active', loginCount: client.openCount });
    }, WAIT);
    client.closeCodes.length = 0;
  });

  afterEach(async () => {
    await simulator.setLine({ silent: false, latencyMs: 0 });
    expect(await simulator.violations()).toEqual([]);
  });

  afterAll(async () => {
    client.close();
    await simulator.stop();
  });

  it.each<[Disconnection, number]>([
    ['drop', 428],
    ['close', 428],
    ['stream-end', 428],
    ['unavailable', 503],
    ['replaced', 440],
    ['banned', 403],
    ['bad-session', 500],
    ['downgrade', 411],
  ])('a connection ended by "%s" closes with %i', async (how, code) => {
    await simulator.disconnect({ number: NUMBER, how });
    await vi.waitFor(() => expect(client.closeCodes).toEqual([code]), WAIT);
  });

  it('a restart closes with 515 and the client comes back', async () => {
    const opened = client.openCount;
    await simulator.disconnect({ number: NUMBER, how: 'restart' });
    await vi.waitFor(() => expect(client.openCount).toBe(opened + 1), WAIT);
    expect(client.closeCodes).toEqual([515]);
  });

  it.each([401, 403, 405, 503])(
    'a login answered with failure %i closes with it',
    async (reason) => {
      client.close();
      await vi.waitFor(() => expect(client.closeCodes).toHaveLength(1), WAIT);
      await simulator.failLogins({ number: NUMBER, reason, times: 1 });
      client.connect();
      await vi.waitFor(() => expect(client.closeCodes.at(-1)).toBe(reason), WAIT);
    },
  );

  it('a silent line is noticed by the client as lost', { timeout: 30_000 }, async () => {
    await simulator.setLine({ number: NUMBER, silent: true });
    await vi.waitFor(() => expect(client.closeCodes).toEqual([408]), { timeout: 25_000 });
    await simulator.setLine({ number: NUMBER, silent: false });
  });

  it('a line that is silent for a moment delivers what it held', async () => {
    await simulator.setLine({ number: NUMBER, silent: true });
    await simulator.sendText({ from: CONTACT, to: NUMBER, text: 'through the silence' });
    expect(client.texts()).toEqual([]);
    await simulator.setLine({ number: NUMBER, silent: false });
    const heard = expect.objectContaining({ text: 'through the silence' });
    await vi.waitFor(() => expect(client.texts()).toContainEqual(heard), WAIT);
    expect(client.closeCodes).toEqual([]);
  });

  it('latency delays both directions', async () => {
    await simulator.setLine({ latencyMs: 150 });
    const startedAt = Date.now();
    await client.socket.onWhatsApp(CONTACT);
    // Twice 150 ms, each timer up to a millisecond early by this clock.
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(295);
  });

  it('a refused upgrade gives the client no event at all; the next one is let in', async () => {
    client.close();
    await vi.waitFor(() => expect(client.closeCodes).toHaveLength(1), WAIT);
    await simulator.refuseUpgrades({ times: 1, status: 503 });
    const opened = client.openCount;
    client.connect();
    const refused = await new Promise((resolve) =>
      client.socket.ws.once('unexpected-response', (_request, response) =>
        resolve(response.statusCode),
      ),
    );
    expect(refused).toBe(503);
    expect(client.closeCodes).toHaveLength(1);
    client.connect();
    await vi.waitFor(() => expect(client.openCount).toBe(opened + 1), WAIT);
  });

  it.each([
    ['undecryptable', /authenticate/],
    ['undecodable', /end of stream/],
  ] as const)('%s garbage is an unhandled rejection in the client', async (kind, message) => {
    const rejections: unknown[] = [];
    const others = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', (reason) => rejections.push(reason));
    try {
      await simulator.sendGarbage({ number: NUMBER, kind });
      await vi.waitFor(() => expect(String(rejections[0])).toMatch(message), WAIT);
    } finally {
      process.removeAllListeners('unhandledRejection');
      for (const listener of others) process.on('unhandledRejection', listener);
    }
    expect(await client.socket.onWhatsApp(CONTACT)).toHaveLength(1);
  });

  it('a client that its phone removes closes with 401 and is forgotten', async () => {
    const removed = await pair(simulator, '491600000032');
    await simulator.disconnect({ number: '491600000032', how: 'removed' });
    await vi.waitFor(() => expect(removed.closeCodes).toEqual([515, 401]), WAIT);
    expect(await simulator.devices({ number: '491600000032' })).toEqual([]);
  });
});
