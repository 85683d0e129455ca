import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { proto, setRootKey } from '@switchboard/baileys';
import { type Simulator, startSimulator } from './index.js';
import { TestClient } from './testing/test-client.js';

const WAIT = { timeout: 20_000, interval: 10 };
const CONTACT = '491700000001';

describe('a client that is paired by QR', () => {
  let simulator: Simulator;
  let client: TestClient;

  beforeAll(async () => {
    simulator = await startSimulator();
    setRootKey(simulator.rootKeyHex);
    client = new TestClient(simulator.websocketUrl).connect();
    await vi.waitFor(() => expect(client.qrCodes).toHaveLength(1), WAIT);
    await simulator.scan({ qr: client.qrCodes[0] ?? '', number: '491600000001', name: 'Ada' });
    await vi.waitFor(() => expect(client.openCount).toBe(1), WAIT);
  });

  afterEach(async () => {
    expect(await simulator.violations()).toEqual([]);
  });

  afterAll(async () => {
    client.close();
    await simulator.stop();
  });

  it('was told to restart and is logged in under the number of the phone', async () => {
    expect(client.closeCodes).toEqual([515]);
    expect(client.auth.creds.me?.id).toBe('491600000001:1@s.whatsapp.net');
    const [device] = await simulator.devices({ number: '491600000001' });
    expect(device).toMatchObject({ device: 1, loginCount: 1, jid: client.auth.creds.me?.id });
  });

  it('learns its name and has taken in the history', async () => {
    await vi.waitFor(() => expect(client.auth.creds.me?.name).toBe('Ada'), WAIT);
    await vi.waitFor(() => expect(client.auth.creds.accountSyncCounter).toBe(1), WAIT);
  });

  it('decrypts a text of a contact', async () => {
    const { id } = await simulator.sendText({
      from: CONTACT,
      to: '491600000001',
      text: 'from the contact',
    });
    await vi.waitFor(
      () =>
        expect(client.texts()).toContainEqual({
          type: 'notify',
          text: 'from the contact',
          fromMe: false,
        }),
      WAIT,
    );
    await vi.waitFor(async () => {
      const [message] = await simulator.sent({ number: CONTACT });
      expect(message).toMatchObject({ id });
      expect(message?.receipts).toContainEqual(expect.objectContaining({ device: 1 }));
    }, WAIT);
  });

  it('sends a text that the contact decrypts, and sees the delivery receipt', async () => {
    const sent = await client.socket.sendMessage(`${CONTACT}@s.whatsapp.net`, { text: 'to you' });
    const [message] = await simulator.received({ number: CONTACT, atLeast: 1 });
    expect(message).toMatchObject({
      id: sent?.key.id,
      from: '491600000001',
      fromDevice: 1,
      text: 'to you',
      fromMe: false,
      copies: 1,
    });
    await vi.waitFor(
      () =>
        expect(client.updates).toContainEqual({
          id: sent?.key.id,
          status: proto.WebMessageInfo.Status.DELIVERY_ACK,
        }),
      WAIT,
    );
  });

  it('leaves a copy of what it sent on its own phone', async () => {
    await vi.waitFor(async () => {
      const received = await simulator.received({ number: '491600000001', chat: CONTACT });
      expect(received).toContainEqual(expect.objectContaining({ text: 'to you', fromMe: true }));
    }, WAIT);
  });
});
