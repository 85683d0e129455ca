import { INTEGRATIONS } from '@switchboard/channels';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { rowsOfInstance } from '../support/rows-of-instance.js';
import type { QrAnswer } from '../support/world.js';
import { type ChannelDriver, ChannelWorld, type OpenInstance } from './channel-drivers.js';

interface Found {
  readonly messages: { readonly records: readonly { readonly key: { readonly id: string } }[] };
}

/** What every channel owes, whatever it can; what it can is tried in `capabilities.e2e-spec.ts`. */
describe.each(INTEGRATIONS)('%s', (integration) => {
  let worlds: ChannelWorld;
  let channel: ChannelDriver;
  let acme: OpenInstance;

  beforeAll(async () => {
    worlds = await ChannelWorld.start();
    channel = worlds.driver(integration);
    acme = await channel.create('acme');
  });
  afterAll(() => worlds?.stop());

  const call = <T>(method: string, path: string, body?: unknown) =>
    worlds.world.gateway.call<T>(method, path, { body, key: acme.token });
  const state = async () => (await worlds.world.state('acme')).state;
  const toldOf = (event: string, id: string) =>
    worlds.world.sink.of(event, 'acme').filter(({ body }) => body.includes(id));

  it('is open, says so, and is listed with its integration', async () => {
    expect(await worlds.world.state('acme')).toMatchObject({ state: 'open', reason: null });
    const listed = await call<object[]>('GET', '/instance/fetchInstances');
    expect(listed.body).toMatchObject([
      { name: 'acme', integration, connectionStatus: 'open', token: acme.token },
    ]);
    const connected = await call('GET', '/instance/connect/acme');
    expect(connected.body).toEqual({ instance: { instanceName: 'acme', state: 'open' } });
  });

  it('tells a text that comes in, once, and stores it', async () => {
    const id = await channel.textIn(acme, 'Oi, tudo bem? 😀', 3);
    const told = await worlds.world.sink.waitFor(() => toldOf('messages.upsert', id)[0]);
    expect(told.envelope.data).toMatchObject({
      key: { id, remoteJid: channel.contact.remoteJid, fromMe: false },
      message: { conversation: 'Oi, tudo bem? 😀' },
      messageType: 'conversation',
      instanceId: acme.instanceId,
    });
    const found = await call<Found>('POST', '/chat/findMessages/acme', { where: { key: { id } } });
    expect(found.body.messages.records.map(({ key }) => key.id)).toEqual([id]);
    // A later text is told after all that could still be told of this one.
    const later = await channel.textIn(acme, 'E agora?');
    await worlds.world.sink.waitFor(() => toldOf('messages.upsert', later)[0]);
    expect(toldOf('messages.upsert', id)).toHaveLength(1);
  });

  it('sends a text, stores it and tells it as it was answered', async () => {
    const { number, remoteJid } = channel.contact;
    const sent = await call<{ key: { id: string } }>('POST', '/message/sendText/acme', {
      number,
      text: 'Olá!',
    });
    expect(sent).toMatchObject({
      status: 201,
      body: {
        key: { remoteJid, fromMe: true },
        status: 'PENDING',
        message: { conversation: 'Olá!' },
        messageType: 'conversation',
      },
    });
    const { id } = sent.body.key;
    const told = await worlds.world.sink.waitFor(() => toldOf('send.message', id)[0]);
    expect(told.envelope.data).toEqual(sent.body);
    const texts = await channel.textsOut(acme);
    expect(texts.filter((text) => text.includes('Olá!'))).toHaveLength(1);
    if (channel.deliveredStatus !== null) {
      const { deliveredStatus } = channel;
      const update = await worlds.world.sink.waitFor(() =>
        toldOf('messages.update', id).find(({ body }) => body.includes(`"${deliveredStatus}"`)),
      );
      expect(update.envelope.data).toMatchObject({
        keyId: id,
        remoteJid,
        fromMe: true,
        status: deliveredStatus,
      });
    }
  });

  it('is restarted on request, and comes back by itself when the process was killed', async () => {
    const { world } = worlds;
    const restarted = await call('POST', '/instance/restart/acme');
    expect(restarted.body).toEqual({ instance: { instanceName: 'acme', state: 'open' } });
    await world.gateway.kill();
    await world.gateway.start();
    await vi.waitFor(async () => expect(await state()).toBe('open'), { timeout: 30_000 });
    const id = await channel.textIn(acme, 'Ainda aí?');
    await world.sink.waitFor(() => toldOf('messages.upsert', id)[0]);
  });

  it('logs out, refuses what needs a connection, and is connected again', async () => {
    expect((await call('DELETE', '/instance/logout/acme')).status).toBe(200);
    expect(await worlds.world.state('acme')).toMatchObject({
      state: 'close',
      reason: 'connection.logged_out',
    });
    await worlds.world.sink.waitFor((sink) => sink.of('logout.instance', 'acme')[0]);
    const refused = await call('POST', '/message/sendText/acme', {
      number: channel.contact.number,
      text: 'Olá?',
    });
    expect(refused).toMatchObject({ status: 400, body: { code: 'connection.not_open' } });
    expect(await call('DELETE', '/instance/logout/acme')).toMatchObject({
      status: 400,
      body: { response: { message: ['The "acme" instance is not connected'] } },
    });
    const connected = await call<Partial<QrAnswer>>('GET', '/instance/connect/acme');
    if (channel.pairs) expect(connected.body.code).toEqual(expect.any(String));
    else expect(connected.body).toEqual({ instance: { instanceName: 'acme', state: 'open' } });
  });

  it('is deleted with all its data, and its name is free', async () => {
    const { world } = worlds;
    expect((await call('DELETE', '/instance/delete/acme')).status).toBe(200);
    const gone = await world.gateway.call('GET', '/instance/connectionState/acme');
    expect(gone.status).toBe(404);
    await world.sink.waitFor((sink) => sink.of('remove.instance', 'acme')[0]);
    await vi.waitFor(
      async () =>
        expect(await rowsOfInstance(world.database.uri, acme.instanceId)).not.toHaveProperty(
          'instance',
        ),
      { timeout: 30_000 },
    );
    expect((await channel.create('acme')).instanceId).not.toBe(acme.instanceId);
  });
});
