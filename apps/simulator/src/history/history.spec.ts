import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { setRootKey } from '@switchboard/baileys';
import { jidOf } from '../accounts/address.js';
import { SimulatorClient } from '../client.js';
import { type Simulator, startSimulator } from '../simulator.js';
import { pair, type TestClient, WAIT } from '../testing/test-client.js';

const ADA = '491600000111';
const CARL = '491700000111';
const GROUP = '120363000000009999@g.us';

describe('the history of a phone', () => {
  let simulator: Simulator;
  let control: SimulatorClient;
  let ada: TestClient;

  beforeAll(async () => {
    simulator = await startSimulator();
    setRootKey(simulator.rootKeyHex);
    control = new SimulatorClient(simulator.adminUrl);
    await control.history.set({
      number: ADA,
      chunks: [
        {
          type: 'INITIAL_BOOTSTRAP',
          progress: 30,
          chats: [
            {
              chat: CARL,
              name: 'Carl',
              unread: 1,
              messages: [
                { id: 'OLD1', text: 'long ago', at: '2026-01-01T10:00:00Z' },
                { id: 'OLD2', text: 'not so long ago', at: '2026-01-02T10:00:00Z', fromMe: true },
              ],
            },
            {
              chat: GROUP,
              name: 'Old group',
              messages: [
                { id: 'OLD3', text: 'in a group', from: CARL, at: '2026-01-03T10:00:00Z' },
              ],
            },
          ],
        },
        { type: 'PUSH_NAME', pushNames: { [CARL]: 'Carl himself' } },
        {
          type: 'ON_DEMAND',
          chats: [
            {
              chat: CARL,
              messages: [{ id: 'OLD0', text: 'the first', at: '2025-01-01T10:00:00Z' }],
            },
          ],
        },
        {
          type: 'RECENT',
          progress: 100,
          inline: false,
          madeUp: { chats: 20, messagesEach: 50 },
        },
      ],
    });
    ada = await pair(simulator, ADA);
  });

  afterEach(async () => {
    expect(await simulator.violations()).toEqual([]);
  });

  afterAll(async () => {
    ada.close();
    await simulator.stop();
  });

  it('comes to a client that is linked: chats, groups, messages', async () => {
    await vi.waitFor(() => expect(messagesOf(ada)).toContain('OLD3'), WAIT);
    expect(messagesOf(ada)).toEqual(expect.arrayContaining(['OLD1', 'OLD2', 'OLD3']));
    const chats = setsOf(ada).flatMap((set) => set.chats);
    expect(chats).toContainEqual(expect.objectContaining({ id: jidOf(CARL), unreadCount: 1 }));
    expect(chats).toContainEqual(expect.objectContaining({ id: GROUP, name: 'Old group' }));
    const contacts = setsOf(ada).flatMap((set) => set.contacts);
    expect(contacts).toContainEqual(expect.objectContaining({ id: jidOf(CARL), name: 'Carl' }));
  });

  it('comes in parts, which may lie on the media host', async () => {
    await vi.waitFor(() => expect(messagesOf(ada).length).toBeGreaterThanOrEqual(1_000), WAIT);
    expect(messagesOf(ada)).toContain('HIST000019000049');
    await control.history.send({
      number: ADA,
      chunk: {
        type: 'FULL',
        inline: false,
        chats: [
          {
            chat: CARL,
            messages: [{ id: 'OLDEST', text: 'the oldest', at: '2020-01-01T00:00:00Z' }],
          },
        ],
      },
    });
    // the client is not told to take full histories, so it does not download it, and acknowledges it all the same
    await vi.waitFor(async () => {
      const [device] = await simulator.devices({ number: ADA });
      expect(device?.unacknowledged).toBe(0);
    }, WAIT);
  });

  it('is told further when the client asks for older messages', async () => {
    const key = { remoteJid: jidOf(CARL), id: 'OLD2', fromMe: true };
    const before = Date.parse('2026-01-02T10:00:00Z');
    const requestId = await ada.socket.fetchMessageHistory(10, key, before);
    await vi.waitFor(() => {
      // what comes close together the client library tells as one
      const answer = setsOf(ada).find((set) => set.peerDataRequestSessionId === requestId);
      expect(answer?.messages.map((message) => message.key.id)).toContain('OLD0');
    }, WAIT);
  });
});

interface HistorySet {
  readonly chats: readonly object[];
  readonly contacts: readonly object[];
  readonly messages: readonly { readonly key: { readonly id: string } }[];
  readonly peerDataRequestSessionId?: string;
}

function setsOf(client: TestClient): HistorySet[] {
  return (client.events['messaging-history.set'] ?? []).filter(isSet);
}

function isSet(event: unknown): event is HistorySet {
  return typeof event === 'object' && event !== null && 'messages' in event;
}

function messagesOf(client: TestClient): string[] {
  return setsOf(client).flatMap(({ messages }) => messages.map(({ key }) => key.id));
}
