import { afterAll, beforeAll, describe, it } from 'vitest';
import { BareProcess } from '../support/bare-process.js';
import { compareLoad } from '../support/http-load.js';
import { recordRow } from '../support/record-row.js';
import { size } from '../support/size.js';
import { type PairedInstance, World } from '../../support/world.js';

const CONNECTIONS = 32;
const AIM = 0.5;

describe('connectionState', () => {
  let world: World;
  let acme: PairedInstance;
  let bare: BareProcess;
  const path = '/instance/connectionState/acme';

  beforeAll(async () => {
    world = await World.start();
    acme = await world.pair('acme');
    const { body } = await world.gateway.call('GET', path);
    bare = await BareProcess.start('state-server.ts', { key: world.gateway.adminKey, body });
  });

  afterAll(async () => {
    await bare?.stop();
    await world?.stop();
  });

  async function measure(place: number, whose: string, key: string): Promise<void> {
    const { gateway } = world;
    const {
      gateway: ours,
      limit,
      ratio,
    } = await compareLoad(
      { url: gateway.url + path, key, pid: gateway.pid },
      { url: (await bare.ask<string>('url')) + path, key: gateway.adminKey, pid: bare.pid },
      { connections: CONNECTIONS, seconds: size(5, 2), rounds: size(5, 2) },
    );
    recordRow(place, {
      what: `connectionState, ${whose}, ${CONNECTIONS} connections`,
      unit: 'req/s',
      gateway: ours.perSecond,
      limit: { is: 'bare Fastify, same key check', value: limit.perSecond },
      ratio,
      aim: { text: '≥ 50 %', met: ratio >= AIM },
      cpu: { per: 'request', gatewayMs: ours.cpuMs, limitMs: limit.cpuMs },
      detail: { p50Ms: ours.p50Ms, p99Ms: ours.p99Ms },
    });
  }

  it('with the admin key', () => measure(1, 'admin key', world.gateway.adminKey));
  it('with the token of the instance', () => measure(2, 'instance token', acme.token));
});
