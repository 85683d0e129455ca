import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GatewayProcess } from '../support/gateway-process.js';
import { World } from '../support/world.js';

describe('two processes on one database', () => {
  let world: World;
  let second: GatewayProcess;

  beforeAll(async () => {
    world = await World.start();
  });

  afterAll(async () => {
    await second?.dispose();
    await world?.stop();
  });

  it('the second waits its turn, and takes over when the first dies', async () => {
    const acme = await world.pair('acme');
    second = await world.startPeer();
    const { body } = await second.call('GET', '/instance/connectionState/acme');
    expect(body).toMatchObject({ instance: { state: 'open' } });
    const logins = async () =>
      (await world.simulator.devices({ number: acme.number })).map(({ loginCount }) => loginCount);
    const [before] = await logins();

    // Whichever process is asked, the one that has the line sends; what WhatsApp says comes back in its own words.
    const sent = await second.call<{ key: { id: string } }>('POST', '/message/sendText/acme', {
      body: { number: '5511988887777', text: 'by the second' },
    });
    expect(sent).toMatchObject({ status: 201, body: { status: 'PENDING' } });
    await world.simulator.setNumber({ number: '5511900000001', onWhatsApp: false });
    expect(
      await second.call('POST', '/message/sendText/acme', {
        body: { number: '5511900000001', text: 'to nobody' },
      }),
    ).toMatchObject({ status: 400, body: { code: 'number.not_on_whatsapp' } });
    const received = await world.simulator.received({ number: '5511988887777', atLeast: 1 });
    expect(received.map(({ id }) => id)).toEqual([sent.body.key.id]);
    expect(await logins()).toEqual([before]);

    await world.gateway.kill();
    await world.opened('acme', 2);

    expect(await logins()).toEqual([Number(before) + 1]);
    const { id } = await world.simulator.sendText({
      from: '5511988887777',
      to: acme.number,
      text: 'Oi',
    });
    await world.sink.waitFor((sink) =>
      sink.of('messages.upsert').find(({ body: told }) => told.includes(id)),
    );
  });
});
