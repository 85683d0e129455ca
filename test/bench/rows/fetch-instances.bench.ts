import { afterAll, beforeAll, describe, it } from 'vitest';
import { TEST_SCHEMA } from '../../support/template-database.js';
import { World } from '../../support/world.js';
import { atOnce } from '../support/at-once.js';
import { BareProcess } from '../support/bare-process.js';
import { compareLoad } from '../support/http-load.js';
import { recordRow } from '../support/record-row.js';
import { size } from '../support/size.js';

const INSTANCES = 1_000;
const CONNECTIONS = 4;
const AIM = 0.5;

describe('fetchInstances', () => {
  let world: World;
  let bare: BareProcess;
  const path = '/instance/fetchInstances';

  beforeAll(async () => {
    world = await World.start();
    const { gateway, database } = world;
    await atOnce(INSTANCES, 16, (turn) => world.create(`instance-${turn}`, { qrcode: false }));
    const { body } = await gateway.call(`GET`, path);
    bare = await BareProcess.start('list-server.ts', {
      key: gateway.adminKey,
      databaseUri: database.uri,
      schema: TEST_SCHEMA,
      body: JSON.stringify(body),
    });
  });

  afterAll(async () => {
    await bare?.stop();
    await world?.stop();
  });

  it(`lists ${INSTANCES}`, async () => {
    const { gateway } = world;
    const key = gateway.adminKey;
    const {
      gateway: ours,
      limit,
      ratio,
    } = await compareLoad(
      { url: gateway.url + path, key, pid: gateway.pid },
      { url: (await bare.ask<string>('url')) + path, key, pid: bare.pid },
      { connections: CONNECTIONS, seconds: size(6, 3), rounds: size(5, 2) },
    );
    recordRow(3, {
      what: `fetchInstances, ${INSTANCES} instances, ${CONNECTIONS} connections`,
      unit: 'req/s',
      gateway: ours.perSecond,
      limit: { is: 'bare Fastify, one query of the same rows, same bytes', value: limit.perSecond },
      ratio,
      aim: { text: '≥ 50 %', met: ratio >= AIM },
      cpu: { per: 'request', gatewayMs: ours.cpuMs, limitMs: limit.cpuMs },
      detail: { p50Ms: ours.p50Ms, p99Ms: ours.p99Ms },
    });
  });
});
