import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { setRootKey } from '@switchboard/baileys';
import { type Simulator, startSimulator } from '../simulator.js';
import { pair, TestClient, WAIT } from '../testing/test-client.js';

describe('linking', () => {
  let simulator: Simulator;
  const clients: TestClient[] = [];

  beforeAll(async () => {
    simulator = await startSimulator();
    setRootKey(simulator.rootKeyHex);
  });

  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    expect(await simulator.violations()).toEqual([]);
  });

  afterAll(() => simulator.stop());

  async function started(): Promise<TestClient> {
    const client = new TestClient(simulator.websocketUrl).connect();
    clients.push(client);
    await vi.waitFor(() => expect(client.qrCodes).toHaveLength(1), WAIT);
    return client;
  }

  it('takes a QR code as the bare list that older clients show', async () => {
    const client = await started();
    const [, list] = (client.qrCodes[0] ?? '').split('#');
    const device = await simulator.scan({ qr: list ?? '' });
    await vi.waitFor(() => expect(client.openCount).toBe(1), WAIT);
    expect(client.auth.creds.me?.id).toBe(device.jid);
  });

  it('refuses a QR code that nobody shows', async () => {
    const client = await started();
    const qr = client.qrCodes[0] ?? '';
    client.close();
    await vi.waitFor(async () => {
      await expect(simulator.scan({ qr })).rejects.toMatchObject({ code: 'ref.not_found' });
    }, WAIT);
  });

  it('links by pairing code, after a wrong one too', async () => {
    const client = await started();
    const code = await client.socket.requestPairingCode('491600000011');
    const number = '491600000011';
    await vi.waitFor(async () => {
      const wrong = simulator.typePairingCode({ number, code: 'AAAAAAAA' });
      await expect(wrong).rejects.toMatchObject({ code: 'linking.code_wrong' });
    }, WAIT);
    await simulator.typePairingCode({ number, code: `${code.slice(0, 4)}-${code.slice(4)}` });
    await vi.waitFor(() => expect(client.openCount).toBe(1), WAIT);
    expect(client.auth.creds.me?.id).toBe('491600000011:1@s.whatsapp.net');
  });

  it('forgets a client that logs out', async () => {
    const client = await pair(simulator, '491600000012');
    await client.socket.logout();
    await vi.waitFor(
      async () => expect(await simulator.devices({ number: '491600000012' })).toEqual([]),
      WAIT,
    );
    await vi.waitFor(() => expect(client.closeCodes).toEqual([515, 401]), WAIT);
    client.connect();
    await vi.waitFor(() => expect(client.closeCodes).toEqual([515, 401, 401]), WAIT);
  });

  it('lets the newest of two logins win', async () => {
    const older = await pair(simulator, '491600000013');
    const newer = new TestClient(simulator.websocketUrl, older.auth).connect();
    clients.push(older, newer);
    await vi.waitFor(() => expect(older.closeCodes).toEqual([515, 440]), WAIT);
    await vi.waitFor(() => expect(newer.openCount).toBe(1), WAIT);
    const [device] = await simulator.devices({ number: '491600000013' });
    expect(device).toMatchObject({ loginCount: 2, state: 'active' });
  });
});

describe('a simulator with another root key', () => {
  it('is not trusted by a client', async () => {
    const simulator = await startSimulator({ seed: 'somebody else' });
    const trusted = await startSimulator();
    setRootKey(trusted.rootKeyHex);
    const client = new TestClient(simulator.websocketUrl).connect();
    await vi.waitFor(() => expect(client.closeCodes).toEqual([400]), WAIT);
    expect(client.qrCodes).toEqual([]);
    await Promise.all([simulator.stop(), trusted.stop()]);
  });
});
