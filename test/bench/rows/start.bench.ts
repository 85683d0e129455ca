import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { World } from '../../support/world.js';
import { cpuMs } from '../support/process-cost.js';
import { recordRow } from '../support/record-row.js';
import { size } from '../support/size.js';
import { median } from '../support/statistics.js';

/** What no gateway can do without. */
const PACKAGES = [
  '@nestjs/core',
  '@nestjs/platform-fastify',
  '@nestjs/swagger',
  'class-validator',
  'typeorm',
  'bullmq',
  '@whiskeysockets/baileys',
];
const IMPORTS = PACKAGES.map((name) => `await import('${name}');`).join('');

describe('a start', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
    await world.gateway.terminate();
  });

  afterAll(async () => {
    await world?.stop();
  });

  async function importSeconds(): Promise<number> {
    const startedMs = performance.now();
    const child = spawn(process.execPath, ['--input-type=module', '-e', IMPORTS], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`The imports ended with ${String(code)}`);
    return (performance.now() - startedMs) / 1_000;
  }

  it('on a store that is there', async () => {
    const ours: number[] = [];
    const theirs: number[] = [];
    const cpu: number[] = [];
    for (let round = 0; round < size(7, 3); round += 1) {
      theirs.push(await importSeconds());
      const startedMs = performance.now();
      await world.gateway.start();
      ours.push((performance.now() - startedMs) / 1_000);
      cpu.push(cpuMs(world.gateway.pid));
      await world.gateway.terminate();
    }
    recordRow(13, {
      what: 'from start to ready, on a store that is there',
      unit: 's',
      gateway: median(ours),
      limit: { is: 'Node that imports the same packages and ends', value: median(theirs) },
      ratio: median(ours.map((seconds, round) => seconds / (theirs[round] ?? NaN))),
      cpu: { per: 'start', gatewayMs: median(cpu) },
    });
  });
});
