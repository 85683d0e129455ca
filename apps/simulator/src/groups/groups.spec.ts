import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { setRootKey } from '@switchboard/baileys';
import { jidOf } from '../accounts/address.js';
import { SimulatorClient } from '../client.js';
import { type Simulator, startSimulator } from '../simulator.js';
import { pair, type TestClient, WAIT } from '../testing/test-client.js';

const ADA = '491600000081';
const BOB = '491600000082';
const CARL = '491700000081';
const DORA = '491700000082';

describe('groups', () => {
  let simulator: Simulator;
  let control: SimulatorClient;
  let ada: TestClient;
  let bob: TestClient;

  beforeAll(async () => {
    simulator = await startSimulator();
    setRootKey(simulator.rootKeyHex);
    control = new SimulatorClient(simulator.adminUrl);
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

  /** A group of Ada and people, made by Carl. */
  const groupOf = async (members: string[], addressing: 'pn' | 'lid' = 'lid'): Promise<string> =>
    (await control.groups.create({ by: CARL, subject: 'A group', members, addressing })).jid;

  const seesText = async (client: TestClient, text: string): Promise<void> => {
    await vi.waitFor(
      () => expect(client.texts()).toContainEqual(expect.objectContaining({ text })),
      WAIT,
    );
  };

  it('are made by a client, which is told who could not be added', async () => {
    await simulator.setNumber({ number: DORA, addableToGroups: false });
    const made = await ada.socket.groupCreate('Ours', [jidOf(BOB), jidOf(CARL), jidOf(DORA)]);
    expect(made).toMatchObject({
      subject: 'Ours',
      addressingMode: 'lid',
      owner: jidOf(ADA, 'lid'),
    });
    expect(await control.groups.info({ group: made.id })).toMatchObject({
      creator: ADA,
      members: [
        { number: ADA, rank: 'superadmin' },
        { number: BOB, rank: null },
        { number: CARL, rank: null },
      ],
    });
    await bob.sees('groups.upsert', { id: made.id, subject: 'Ours' });
    const results = await ada.socket.groupParticipantsUpdate(made.id, [jidOf(DORA)], 'add');
    expect(results).toMatchObject([{ status: '403', jid: jidOf(DORA, 'lid') }]);
    await simulator.setNumber({ number: DORA, addableToGroups: true });
  });

  it.each(['lid', 'pn'] as const)('carry messages both ways, named by %s', async (addressing) => {
    const group = await groupOf([ADA, BOB, DORA], addressing);
    await simulator.sendText({ from: CARL, to: group, text: `from Carl (${addressing})` });
    await seesText(ada, `from Carl (${addressing})`);
    await seesText(bob, `from Carl (${addressing})`);
    const seen = ada.upserts.find(
      ({ message }) => message.message?.conversation === `from Carl (${addressing})`,
    );
    expect(seen?.message.key).toMatchObject({
      remoteJid: group,
      participant: jidOf(CARL, addressing),
      participantAlt: jidOf(CARL, addressing === 'lid' ? 'pn' : 'lid'),
    });
    for (const text of ['one', 'two', 'three']) {
      await ada.socket.sendMessage(group, { text: `${text} (${addressing})` });
    }
    for (const number of [CARL, DORA]) {
      await vi.waitFor(async () => {
        const received = await control.received({ number, chat: group });
        const texts = received.filter(({ from }) => from === ADA).map(({ text }) => text);
        expect(texts).toEqual(['one', 'two', 'three'].map((text) => `${text} (${addressing})`));
      }, WAIT);
    }
    await seesText(bob, `three (${addressing})`);
    const own = await simulator.received({ number: ADA, chat: group, atLeast: 4 });
    expect(own.filter(({ fromMe }) => fromMe)).toHaveLength(3);
    await simulator.sendText({ from: CARL, to: group, text: `again Carl (${addressing})` });
    await seesText(ada, `again Carl (${addressing})`);
  });

  it('bring receipts to the author, with who it was', async () => {
    const group = await groupOf([ADA, DORA]);
    const sent = await ada.socket.sendMessage(group, { text: 'read me' });
    const id = sent?.key.id ?? '';
    await simulator.received({ number: DORA, chat: group, atLeast: 1 });
    await simulator.read({ number: DORA, chat: group, ids: [id] });
    await ada.sees('message-receipt.update', {
      key: expect.objectContaining({ id, remoteJid: group }),
      receipt: expect.objectContaining({
        userJid: jidOf(DORA, 'lid'),
        readTimestamp: expect.any(Number),
      }),
    });
    const { id: theirs } = await simulator.sendText({ from: CARL, to: group, text: 'read by Ada' });
    const { key } = await ada.message(theirs);
    await ada.socket.readMessages([key]);
    await vi.waitFor(async () => {
      const [message] = await simulator.sent({ number: CARL, chat: group });
      expect(message?.receipts).toContainEqual(
        expect.objectContaining({ by: ADA, device: 1, type: 'read' }),
      );
    }, WAIT);
  });

  it('carry a message again to whoever could not decrypt it', async () => {
    const group = await groupOf([ADA, DORA]);
    await simulator.setNumber({ number: DORA, decryptionsToFail: 1 });
    await ada.socket.sendMessage(group, { text: 'again please' });
    await vi.waitFor(async () => {
      const received = await simulator.received({ number: DORA, chat: group });
      expect(received).toContainEqual(
        expect.objectContaining({ text: 'again please', retries: 1 }),
      );
    }, WAIT);
    await simulator.sendText({ from: CARL, to: group, text: 'known key' });
    await seesText(ada, 'known key');
    await ada.auth.keys.set({ 'sender-key': await senderKeysOf(ada, group, CARL) });
    await simulator.sendText({ from: CARL, to: group, text: 'lost key' });
    await seesText(ada, 'lost key');
  });

  it('change their members, who are told', async () => {
    const group = await groupOf([BOB]);
    expect(
      await control.groups.change({ group, by: CARL, change: 'add', members: [ADA, BOB] }),
    ).toEqual([
      { number: ADA, status: 200 },
      { number: BOB, status: 409 },
    ]);
    await ada.sees('groups.upsert', { id: group });
    await bob.sees('group-participants.update', { id: group, action: 'add' });
    await expect(
      ada.socket.groupParticipantsUpdate(group, [jidOf(DORA)], 'add'),
    ).rejects.toMatchObject({ data: 403 });
    await control.groups.change({ group, by: CARL, change: 'promote', members: [ADA] });
    await ada.sees('group-participants.update', { id: group, action: 'promote' });
    expect(await ada.socket.groupParticipantsUpdate(group, [jidOf(DORA)], 'add')).toMatchObject([
      { status: '200' },
    ]);
    const removed = [jidOf(BOB), jidOf('491700000089')];
    expect(await ada.socket.groupParticipantsUpdate(group, removed, 'remove')).toMatchObject([
      { status: '200' },
      { status: '404' },
    ]);
    await bob.sees('group-participants.update', { id: group, action: 'remove' });
    await expect(bob.socket.groupMetadata(group)).rejects.toMatchObject({ data: 403 });
    await simulator.sendText({ from: CARL, to: group, text: 'without Bob' });
    await seesText(ada, 'without Bob');
    expect(bob.texts()).not.toContainEqual(expect.objectContaining({ text: 'without Bob' }));
    await ada.socket.groupLeave(group);
    await expect(
      simulator.sendText({ from: ADA, to: group, text: 'not any more' }),
    ).rejects.toMatchObject({ code: 'group.not_allowed' });
  });

  it('change their subject, description and settings, which all clients hear of', async () => {
    const { id: group } = await ada.socket.groupCreate('Before', [jidOf(BOB)]);
    await ada.socket.groupUpdateSubject(group, 'After');
    await bob.sees('groups.update', { id: group, subject: 'After' });
    await ada.socket.groupUpdateDescription(group, 'What it is about');
    await ada.socket.groupUpdateDescription(group, 'What it is really about');
    await bob.sees('groups.update', { id: group, desc: 'What it is really about' });
    await ada.socket.groupSettingUpdate(group, 'announcement');
    await ada.socket.groupSettingUpdate(group, 'locked');
    await ada.socket.groupToggleEphemeral(group, 86_400);
    await ada.socket.groupMemberAddMode(group, 'all_member_add');
    await bob.sees('groups.update', { id: group, announce: true });
    expect(await bob.socket.groupMetadata(group)).toMatchObject({
      subject: 'After',
      desc: 'What it is really about',
      announce: true,
      restrict: true,
      ephemeralDuration: 86_400,
      memberAddMode: true,
    });
    await expect(bob.socket.groupUpdateSubject(group, 'Mine')).rejects.toMatchObject({ data: 403 });
    const refused = await bob.socket.sendMessage(group, { text: 'may I?' });
    await bob.sees('messages.update', {
      key: expect.objectContaining({ id: refused?.key.id }),
      update: expect.objectContaining({ messageStubParameters: ['403'] }),
    });
    // one at a time: of two updates in one batch the client library drops the second
    await control.groups.update({ group, by: ADA, description: '' });
    await bob.sees('groups.update', { id: group, desc: undefined });
    await control.groups.update({ group, by: ADA, announcement: false });
    await bob.sees('groups.update', { id: group, announce: false });
    expect(await control.groups.info({ group })).toMatchObject({
      description: null,
      announcement: false,
    });
    expect(Object.keys(await bob.socket.groupFetchAllParticipating())).toContain(group);
  });

  it('are joined by invite', async () => {
    const group = await groupOf([DORA]);
    const { inviteCode } = await control.groups.info({ group });
    expect(await ada.socket.groupGetInviteInfo(inviteCode)).toMatchObject({ id: group, size: 2 });
    expect(await ada.socket.groupAcceptInvite(inviteCode)).toBe(group);
    expect(await ada.socket.groupMetadata(group)).toMatchObject({ size: 3 });
    await expect(ada.socket.groupInviteCode(group)).rejects.toMatchObject({ data: 403 });
    await control.groups.change({ group, by: CARL, change: 'promote', members: [ADA] });
    expect(await ada.socket.groupInviteCode(group)).toBe(inviteCode);
    const renewed = await ada.socket.groupRevokeInvite(group);
    expect(renewed).not.toBe(inviteCode);
    await expect(bob.socket.groupGetInviteInfo(inviteCode)).rejects.toMatchObject({ data: 406 });
    await ada.socket.groupJoinApprovalMode(group, 'on');
    expect(await bob.socket.groupAcceptInvite(renewed ?? '')).toBeUndefined();
    expect(await ada.socket.groupRequestParticipantsList(group)).toMatchObject([
      { jid: jidOf(BOB, 'lid') },
    ]);
    await ada.sees('group.join-request', { id: group, action: 'created' });
    const approved = await ada.socket.groupRequestParticipantsUpdate(
      group,
      [jidOf(BOB, 'lid')],
      'approve',
    );
    expect(approved).toMatchObject([{ status: '200' }]);
    await bob.sees('groups.upsert', { id: group });
  });

  it('statuses reach those they are for', async () => {
    await simulator.sendText({
      from: CARL,
      to: 'status@broadcast',
      text: 'a status',
      audience: [ADA],
    });
    await seesText(ada, 'a status');
    const seen = ada.upserts.find(({ message }) => message.message?.conversation === 'a status');
    expect(seen?.message.key).toMatchObject({
      remoteJid: 'status@broadcast',
      participant: jidOf(CARL),
    });
    await ada.socket.sendMessage(
      'status@broadcast',
      { text: 'of Ada' },
      { statusJidList: [jidOf(DORA)] },
    );
    const received = await simulator.received({
      number: DORA,
      chat: 'status@broadcast',
      atLeast: 1,
    });
    expect(received).toMatchObject([{ text: 'of Ada', from: ADA }]);
  });
});

/** The change that makes a client forget the sender key of a phone in a group. */
async function senderKeysOf(
  client: TestClient,
  group: string,
  number: string,
): Promise<Record<string, null>> {
  const { jidToSignalProtocolAddress } = client.socket.signalRepository;
  const [user, device] = jidToSignalProtocolAddress(jidOf(number, 'lid')).split('.');
  const name = `${group}::${user}::${device}`;
  expect(await client.auth.keys.get('sender-key', [name])).toHaveProperty([name]);
  return { [name]: null };
}
