import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataDirectory } from '@switchboard/database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  dropFormerEncryptionKeys,
  replaceAdminKey,
  replaceEncryptionKey,
  resolveSecrets,
} from './secrets.js';

const NONE = { globalKey: null, encryptionKey: null, previousEncryptionKeys: [] };
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
    const given = {
      globalKey: 'given',
      encryptionKey: Buffer.alloc(32, 1),
      previousEncryptionKeys: [],
    };
    expect(await resolveSecrets(given, directory)).toEqual({ ...given, newAdminKey: null });
    expect(await filesOfSecrets()).toEqual([]);
  });
});

describe('the encryption key in the data directory', () => {
  const ring = async () => {
    const { encryptionKey, previousEncryptionKeys } = await resolveSecrets(NONE, directory);
    return [encryptionKey, ...previousEncryptionKeys].map((key) => key.toString('base64'));
  };

  it('is replaced once, and the former one is kept until it is dropped', async () => {
    const [first] = await ring();
    expect(await replaceEncryptionKey(directory)).toBe(true);
    const [second, ...previous] = await ring();
    expect(second).not.toBe(first);
    expect(previous).toEqual([first]);
    // One that is under way is not begun again.
    expect(await replaceEncryptionKey(directory)).toBe(false);
    expect(await ring()).toEqual([second, first]);
    await dropFormerEncryptionKeys(directory);
    expect(await ring()).toEqual([second]);
  });

  it('is never lost, wherever a replacement breaks off', async () => {
    const [first] = await ring();
    // The former one is written down before it is replaced.
    await directory.replaceSecretFile('encryption-key-previous', `${first}\n`);
    expect(await ring()).toEqual([first, first]);
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
