import { expectToldOnce, expectWholeSequence } from '../support/told-texts.js';
import { seededRandom } from '../support/seed.js';
import type { World } from '../support/world.js';

const CONTACT = '5511988887777';

/**
 * Kills the gateway at `kills` random points while `texts` texts come in, and expects that each is stored once and told
 * under one id.
 */
export async function killWhileTextsComeIn(
  world: World,
  { kills, texts }: { readonly kills: number; readonly texts: number },
): Promise<void> {
  const random = seededRandom('kill -9 while texts come in');
  const acme = await world.pair('acme');
  const ids: string[] = [];
  // Before which texts the process is killed.
  const points = new Set<number>();
  while (points.size < kills) points.add(5 + Math.floor(random() * (texts - 10)));

  let restarts = Promise.resolve();
  for (let index = 0; index < texts; index += 1) {
    if (points.has(index)) {
      // At a random point of the work that the texts so far have caused.
      const toldBefore = world.sink.of('messages.upsert').length;
      const more = Math.floor(random() * 4);
      await restarts;
      await world.sink.waitFor(
        (sink) =>
          sink.of('messages.upsert').length >= toldBefore + more ||
          sink.of('messages.upsert').length >= ids.length,
      );
      await world.gateway.kill();
      restarts = world.gateway.start();
    }
    const { id } = await world.simulator.sendText({
      from: CONTACT,
      to: acme.number,
      text: `text ${index}`,
    });
    ids.push(id);
  }
  await restarts;

  await expectToldOnce(world, 'acme', ids);
  await expectWholeSequence(world.sink, 'acme');
}
