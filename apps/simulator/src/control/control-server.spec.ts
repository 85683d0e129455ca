import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { setRootKey } from '@switchboard/baileys';
import { SimulatorClient } from '../client.js';
import { type Simulator, startSimulator } from '../simulator.js';
import { TestClient, WAIT } from '../testing/test-client.js';

describe('the control interface over HTTP', () => {
  let simulator: Simulator;
  let control: SimulatorClient;

  beforeAll(async () => {
    simulator = await startSimulator();
    setRootKey(simulator.rootKeyHex);
    control = new SimulatorClient(simulator.adminUrl);
  });

  afterAll(() => simulator.stop());

  const get = async (path: string): Promise<unknown> =>
    await (await fetch(new URL(path, simulator.adminUrl))).json();

  it('links a client and exchanges texts', async () => {
    const client = new TestClient(simulator.websocketUrl).connect();
    await vi.waitFor(() => expect(client.qrCodes).toHaveLength(1), WAIT);
    const { number } = await control.scan({ qr: client.qrCodes[0] ?? '' });
    await vi.waitFor(() => expect(client.openCount).toBe(1), WAIT);
    const from = '+49 170 0000041';
    const { id } = await control.sendText({ from, to: number, text: 'Hello' });
    await vi.waitFor(() => expect(client.texts()).toHaveLength(1), WAIT);
    await client.socket.sendMessage('491700000041@s.whatsapp.net', { text: 'Good day' });
    const received = await control.received({ number: from, atLeast: 1 });
    expect(received).toEqual([expect.objectContaining({ text: 'Good day', from: number })]);
    expect(await get(`/sent?number=491700000041&chat=${number}`)).toEqual([
      expect.objectContaining({ id, text: 'Hello' }),
    ]);
    // A receipt between the two questions changes the answer.
    await vi.waitFor(
      async () => expect(await control.devices()).toEqual(await simulator.devices()),
      WAIT,
    );
    expect(await control.violations()).toEqual([]);
    client.close();
  });

  it('answers what there is when the waiting is over', async () => {
    const request = { number: '491700000049', atLeast: 1, timeoutMs: 10 };
    expect(await control.received(request)).toEqual([]);
  });

  it('says what is wrong with a request', async () => {
    await expect(
      control.sendText({ from: 'me', to: '491700000041', text: 'x' }),
    ).rejects.toMatchObject({ code: 'request.invalid', message: expect.stringContaining('from') });
    const twice = { from: '491700000042', to: '491700000041', texts: ['a', 'b'], order: [0, 0] };
    await expect(control.sendTexts(twice)).rejects.toMatchObject({
      code: 'request.invalid',
      message: expect.stringContaining('order'),
    });
    await expect(control.disconnect({ number: '4915', how: 'drop' })).rejects.toMatchObject({
      code: 'request.invalid',
    });
    await expect(control.disconnect({ number: '491599999', how: 'drop' })).rejects.toMatchObject({
      code: 'device.not_found',
    });
    await expect(control.scan({ qr: 'not,a,code' })).rejects.toMatchObject({
      code: 'request.invalid',
    });
    expect(await get('/nowhere')).toMatchObject({ code: 'route.not_found' });
    expect(await get('/scan')).toMatchObject({ code: 'request.invalid' });
  });

  it('tells that no simulator is there', async () => {
    const nobody = new SimulatorClient('http://127.0.0.1:9');
    await expect(nobody.devices()).rejects.toMatchObject({ code: 'simulator.unreachable' });
  });
});
