import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { switchboard } from '../support/switchboard-cli.js';
import { EMBEDDED_DATABASE, World } from '../support/world.js';

describe('the command line on the embedded store', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start(
      { AUTHENTICATION_API_KEY: '', ENCRYPTION_KEY: '' },
      EMBEDDED_DATABASE,
    );
  });

  afterAll(async () => {
    await world?.stop();
  });

  /** The key that the gateway made, as its owner reads it. */
  async function adminKey(): Promise<string> {
    return /admin key\s+(\S+)/.exec(world.gateway.output)?.[1] ?? '';
  }

  it('teaches', async () => {
    const { code, out } = await switchboard(world.gateway, ['--help']);
    expect(code).toBe(0);
    for (const word of ['doctor', 'instances', 'keys']) expect(out).toContain(word);
    const rotate = await switchboard(world.gateway, ['keys', 'rotate', '--help']);
    expect(rotate.out).toContain('ENCRYPTION_KEY_PREVIOUS');
    expect((await switchboard(world.gateway, ['instnces'])).code).not.toBe(0);
  });

  it('lists instances while the gateway runs, and when it does not', async () => {
    const created = await world.gateway.call('POST', '/instance/create', {
      key: await adminKey(),
      body: { instanceName: 'acme', integration: 'WHATSAPP-BAILEYS', qrcode: false },
    });
    expect(created.status).toBe(201);
    const running = await switchboard(world.gateway, ['instances', 'list']);
    expect(running).toMatchObject({ code: 0, err: '' });
    expect(running.out).toMatch(/^acme\s+close\s+connection\.never_started/m);
    expect((await fetch(`${world.gateway.url}/health/ready`)).status).toBe(200);

    await world.gateway.terminate();
    const stopped = await switchboard(world.gateway, ['instances', 'list', '--json']);
    expect(stopped.code).toBe(0);
    expect(JSON.parse(stopped.out)).toMatchObject({ instanceName: 'acme', state: 'close' });
  });

  it('finds nothing wrong, and says what is', async () => {
    const well = await switchboard(world.gateway, ['doctor', '--offline']);
    expect(well.out).toContain('is up to date');
    expect(well.out).toContain('no gateway runs');
    expect(well.code).toBe(0);
    const ill = await switchboard(world.gateway, ['doctor', '--offline'], { SERVER_PORT: 'many' });
    expect(ill.out).toContain('SERVER_PORT');
    expect(ill.code).toBe(1);
    const other = await switchboard(world.gateway, ['doctor', '--offline'], {
      ENCRYPTION_KEY: Buffer.alloc(32, 'other').toString('base64'),
    });
    expect(other.out).toContain('ENCRYPTION_KEY is not the key');
    expect(other.code).toBe(1);
  });

  it('rotates a key that is kept in the folder, asking for the restart that this needs', async () => {
    await world.gateway.start();
    const early = await switchboard(world.gateway, ['keys', 'rotate']);
    expect(early.code).toBe(1);
    expect(early.err).toContain('not known to 1 running gateway');
    await world.gateway.terminate();
    await world.gateway.start();
    const rotated = await switchboard(world.gateway, ['keys', 'rotate']);
    expect(rotated.err).not.toContain('A new key was made');
    expect(rotated.out).toContain('The former key was removed');
    expect(rotated.code).toBe(0);
    const list = await world.gateway.call<{ token: string }[]>('GET', '/instance/fetchInstances', {
      key: await adminKey(),
    });
    expect(list.body).toHaveLength(1);
    await world.gateway.terminate();
    await world.gateway.start();
    expect(world.gateway.unhandledFailures()).toEqual([]);
  });
});
