import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataDirectory } from '@switchboard/database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceAdminKey, resolveSecrets } from './secrets.js';

const NONE = { globalKey: null, encryptionKey: null };
let folder: string;
let directory: DataDirectory;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'switchboard-secrets-'));
  directory = await DataDirectory.open(folder);
});
afterEach(async () => {
  directory.close();
  await rm(folder, { recursive: true });
});

const filesOfSecrets = async () =>
  (await readdir(folder)).filter((name) => name.endsWith('-key')).toSorted();

describe('resolveSecrets', () => {
  it('makes what is missing, keeps it for its owner alone, and shows the admin key once', async () => {
    const first = await resolveSecrets(NONE, directory);
    expect(first.encryptionKey).toHaveLength(32);
    expect(first.newAdminKey).toBe(first.globalKey);
    expect(await filesOfSecrets()).toEqual(['admin-key', 'encryption-key']);
    for (const name of await filesOfSecrets()) {
      expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    }
    expect(await resolveSecrets(NONE, directory)).toEqual({ ...first, newAdminKey: null });
  });

  it('takes what is given, and makes nothing then', async () => {
    const given = { globalKey: 'given', encryptionKey: Buffer.alloc(32, 1) };
    expect(await resolveSecrets(given, directory)).toEqual({ ...given, newAdminKey: null });
    expect(await filesOfSecrets()).toEqual([]);
  });
});

describe('replaceAdminKey', () => {
  it('replaces the admin key and leaves the encryption key alone', async () => {
    const before = await resolveSecrets(NONE, directory);
    const key = await replaceAdminKey(directory);
    expect(key).not.toBe(before.globalKey);
    const after = await resolveSecrets(NONE, directory);
    expect(after).toEqual({ ...before, globalKey: key, newAdminKey: null });
    expect((await readFile(join(folder, 'admin-key'), 'utf8')).trim()).toBe(key);
  });
});
