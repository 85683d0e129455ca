import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PairedInstance, World } from '../support/world.js';

const ANA = '5511988887777';
const ANA_JID = `${ANA}@s.whatsapp.net`;

interface Sent {
  readonly key: { readonly id: string };
}

/** What messages do to earlier ones, from the phone of the contact to the subscriber. */
describe('a message that is changed', () => {
  let world: World;
  let acme: PairedInstance;

  beforeAll(async () => {
    world = await World.start();
    acme = await world.pair('acme');
  });
  afterAll(async () => {
    await world?.stop();
  });

  const toldOf = (event: string, id: string) =>
    world.sink.of(event, 'acme').filter(({ body }) => body.includes(id));
  const told = async (event: string, id: string) =>
    (await world.sink.waitFor(() => toldOf(event, id)[0])).envelope.data;
  const send = (route: string, body: object) =>
    world.gateway.call<Sent>('POST', `/message/${route}/acme`, { key: acme.token, body });
  const found = async (id: string) => {
    const { body } = await world.gateway.call<{
      messages: { records: readonly { message: unknown }[] };
    }>('POST', '/chat/findMessages/acme', { key: acme.token, body: { where: { key: { id } } } });
    return body.messages.records.map(({ message }) => message);
  };

  it('by who wrote it is told as edited, and then as deleted', async () => {
    const { id } = await world.simulator.sendText({ from: ANA, to: acme.number, text: 'Oi' });
    await told('messages.upsert', id);
    await world.simulator.editMessage({ from: ANA, id, text: 'Oi!' });
    expect(await told('messages.edited', id)).toMatchObject({
      key: { remoteJid: ANA_JID, fromMe: false, id },
      type: 'MESSAGE_EDIT',
      editedMessage: expect.anything(),
      timestampMs: expect.stringMatching(/^\d{13}$/),
    });
    expect(await found(id)).toMatchObject([{ conversation: 'Oi!' }]);
    await world.simulator.revokeMessage({ from: ANA, id });
    expect(await told('messages.delete', id)).toMatchObject({
      remoteJid: ANA_JID,
      fromMe: false,
      id,
    });
  });

  it('by a kill in between is told once all the same', async () => {
    const { id } = await world.simulator.sendText({ from: ANA, to: acme.number, text: 'Um' });
    await told('messages.upsert', id);
    await world.simulator.editMessage({ from: ANA, id, text: 'Dois' });
    await world.gateway.kill();
    await world.gateway.start();
    await told('messages.edited', id);
    // A later text is told after all that could still be told of this one.
    const later = await world.simulator.sendText({ from: ANA, to: acme.number, text: 'Três' });
    await told('messages.upsert', later.id);
    const ids = new Set(toldOf('messages.edited', id).map(({ headers }) => headers['webhook-id']));
    expect(ids.size).toBe(1);
    expect(await found(id)).toMatchObject([{ conversation: 'Dois' }]);
  });

  it('by votes, when it is a poll: each answer is told with those who chose it', async () => {
    const poll = { number: ANA, name: 'Qual?', selectableCount: 1, values: ['a', 'b'] };
    const { id } = (await send('sendPoll', poll)).body.key;
    await told('send.message', id);
    const received = async () =>
      (await world.simulator.received({ number: ANA })).map((one) => one.id);
    await expect.poll(received, { timeout: 20_000 }).toContain(id);
    await world.simulator.votePoll({ from: ANA, id, options: ['b'] });
    const voted = await world.sink.waitFor(() =>
      toldOf('messages.update', id).find(({ body }) => body.includes('pollUpdates')),
    );
    expect(voted.envelope.data).toMatchObject({
      keyId: id,
      remoteJid: ANA_JID,
      fromMe: true,
      pollUpdates: [
        { name: 'a', voters: [] },
        { name: 'b', voters: [ANA_JID] },
      ],
    });
  });

  it('by the server, which refuses it: the sender is answered so, and the subscriber told why', async () => {
    await world.simulator.refuseSends({ code: 463, times: 1 });
    const refused = await world.gateway.call<{ whatsapp: { messageId: string } }>(
      'POST',
      '/message/sendText/acme',
      { key: acme.token, body: { number: ANA, text: 'refused' } },
    );
    expect(refused).toMatchObject({
      status: 403,
      body: { code: 'message.refused', whatsapp: { code: '463', title: 'Account restricted' } },
    });
    const { messageId } = refused.body.whatsapp;
    expect(await told('send.message', messageId)).toMatchObject({ status: 'PENDING' });
    expect(await told('messages.update', messageId)).toMatchObject({
      status: 'ERROR',
      errors: [{ code: 463, title: 'Account restricted' }],
    });
  });

  it('breaks no rule of the protocol', async () => {
    expect(await world.simulator.violations()).toEqual([]);
  });
});
