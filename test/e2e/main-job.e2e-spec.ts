import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { rowsOfInstance } from '../support/rows-of-instance.js';
import { lastChange, toldChanges } from '../support/told-changes.js';
import type { ReceivedDelivery } from '../support/webhook-sink.js';
import { type QrAnswer, World } from '../support/world.js';

const CONTACT = '5511988887777';

/** `messages.upsert` of one message id. */
const upsertOf = (id: string) => (delivery: ReceivedDelivery) =>
  JSON.stringify(delivery.envelope.data).includes(`"id":"${id}"`);

describe('the main job', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });

  afterAll(async () => {
    await world?.stop();
  });

  /** A contact writes; resolves with what the subscriber was told. */
  async function textIn(to: string, text: string): Promise<ReceivedDelivery> {
    const { id } = await world.simulator.sendText({ from: CONTACT, to, text });
    return world.sink.waitFor((sink) => sink.of('messages.upsert').find(upsertOf(id)));
  }

  it('creates, pairs, receives, sends, survives kill -9, logs out, pairs again and deletes', async () => {
    const { gateway, simulator, sink } = world;
    const acme = await world.pair('acme');
    expect(await world.state('acme')).toMatchObject({ state: 'open', reason: null });

    // A text comes in, and the subscriber can check where it is from.
    const told = await textIn(acme.number, 'Oi');
    expect(told.envelope.data).toMatchObject({
      key: { remoteJid: `${CONTACT}@s.whatsapp.net`, fromMe: false },
      message: { conversation: 'Oi' },
      messageType: 'conversation',
      instanceId: acme.instanceId,
    });
    const headers = Object.fromEntries(
      Object.entries(told.headers).map(([name, value]) => [name, String(value)]),
    );
    expect(new Webhook(acme.secret).verify(told.body, headers)).toMatchObject({
      event: 'messages.upsert',
    });
    expect(told.headers['webhook-id']).toBe(told.envelope.event_id);

    // A text goes out.
    const sent = await gateway.call<{ key: { id: string }; status: string }>(
      'POST',
      '/message/sendText/acme',
      { body: { number: CONTACT, text: 'Olá' }, key: acme.token },
    );
    expect([sent.status, sent.body.status]).toEqual([201, 'PENDING']);
    const received = await simulator.received({ number: CONTACT, atLeast: 1 });
    expect(received.map(({ id, text }) => [id, text])).toEqual([[sent.body.key.id, 'Olá']]);
    await sink.waitFor((seen) => seen.of('send.message').find(upsertOf(sent.body.key.id)));
    await sink.waitFor((seen) =>
      seen
        .of('messages.update')
        .find(({ body }) => body.includes(sent.body.key.id) && body.includes('DELIVERY_ACK')),
    );

    // Killed, and back without a QR code.
    await gateway.kill();
    await gateway.start();
    await world.opened('acme', 2);
    await textIn(acme.number, 'Ainda aí?');
    const since = await gateway.call<{ events: { event: string }[] }>(
      'GET',
      `/events/acme?after=${told.envelope.sequence}`,
    );
    const happened = since.body.events.map(({ event }) => event);
    expect(happened).toContain('connection.update');
    expect(happened).not.toContain('qrcode.updated');

    const found = await gateway.call<{
      messages: { total: number; records: { message: { conversation: string } }[] };
    }>('POST', '/chat/findMessages/acme', { body: { where: {} } });
    expect(found.body.messages.records.map(({ message }) => message.conversation).sort()).toEqual([
      'Ainda aí?',
      'Oi',
      'Olá',
    ]);

    // Logged out: the other side has forgotten the device.
    const open = lastChange(world, 'acme');
    const logout = await gateway.call('DELETE', '/instance/logout/acme');
    expect(logout).toMatchObject({ status: 200, body: { status: 'SUCCESS', error: false } });
    expect(await simulator.devices({ number: acme.number })).toEqual([]);
    expect(await world.state('acme')).toMatchObject({
      state: 'close',
      reason: 'connection.logged_out',
    });
    const closing = await sink.waitFor(() => {
      const changes = toldChanges(world, 'acme', open).map((change) => change.split(' ')[0]);
      return changes.length >= 3 && changes;
    });
    expect(closing).toEqual(['status.instance', 'logout.instance', 'connection.update']);

    // Paired again, with the same phone, and it still hears.
    const again = await gateway.call<QrAnswer>('GET', '/instance/connect/acme');
    await simulator.scan({ qr: again.body.code ?? '', number: acme.number });
    await world.opened('acme', 3);
    await textIn(acme.number, 'De volta');

    // Deleted, and nothing is left.
    const deleted = await gateway.call('DELETE', '/instance/delete/acme');
    expect(deleted.status).toBe(200);
    expect((await gateway.call('GET', '/instance/connectionState/acme')).status).toBe(404);
    await sink.waitFor((seen) => seen.of('remove.instance', 'acme')[0]);
    await vi.waitFor(
      async () => expect(await rowsOfInstance(world.database.uri, acme.instanceId)).toEqual({}),
      { timeout: 20_000, interval: 100 },
    );
    expect(await simulator.violations()).toEqual([]);
  });
});
