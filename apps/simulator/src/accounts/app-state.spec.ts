import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { setRootKey } from '@switchboard/baileys';
import { SimulatorClient } from '../client.js';
import { type Simulator, startSimulator } from '../simulator.js';
import { pair, type TestClient } from '../testing/test-client.js';
import { jidOf } from './address.js';

const ADA = '491600000101';
const CARL = '491700000101';

describe('synchronised settings', () => {
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

  it('of a client are read by its phone', async () => {
    const { id } = await simulator.sendText({ from: CARL, to: ADA, text: 'to be archived' });
    const { key, messageTimestamp } = await ada.message(id);
    const lastMessages = [{ key, messageTimestamp }];
    await ada.socket.chatModify({ archive: true, lastMessages }, jidOf(CARL));
    await ada.socket.chatModify({ markRead: false, lastMessages }, jidOf(CARL));
    await ada.socket.addLabel(jidOf(CARL), { id: '7', name: 'Important', color: 2 });
    await ada.socket.addChatLabel(jidOf(CARL), '7');
    await ada.socket.removeChatLabel(jidOf(CARL), '7');
    const changes = await control.appState.changes({ number: ADA, atLeast: 6 });
    expect(changes.slice(-5)).toMatchObject([
      { by: 1, index: ['archive', jidOf(CARL)], value: { archiveChatAction: { archived: true } } },
      { index: ['markChatAsRead', jidOf(CARL)], value: { markChatAsReadAction: { read: false } } },
      { index: ['label_edit', '7'], value: { labelEditAction: { name: 'Important', color: 2 } } },
      {
        index: ['label_jid', '7', jidOf(CARL)],
        value: { labelAssociationAction: { labeled: true } },
      },
      { value: { labelAssociationAction: { labeled: false } } },
    ]);
  });

  it('of the phone reach its clients', async () => {
    await control.appState.write({
      number: ADA,
      collection: 'regular',
      index: ['label_edit', '3'],
      value: { labelEditAction: { name: 'New customer', color: 1, predefinedId: 1 } },
    });
    await ada.sees('labels.edit', { id: '3', name: 'New customer', color: 1 });
    await control.appState.write({
      number: ADA,
      collection: 'regular',
      index: ['label_jid', '3', jidOf(CARL)],
      value: { labelAssociationAction: { labeled: true } },
    });
    await ada.sees('labels.association', { type: 'add' });
    await control.appState.write({
      number: ADA,
      collection: 'critical_unblock_low',
      index: ['contact', jidOf(CARL)],
      value: { contactAction: { fullName: 'Carl of the bakery' } },
    });
    await ada.sees('contacts.upsert', { name: 'Carl of the bakery' });
  });

  it('are seen by a second client, and may be changed by both', async () => {
    const second = await pair(simulator, ADA);
    await ada.socket.addLabel('', { id: '9', name: 'Of the first', color: 4 });
    await second.sees('labels.edit', { id: '9', name: 'Of the first' });
    await second.socket.chatModify({ pin: true }, jidOf(CARL));
    await ada.sees('chats.update', { id: jidOf(CARL), pinned: expect.anything() });
    const [pinned] = await control.appState.changes({ number: ADA, action: 'pin_v1', atLeast: 1 });
    expect(pinned).toMatchObject({ by: 2, operation: 'set' });
    await second.socket.logout();
  });

  it('hold the name of the account', async () => {
    await ada.socket.updateProfileName('Ada the second');
    expect(await control.people.profile({ number: ADA })).toMatchObject({ name: 'Ada the second' });
  });

  it('are refused when they do not build on the newest version', async () => {
    const answer = await ada.socket.query({
      tag: 'iq',
      attrs: { to: '@s.whatsapp.net', type: 'set', xmlns: 'w:sync:app:state' },
      content: [
        {
          tag: 'sync',
          attrs: {},
          content: [
            {
              tag: 'collection',
              attrs: { name: 'regular', version: '0' },
              content: [{ tag: 'patch', attrs: {}, content: Buffer.from([0x12, 0]) }],
            },
          ],
        },
      ],
    });
    expect(JSON.stringify(answer)).toContain('"code":"409"');
  });
});
