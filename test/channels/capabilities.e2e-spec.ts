import { type Capability, INTEGRATIONS } from '@switchboard/channels';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Stage } from './capabilities/stage.js';
import { TRIALS } from './capabilities/trials.js';
import { ChannelWorld } from './channel-drivers.js';

/** Whatever any channel can, tried on every channel: it acts, or says that it cannot. */
describe.each(INTEGRATIONS)('%s', (integration) => {
  let worlds: ChannelWorld;
  let stage: Stage;

  beforeAll(async () => {
    worlds = await ChannelWorld.start();
    const channel = worlds.driver(integration);
    stage = new Stage(worlds, channel, await channel.create('acme'));
  });
  afterAll(() => worlds?.stop());

  const names = Object.keys(TRIALS).filter((name): name is Capability => name in TRIALS);
  const split = (has: boolean) => names.filter((name) => TRIALS[name].on[integration].has === has);

  it.each(split(true))('has %s, which is seen at the other side', async (name) => {
    const { ask, on } = TRIALS[name];
    await on[integration].look(stage, await ask(stage));
  });

  it.each(split(false))('has no %s, and says so', async (name) => {
    const { ask, on } = TRIALS[name];
    await on[integration].look(stage, await ask(stage));
  });

  it('let nothing through of what it refused', async () => {
    await stage.reached(await stage.send('sendText', { text: 'Por último' }));
    const reached = await stage.channel.reached(stage.acme);
    expect(reached.map(({ id }) => id).toSorted()).toEqual(stage.accepted.toSorted());
    expect(await worlds.world.simulator.violations()).toEqual([]);
  });
});
