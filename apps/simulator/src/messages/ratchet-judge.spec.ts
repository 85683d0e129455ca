import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { setRootKey } from '@switchboard/baileys';
import { type Simulator, startSimulator } from '../simulator.js';
import { pair, type TestClient, WAIT } from '../testing/test-client.js';

const NUMBER = '491600000051';
const CONTACT = '491700000051';

describe('a client that goes back to an older ratchet state', () => {
  let simulator: Simulator;
  let client: TestClient;

  beforeAll(async () => {
    simulator = await startSimulator();
    setRootKey(simulator.rootKeyHex);
    client = await pair(simulator, NUMBER);
  });

  afterAll(async () => {
    client.close();
    await simulator.stop();
  });

  it('is found out, and its message is not decrypted', async () => {
    const jid = `${CONTACT}@s.whatsapp.net`;
    await client.socket.sendMessage(jid, { text: 'first' });
    await simulator.received({ number: CONTACT, atLeast: 1 });
    const { lidMapping, jidToSignalProtocolAddress } = client.socket.signalRepository;
    const address = jidToSignalProtocolAddress((await lidMapping.getLIDForPN(jid)) ?? jid);
    const before = await client.auth.keys.get('session', [address]);
    expect(before[address]).toBeDefined();

    await client.socket.sendMessage(jid, { text: 'second' });
    await client.auth.keys.set({ session: before });
    expect(await simulator.violations()).toEqual([]);
    await client.socket.sendMessage(jid, { text: 'third' });

    await vi.waitFor(async () => {
      const violations = await simulator.violations();
      expect(violations.map(({ code }) => code)).toContain('ratchet.reused');
      expect(violations[0]?.device).toBe(`${NUMBER}:1@s.whatsapp.net`);
    }, WAIT);
  });

  it('is found out in a group too', async () => {
    const { jid: group } = await simulator.groups.create({
      by: CONTACT,
      subject: 'Judged',
      members: [NUMBER],
    });
    await client.socket.sendMessage(group, { text: 'first' });
    await simulator.received({ number: CONTACT, chat: group, atLeast: 1 });
    const { jidToSignalProtocolAddress } = client.socket.signalRepository;
    const own = jidToSignalProtocolAddress(client.auth.creds.me?.lid ?? '').split('.');
    const name = [group, ...own].join('::');
    const before = await client.auth.keys.get('sender-key', [name]);
    expect(before[name]).toBeDefined();

    await client.socket.sendMessage(group, { text: 'second' });
    await client.auth.keys.set({ 'sender-key': before });
    await client.socket.sendMessage(group, { text: 'third' });

    await vi.waitFor(async () => {
      const violations = await simulator.violations();
      const details = violations.filter(({ code }) => code === 'ratchet.reused');
      expect(details.map(({ detail }) => detail)).toContainEqual(expect.stringContaining(group));
    }, WAIT);
  });
});
