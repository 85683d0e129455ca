import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { setRootKey } from '@switchboard/baileys';
import { SimulatorClient } from '../client.js';
import { type Simulator, startSimulator } from '../simulator.js';
import { pair, type TestClient } from '../testing/test-client.js';
import { jidOf } from './address.js';

const ADA = '491600000121';
const CARL = '491700000121';
const DORA = '491700000122';

describe('a restricted account', () => {
  let simulator: Simulator;
  let control: SimulatorClient;
  let ada: TestClient;

  beforeAll(async () => {
    simulator = await startSimulator();
    setRootKey(simulator.rootKeyHex);
    control = new SimulatorClient(simulator.adminUrl);
    ada = await pair(simulator, ADA);
  });

  afterEach(async () => {
    expect(await simulator.violations()).toEqual([]);
  });

  afterAll(async () => {
    ada.close();
    await simulator.stop();
  });

  it('may write to those it knows, and to nobody else', async () => {
    const { id } = await simulator.sendText({ from: CARL, to: ADA, text: 'Hello' });
    await ada.message(id);
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await control.restrict({ number: ADA, until });
    await ada.sees('connection.update', {
      reachoutTimeLock: expect.objectContaining({ isActive: true, enforcementType: 'DEFAULT' }),
    });
    expect(await ada.socket.fetchAccountReachoutTimelock()).toMatchObject({ isActive: true });
    await ada.socket.sendMessage(jidOf(CARL), { text: 'Hello yourself' });
    expect(await simulator.received({ number: CARL, atLeast: 1 })).toHaveLength(1);
    const refused = await ada.socket.sendMessage(jidOf(DORA), { text: 'We have not met' });
    await ada.sees('messages.update', {
      key: expect.objectContaining({ id: refused?.key.id }),
      update: expect.objectContaining({ messageStubParameters: expect.arrayContaining(['463']) }),
    });
    await control.restrict({ number: ADA, until: null });
    await ada.sees('connection.update', {
      reachoutTimeLock: expect.objectContaining({ isActive: false }),
    });
    await ada.socket.sendMessage(jidOf(DORA), { text: 'Now we have' });
    expect(await simulator.received({ number: DORA, atLeast: 1 })).toMatchObject([
      { text: 'Now we have' },
    ]);
  });

  it('is told how many chats it may begin', async () => {
    const cap = { total_quota: 10, used_quota: 9, capping_status: 'SECOND_WARNING' };
    await control.capNewChats({ number: ADA, cap });
    await ada.sees('message-capping.update', cap);
    expect(await ada.socket.fetchNewChatMessageCap()).toMatchObject(cap);
  });
});
