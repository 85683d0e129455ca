import { expect } from 'vitest';
import { messageIdOf } from './told-texts.js';
import type { PairedInstance, World } from './world.js';

const CONTACT = '5511977776666';

/** A second instance that must go on as if nothing happened while something happens to another one. */
export class Bystander {
  private constructor(
    private readonly world: World,
    private readonly instance: PairedInstance,
    private readonly logins: number,
  ) {}

  static async pair(world: World): Promise<Bystander> {
    const instance = await world.pair('bystander');
    return new Bystander(world, instance, await loginsOf(world, instance));
  }

  /** Receives a text and sends one, and has neither logged in again nor told of a change since it was paired. */
  async expectUndisturbed(): Promise<void> {
    const { world, instance } = this;
    const { id } = await world.simulator.sendText({
      from: CONTACT,
      to: instance.number,
      text: 'to the bystander',
    });
    await world.sink.waitFor((sink) =>
      sink.of('messages.upsert', instance.name).some((delivery) => messageIdOf(delivery) === id),
    );
    const before = (await world.simulator.received({ number: CONTACT })).length;
    const sent = await world.gateway.call('POST', `/message/sendText/${instance.name}`, {
      body: { number: CONTACT, text: 'from the bystander' },
    });
    expect(sent.status).toBe(201);
    await world.simulator.received({ number: CONTACT, atLeast: before + 1 });
    expect((await world.simulator.received({ number: CONTACT })).length).toBe(before + 1);
    // The last that ended was its pairing.
    expect(await world.state(instance.name)).toMatchObject({
      state: 'open',
      lastDisconnect: { code: 515 },
    });
    expect(await loginsOf(world, instance)).toBe(this.logins);
  }
}

async function loginsOf(world: World, { number }: PairedInstance): Promise<number> {
  const [device] = await world.simulator.devices({ number });
  return device?.loginCount ?? 0;
}
