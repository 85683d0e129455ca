import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { setRootKey } from '@switchboard/baileys';
import { SimulatorClient } from '../client.js';
import { type Simulator, startSimulator } from '../simulator.js';
import { pair, type TestClient } from '../testing/test-client.js';

const ADA = '491600000071';
const CONTACT = '491700000071';
const CONTACT_JID = `${CONTACT}@s.whatsapp.net`;

describe('messages of any content', () => {
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

  const parties = { from: CONTACT, to: ADA };

  it.each([
    { locationMessage: { degreesLatitude: 52.5, degreesLongitude: 13.4, name: 'Berlin' } },
    { contactMessage: { displayName: 'Bob', vcard: 'BEGIN:VCARD\nEND:VCARD' } },
    { extendedTextMessage: { text: 'a link', title: 'Title', matchedText: 'https://a.test' } },
    { listMessage: { title: 'A list', buttonText: 'Open', listType: 'SINGLE_SELECT' } },
  ])('reach the client: %o', async (message) => {
    const { id } = await control.sendMessage({ ...parties, message });
    const seen = await ada.message(id);
    expect(JSON.parse(JSON.stringify(seen.message))).toMatchObject(message);
  });

  it('can answer an earlier one', async () => {
    const { id: first } = await simulator.sendText({ ...parties, text: 'the question' });
    const { id } = await simulator.sendText({ ...parties, text: 'the answer', quoted: first });
    const { message } = await ada.message(id);
    expect(message?.extendedTextMessage).toMatchObject({
      text: 'the answer',
      contextInfo: {
        stanzaId: first,
        participant: CONTACT_JID,
        quotedMessage: { conversation: 'the question' },
      },
    });
  });

  it('can react, edit and take back', async () => {
    const own = await ada.socket.sendMessage(CONTACT_JID, { text: 'of the client' });
    const ownId = own?.key.id ?? '';
    await simulator.received({ number: CONTACT, atLeast: 1 });
    const { id: reaction } = await simulator.react({ from: CONTACT, id: ownId, emoji: '👍' });
    expect((await ada.message(reaction)).message?.reactionMessage).toMatchObject({
      text: '👍',
      key: { id: ownId, fromMe: true, remoteJid: CONTACT_JID },
    });

    const { id } = await simulator.sendText({ ...parties, text: 'with a typpo' });
    const { id: edit } = await simulator.editMessage({ from: CONTACT, id, text: 'with a typo' });
    expect((await ada.message(edit)).message?.protocolMessage).toMatchObject({
      key: { id },
      editedMessage: { conversation: 'with a typo' },
    });
    const { id: revoke } = await simulator.revokeMessage({ from: CONTACT, id });
    expect((await ada.message(revoke)).message?.protocolMessage?.key).toMatchObject({ id });
  });

  it('of the client are seen in full', async () => {
    const location = { degreesLatitude: 1.5, degreesLongitude: 2.5 };
    const sent = await ada.socket.sendMessage(CONTACT_JID, { location });
    const key = sent?.key ?? {};
    await ada.socket.sendMessage(CONTACT_JID, { react: { key, text: '🎉' } });
    await ada.socket.sendMessage(CONTACT_JID, { delete: key });
    const received = await control.received({ number: CONTACT, chat: ADA, atLeast: 4 });
    expect(received.slice(-3)).toMatchObject([
      { kind: 'locationMessage', content: { locationMessage: location }, edit: null },
      { kind: 'reactionMessage', content: { reactionMessage: { text: '🎉' } } },
      { kind: 'protocolMessage', edit: '7', content: { protocolMessage: { type: 'REVOKE' } } },
    ]);
  });

  it('can be polls, with votes of people', async () => {
    const poll = { name: 'Lunch?', values: ['Soup', 'Salad'], selectableCount: 1 };
    const sent = await ada.socket.sendMessage(CONTACT_JID, { poll });
    const id = sent?.key.id ?? '';
    await simulator.received({ number: CONTACT, chat: ADA, atLeast: 5 });
    const { id: vote } = await simulator.votePoll({ from: CONTACT, id, options: ['Salad'] });
    const { message } = await ada.message(vote);
    expect(message?.pollUpdateMessage?.pollCreationMessageKey).toMatchObject({ id, fromMe: true });
    expect(await control.pollVotes({ number: ADA, id })).toMatchObject([
      { by: CONTACT, options: ['Salad'] },
    ]);
  });

  it('says what a message must be', async () => {
    const unknown = { from: CONTACT, id: 'nothing', emoji: 'x' };
    await expect(control.react(unknown)).rejects.toMatchObject({ code: 'message.not_found' });
    await expect(
      control.sendMessage({ ...parties, to: 'somebody', message: {} }),
    ).rejects.toMatchObject({ code: 'request.invalid' });
  });

  it('are refused when it was ordered', async () => {
    await control.refuseSends({ to: CONTACT, code: 479, times: 1 });
    const refused = await ada.socket.sendMessage(CONTACT_JID, { text: 'refused' });
    const taken = await ada.socket.sendMessage(CONTACT_JID, { text: 'taken' });
    await ada.sees('messages.update', {
      key: expect.objectContaining({ id: refused?.key.id }),
      update: expect.objectContaining({ messageStubParameters: ['479'] }),
    });
    const received = await simulator.received({ number: CONTACT, chat: ADA, atLeast: 6 });
    expect(received.at(-1)).toMatchObject({ id: taken?.key.id });
    expect(received).not.toContainEqual(expect.objectContaining({ id: refused?.key.id }));
  });
});
