import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  EvolutionSource,
  type ForeignSession,
  pairForeignSession,
} from '../support/evolution-source.js';
import { switchboard } from '../support/switchboard-cli.js';
import { World } from '../support/world.js';

const CONTACT = '5511988887777';

describe('taking over sessions of which files cannot be read', () => {
  let world: World;
  let source: EvolutionSource;
  let session: ForeignSession;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    [world, source] = await Promise.all([World.start(), EvolutionSource.create()]);
    session = await pairForeignSession(world.simulator, '5511911111111', CONTACT);
    for (const name of ['a-folder', 'b-broken', 'c-foreign', 'd-key', 'e-file', 'f-whole']) {
      const id = await source.addInstance({ name });
      ids[name] = id;
      // From before those in the folder: using them would use keys twice.
      await source.addCredentials(id, session);
      source.writeKeyFiles(id, session);
      await source.addMessages(id, `${CONTACT}@s.whatsapp.net`, 3);
    }
    mkdirSync(file('a-folder', 'creds.json'));
    writeFileSync(file('b-broken', 'creds.json'), session.credentials.slice(0, 200));
    writeFileSync(file('c-foreign', 'creds.json'), '{"noiseKey":null}');
    mkdirSync(file('d-key', 'session-of-nobody.json'));
    rmSync(file('e-file'), { recursive: true });
    writeFileSync(file('e-file'), 'a file where a folder is to be');
    await source.stop();
  }, 120_000);

  afterAll(async () => {
    await world?.stop();
    await source?.remove();
  });

  const file = (name: string, ...more: string[]) => join(source.folder, ids[name] ?? '', ...more);
  const run = (...more: string[]) =>
    switchboard(world.gateway, [
      'import',
      'evolution',
      '--database',
      source.uri,
      '--instances',
      source.folder,
      ...more,
    ]);

  it.each([['judged', []] as const, ['applied', ['--apply']] as const])(
    'names each when it is %s, takes no older one in its place, and goes on with the others',
    async (_how, options) => {
      const { out, err, code } = await run(...options);
      expect(err).not.toContain('error');
      for (const name of ['a-folder', 'b-broken', 'c-foreign', 'd-key', 'e-file']) {
        expect(out).toMatch(new RegExp(`^${name}\\s+came\\s+not taken`, 'm'));
      }
      expect(out).toMatch(/a-folder: session: .*creds\.json cannot be read \(EISDIR\)/);
      expect(out).toMatch(/b-broken: session: its credentials cannot be understood/);
      expect(out).toMatch(/c-foreign: session: its credentials cannot be understood/);
      expect(out).toMatch(/d-key: session: .*session-of-nobody\.json cannot be read \(EISDIR\)/);
      expect(out).toMatch(/e-file: session: .*creds\.json cannot be read \(ENOTDIR\)/);
      expect(out).toMatch(/^f-whole\s+came\s+came\s+8\d\d/m);
      expect(code).toBe(1);
    },
    60_000,
  );

  it('takes them when they are mended, and what is not of the session came before', async () => {
    rmSync(file('a-folder', 'creds.json'), { recursive: true });
    const { out } = await run('--apply');
    expect(out).toMatch(/^a-folder\s+there already\s+came\s+8\d\d\s.*\s0\/3$/m);
    expect(out).toMatch(/^f-whole\s+there already\s+there already/m);
  }, 60_000);
});
