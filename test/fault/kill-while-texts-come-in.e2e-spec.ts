import { afterAll, beforeAll, describe, it } from 'vitest';
import { World } from '../support/world.js';
import { killWhileTextsComeIn } from './kill-rounds.js';

describe('kill -9 while texts come in', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });

  afterAll(async () => {
    await world?.stop();
  });

  it('stores each text once and tells it under one id (3 kills, 60 texts)', async () => {
    await killWhileTextsComeIn(world, { kills: 3, texts: 60 });
  }, 180_000);
});
