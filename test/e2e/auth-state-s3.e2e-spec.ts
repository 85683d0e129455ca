import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ProviderServer } from '../../libs/auth-state/src/testing/provider-server.js';
import { type S3Server, startS3 } from '../../libs/s3/src/testing/start-s3.js';
import { exchangeTexts } from '../support/exchange-texts.js';
import { switchboard, switchboardHere } from '../support/switchboard-cli.js';
import { type PairedInstance, World } from '../support/world.js';

const API_KEY = 'a-key-for-this-test';
const CONTACT = '5511988887777';
const BUCKET = 'archive';
const WAIT = { timeout: 30_000, interval: 50 };
const [OLD_KEY, NEW_KEY] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
const READABLE = /noiseKey|advSecretKey|"type":"Buffer"|creds|pre-key/;

describe('sessions in a bucket', () => {
  let s3: S3Server;
  let provider: ProviderServer;
  let world: World;
  let acme: PairedInstance;

  beforeAll(async () => {
    [s3, provider] = await Promise.all([startS3(), ProviderServer.start(API_KEY)]);
    await s3.createBucket(BUCKET);
    world = await World.start({
      ...s3.variables,
      // Media stay in the folder: it is enough to know how S3 is reached.
      S3_ENABLED: 'false',
      PROVIDER_HOST: '127.0.0.1',
      PROVIDER_PORT: String(provider.port),
      PROVIDER_API_KEY: API_KEY,
      ENCRYPTION_KEY: OLD_KEY,
      ENCRYPTION_KEY_PREVIOUS: NEW_KEY,
    });
    acme = await world.pair('acme');
    await exchange();
  }, 120_000);

  afterAll(async () => {
    await world?.stop();
    await provider?.stop();
    await s3?.close();
  });

  const exchange = () =>
    exchangeTexts(world, { name: 'acme', number: acme.number, contact: CONTACT });
  const isOpen = () =>
    vi.waitFor(async () => {
      expect(await world.state('acme')).toMatchObject({ state: 'open' });
    }, WAIT);
  const authState = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    switchboardHere(world.gateway, ['auth-state', ...args], env);
  const read = (key: string) => text(Readable.from(s3.object(BUCKET, key).read()));

  it('are backed up there, and brought back as those that may be old', async () => {
    const { gateway } = world;
    await gateway.terminate();
    const address = `s3://${BUCKET}/backups/monday`;
    const saved = await switchboard(gateway, ['auth-state', 'backup', '--out', address]);
    expect(saved.out).toMatch(
      new RegExp(`^Wrote 1 session\\(s\\), \\d+ value\\(s\\), to ${address}`),
    );
    expect(await s3.list(BUCKET)).toEqual(['backups/monday']);
    const written = await read('backups/monday');
    expect(written.length).toBeGreaterThan(100_000);
    expect(written).not.toMatch(READABLE);

    // What is there is not written over.
    const again = await authState(['backup', '--out', address]);
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.err).toContain('is there already');
    expect(await read('backups/monday')).toBe(written);

    const looked = await authState(['restore', '--in', address]);
    expect(looked.out).toContain('The back-up is whole: 1 session(s)');
    const restored = await authState(['restore', '--in', address, '--apply']);
    expect(restored).toMatchObject({ code: 0, out: expect.stringContaining('acme: restored') });
    await gateway.start();
    const refused = await gateway.call('GET', '/instance/connect/acme');
    expect(refused).toMatchObject({ status: 409, body: { code: 'connection.restored' } });
    expect(await world.state('acme')).toMatchObject({ state: 'close' });
    await authState(['trust', 'acme']);
    expect((await gateway.call('GET', '/instance/connect/acme')).status).toBe(200);
    await isOpen();
    await exchange();
  }, 120_000);

  it('that were cut off or changed are not restored', async () => {
    const lines = (await read('backups/monday')).trimEnd().split('\n');
    const changes = {
      cut: lines.slice(0, -1),
      swapped: [lines[0], lines[2], lines[1], ...lines.slice(3)],
      nothing: ['{}'],
    };
    for (const [name, changed] of Object.entries(changes)) {
      async function* broken(): AsyncIterable<string> {
        yield `${changed.join('\n')}\n`;
      }
      await s3.object(BUCKET, name).write(broken());
      const answer = await authState(['restore', '--in', `s3://${BUCKET}/${name}`, '--apply']);
      expect({ name, code: answer.code }).toEqual({ name, code: 1 });
      await s3.object(BUCKET, name).remove();
    }
    const missing = await authState(['restore', '--in', `s3://${BUCKET}/no-such`, '--apply']);
    expect(missing.err).toContain('there is no such object');
    expect(await world.state('acme')).toMatchObject({ state: 'open' });
  }, 60_000);

  it.each([
    ['refuses the credentials', { S3_ACCESS_KEY: 'nobody' }, 'the S3 store refuses it ('],
    ['cannot be reached', { S3_PORT: '1' }, 'cannot be used (connect ECONNREFUSED'],
    ['is not configured', { S3_ENDPOINT: '' }, 'Set S3_ENDPOINT, S3_ACCESS_KEY and S3_SECRET_KEY'],
  ])(
    'are neither backed up nor moved to a store that %s',
    async (_what, env, words) => {
      const before = await s3.list(BUCKET);
      for (const args of [
        ['backup', '--out', `s3://${BUCKET}/backups/tuesday`],
        ['restore', '--in', `s3://${BUCKET}/backups/monday`, '--apply'],
        ['move', '--to', `s3://${BUCKET}/parked`],
      ]) {
        const answer = await authState(args, env);
        expect(answer).toMatchObject({ code: 1, err: expect.stringContaining(words) });
        expect(answer.err).not.toMatch(/\n\s+at /);
      }
      expect(await s3.list(BUCKET)).toEqual(before);
      await isOpen();
    },
    60_000,
  );

  it('rest while they are parked, and go on when they are brought back', async () => {
    const { gateway, simulator } = world;
    await exchange();
    const parked = await authState(['move', '--to', `s3://${BUCKET}/parked`]);
    expect(parked).toMatchObject({
      code: 0,
      out: `Moved 1 session(s) to s3://${BUCKET}/parked.\n`,
      err: expect.stringMatching(
        /^acme: postgresql → s3:\/\/archive\/parked\/[-\w]+\/[-\w]+, \d+ value/m,
      ),
    });
    expect(await world.state('acme')).toMatchObject({
      state: 'close',
      reason: 'connection.parked',
    });
    const key = (await s3.list(BUCKET)).find((name) => name.startsWith('parked/')) ?? '';
    expect(await read(key)).not.toMatch(READABLE);
    expect((await authState(['where'])).out).toMatch(/^postgresql\s+0[\s\S]*^parked\s+1/m);
    for (const [method, path] of [
      ['GET', '/instance/connect/acme'],
      ['POST', '/instance/restart/acme'],
      ['DELETE', '/instance/logout/acme'],
    ] as const) {
      expect(await gateway.call(method, path)).toMatchObject({
        status: 409,
        body: { code: 'connection.parked' },
      });
    }
    // A gateway that starts leaves it alone.
    await gateway.terminate();
    await gateway.start();
    expect(await world.state('acme')).toMatchObject({ reason: 'connection.parked' });
    const backUp = await authState(['backup', '--out', `s3://${BUCKET}/backups/tuesday`]);
    expect(backUp).toMatchObject({ code: 0, err: expect.stringContaining('not in it: acme') });

    // It came to that bucket as no back-up, and is not taken for one.
    const restored = await authState(['restore', '--in', `s3://${BUCKET}/${key}`, '--apply']);
    expect(restored).toMatchObject({ code: 1, err: expect.stringContaining('parked session') });

    // What happens to it there is seen, and it stays parked.
    const whole = await read(key);
    for (const broken of [whole.slice(0, -200), (await read('backups/tuesday')) + whole]) {
      await replace(key, broken);
      const failed = await authState(['move', '--to', 'postgresql']);
      expect(failed).toMatchObject({ code: 1, err: expect.stringContaining('acme: not moved.') });
      expect(await world.state('acme')).toMatchObject({ reason: 'connection.parked' });
    }
    await replace(key, whole);

    // The key of configuration is replaced meanwhile, and the old one retired.
    const newFirst = { ENCRYPTION_KEY: NEW_KEY, ENCRYPTION_KEY_PREVIOUS: OLD_KEY };
    expect((await switchboard(gateway, ['keys', 'rotate'], newFirst)).code).toBe(0);
    const newAlone = { ENCRYPTION_KEY: NEW_KEY, ENCRYPTION_KEY_PREVIOUS: '' };
    const back = await authState(['move', '--to', 'provider', '--instance', 'acme'], newAlone);
    expect(back).toMatchObject({ code: 0, out: 'Moved 1 session(s) to provider.\n' });
    expect(await s3.list(BUCKET)).not.toContain(key);
    expect(await world.state('acme')).toMatchObject({ reason: 'connection.closed_by_request' });

    expect((await gateway.call('GET', '/instance/connect/acme')).status).toBe(200);
    await isOpen();
    await exchange();
    expect(await simulator.devices({ number: acme.number })).toHaveLength(1);
    expect(await simulator.violations()).toEqual([]);
  }, 180_000);

  it('bring what was not told along', async () => {
    const { gateway, sink, simulator, database } = world;
    expect((await authState(['move', '--to', 'postgresql'])).code).toBe(0);
    await isOpen();
    // It is received, and cannot be told.
    const client = new pg.Client({ connectionString: database.uri });
    await client.connect();
    await client.query('BEGIN; LOCK TABLE switchboard.message IN ACCESS EXCLUSIVE MODE');
    const { id } = await simulator.sendText({ from: CONTACT, to: acme.number, text: 'Oi' });
    await vi.waitFor(async () => {
      const { rows } = await client.query('SELECT FROM switchboard.inbox WHERE done_at IS NULL');
      expect(rows).toHaveLength(1);
    }, WAIT);
    await gateway.kill();
    await client.end();

    const parked = await authState(['move', '--to', `s3://${BUCKET}/parked`]);
    expect(parked.err).toContain('1 message(s) not told yet');
    const back = await authState(['move', '--to', 'postgresql']);
    expect(back.err).toContain('1 message(s) not told yet');
    await gateway.start();
    expect((await gateway.call('GET', '/instance/connect/acme')).status).toBe(200);
    const toldOf = () => sink.of('messages.upsert', 'acme').filter(({ body }) => body.includes(id));
    await sink.waitFor(() => toldOf().length > 0, 30_000);
    await isOpen();
    await exchange();
    expect(new Set(toldOf().map(({ envelope }) => envelope.event_id)).size).toBe(1);
    expect(await simulator.violations()).toEqual([]);
  }, 180_000);

  it('go with their instance', async () => {
    const before = await s3.list(BUCKET);
    expect((await authState(['move', '--to', `s3://${BUCKET}`])).code).toBe(0);
    expect(await s3.list(BUCKET)).toHaveLength(before.length + 1);
    expect((await world.gateway.call('DELETE', '/instance/delete/acme')).status).toBe(200);
    await vi.waitFor(async () => expect(await s3.list(BUCKET)).toEqual(before), WAIT);
  }, 60_000);

  async function replace(key: string, content: string): Promise<void> {
    async function* chunks(): AsyncIterable<string> {
      yield content;
    }
    await s3.object(BUCKET, key).write(chunks());
  }
});
