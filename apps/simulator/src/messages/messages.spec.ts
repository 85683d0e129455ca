import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { proto, setRootKey } from '@switchboard/baileys';
import { type Simulator, startSimulator } from '../simulator.js';
import { pair, type TestClient, WAIT } from '../testing/test-client.js';

const ADA = '491600000021';
const BOB = '491600000022';
const CONTACT = '491700000021';

describe('messages', () => {
  let simulator: Simulator;
  let ada: TestClient;
  let bob: TestClient;

  beforeAll(async () => {
    simulator = await startSimulator();
    setRootKey(simulator.rootKeyHex);
    [ada, bob] = await Promise.all([pair(simulator, ADA), pair(simulator, BOB)]);
  });

  afterEach(async () => {
    expect(await simulator.violations()).toEqual([]);
  });

  afterAll(async () => {
    ada.close();
    bob.close();
    await simulator.stop();
  });

  const sees = async (client: TestClient, seen: object): Promise<void> => {
    await vi.waitFor(
      () => expect(client.texts()).toContainEqual(expect.objectContaining(seen)),
      WAIT,
    );
  };

  it('travel between two real clients, with copies for both phones', async () => {
    await ada.socket.sendMessage(`${BOB}@s.whatsapp.net`, { text: 'Ada to Bob' });
    await sees(bob, { text: 'Ada to Bob', type: 'notify', fromMe: false });
    await bob.socket.sendMessage(`${ADA}@s.whatsapp.net`, { text: 'Bob to Ada' });
    await sees(ada, { text: 'Bob to Ada', type: 'notify', fromMe: false });
    await ada.socket.sendMessage(`${BOB}@s.whatsapp.net`, { text: 'once more' });
    await sees(bob, { text: 'once more' });
    const onPhone = await simulator.received({ number: BOB, chat: ADA, atLeast: 3 });
    expect(onPhone.map(({ text, fromMe }) => [text, fromMe])).toEqual([
      ['Ada to Bob', false],
      ['Bob to Ada', true],
      ['once more', false],
    ]);
  });

  it('of a phone itself reach its linked client as own ones', async () => {
    await simulator.sendText({ from: ADA, to: CONTACT, text: 'typed on the phone' });
    await sees(ada, { text: 'typed on the phone', fromMe: true });
    const upsert = ada.upserts.find(
      ({ message }) => message.message?.conversation === 'typed on the phone',
    );
    expect(upsert?.message.key.remoteJid).toBe(`${CONTACT}@s.whatsapp.net`);
    expect(await simulator.received({ number: CONTACT, chat: ADA, atLeast: 1 })).toHaveLength(1);
  });

  it('sent by one client of a number are seen by the other one', async () => {
    const second = await pair(simulator, ADA);
    await ada.socket.sendMessage(`${CONTACT}@s.whatsapp.net`, { text: 'from the first client' });
    await sees(second, { text: 'from the first client', fromMe: true });
    await second.socket.sendMessage(`${CONTACT}@s.whatsapp.net`, {
      text: 'from the second client',
    });
    await sees(ada, { text: 'from the second client', fromMe: true });
    await second.socket.logout();
  });

  it('may be addressed by LID', async () => {
    await simulator.sendText({ from: CONTACT, to: ADA, text: 'by LID', addressing: 'lid' });
    await sees(ada, { text: 'by LID', fromMe: false });
    const { key } =
      ada.upserts.find(({ message }) => message.message?.conversation === 'by LID')?.message ?? {};
    expect(key?.remoteJid).toMatch(/@lid$/);
    expect(key).toMatchObject({ remoteJidAlt: `${CONTACT}@s.whatsapp.net` });
    await ada.socket.sendMessage(key?.remoteJid ?? '', { text: 'answer by LID' });
    await vi.waitFor(async () => {
      const received = await simulator.received({ number: CONTACT, chat: ADA });
      expect(received.at(-1)).toMatchObject({ text: 'answer by LID', addressing: 'lid' });
    }, WAIT);
  });

  it('are held while the client is away, and come as `append`, once', async () => {
    bob.close();
    await vi.waitFor(async () => {
      expect(await simulator.devices({ number: BOB })).toEqual([
        expect.objectContaining({ state: 'offline' }),
      ]);
    }, WAIT);
    const { ids } = await simulator.sendTexts({
      from: CONTACT,
      to: BOB,
      texts: ['held 1', 'held 2'],
    });
    bob.connect();
    await sees(bob, { text: 'held 1', type: 'append' });
    await sees(bob, { text: 'held 2', type: 'append' });
    await vi.waitFor(async () => {
      const [delivery] = await simulator.deliveries({ number: BOB, id: ids[0] ?? '' });
      expect(delivery?.sentAt).toHaveLength(1);
      expect(delivery?.answers).toHaveLength(1);
      const [device] = await simulator.devices({ number: BOB });
      expect(device?.unacknowledged).toBe(0);
    }, WAIT);
  });

  it('are delivered out of order when that is asked for, and read all the same', async () => {
    const texts = ['early', 'middle', 'late'];
    await simulator.sendTexts({ from: CONTACT, to: ADA, texts, order: [2, 0, 1] });
    await sees(ada, { text: 'middle' });
    const seen = ada.texts().map(({ text }) => text);
    expect(seen.filter((text) => texts.includes(text ?? ''))).toEqual(['late', 'early', 'middle']);
  });

  it('are told to the sender when the contact reads them', async () => {
    const sent = await ada.socket.sendMessage(`${CONTACT}@s.whatsapp.net`, { text: 'read me' });
    const id = sent?.key.id ?? '';
    await vi.waitFor(() => simulator.read({ number: CONTACT, chat: ADA, ids: [id] }), WAIT);
    const status = proto.WebMessageInfo.Status.READ;
    await vi.waitFor(() => expect(ada.updates).toContainEqual({ id, status }), WAIT);
  });

  it('are sent again when a contact could not decrypt them', async () => {
    await simulator.setNumber({ number: CONTACT, decryptionsToFail: 1 });
    const sent = await ada.socket.sendMessage(`${CONTACT}@s.whatsapp.net`, {
      text: 'again please',
    });
    await vi.waitFor(async () => {
      const received = await simulator.received({ number: CONTACT, chat: ADA });
      expect(received).toContainEqual(
        expect.objectContaining({ id: sent?.key.id, text: 'again please', retries: 1 }),
      );
    }, WAIT);
  });

  it('are sent again when the client could not decrypt them', async () => {
    await simulator.sendText({ from: CONTACT, to: ADA, text: 'before' });
    await sees(ada, { text: 'before' });
    await ada.auth.keys.set({ session: await sessionsWith(ada, CONTACT) });
    await simulator.sendText({ from: CONTACT, to: ADA, text: 'after the session was lost' });
    await sees(ada, { text: 'after the session was lost' });
  });

  it('reach a contact that has installed WhatsApp anew, and come from it', async () => {
    const jid = `${CONTACT}@s.whatsapp.net`;
    await ada.socket.sendMessage(jid, { text: 'to the old phone' });
    await vi.waitFor(async () => {
      const received = await simulator.received({ number: CONTACT, chat: ADA });
      expect(received.at(-1)?.text).toBe('to the old phone');
    }, WAIT);
    await simulator.reinstall({ number: CONTACT });
    await ada.socket.sendMessage(jid, { text: 'to the new phone' });
    await vi.waitFor(async () => {
      const received = await simulator.received({ number: CONTACT, chat: ADA });
      expect(received.at(-1)?.text).toBe('to the new phone');
    }, WAIT);
    await simulator.sendText({ from: CONTACT, to: ADA, text: 'from the new phone' });
    await sees(ada, { text: 'from the new phone' });
  });

  it('to a number that is not on WhatsApp are refused, and number checks say so', async () => {
    await simulator.setNumber({ number: '491700000029', onWhatsApp: false });
    const checks = await ada.socket.onWhatsApp('491700000029', CONTACT);
    expect(checks).toEqual([{ jid: `${CONTACT}@s.whatsapp.net`, exists: true }]);
  });
});

/** The change that makes a client forget its sessions with the phone of a number. */
async function sessionsWith(client: TestClient, number: string): Promise<Record<string, null>> {
  const lid = await client.socket.signalRepository.lidMapping.getLIDForPN(
    `${number}@s.whatsapp.net`,
  );
  const jids = [`${number}@s.whatsapp.net`, ...(lid ? [lid] : [])];
  const addresses = jids.map((jid) =>
    client.socket.signalRepository.jidToSignalProtocolAddress(jid),
  );
  return Object.fromEntries(addresses.map((address) => [address, null]));
}
