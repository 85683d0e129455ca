import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataDirectory } from './data-directory.js';

let parent: string;
let folder: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'switchboard-data-'));
  folder = join(parent, 'deep', 'data');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

function modeOf(path: string): number {
  return statSync(path).mode & 0o777;
}

describe('DataDirectory', () => {
  it('is made readable by its owner alone', async () => {
    const directory = await DataDirectory.open(folder);
    expect(modeOf(folder)).toBe(process.getuid?.() === 0 ? 0o711 : 0o700);
    directory.close();
  });

  it('leaves the mode of an existing folder as it is', async () => {
    chmodSync(parent, 0o750);
    const directory = await DataDirectory.open(parent);
    expect(modeOf(parent)).toBe(0o750);
    directory.close();
  });

  it('says what is wrong with a folder that cannot be used', async () => {
    writeFileSync(join(parent, 'deep'), 'a file where the folder should be');
    await expect(DataDirectory.open(folder)).rejects.toThrow(/^DATA_DIR: .*ENOTDIR/);
  });

  it('belongs to the first that opens it, which keeps the identity of the folder', async () => {
    const first = await DataDirectory.open(folder);
    const second = await DataDirectory.open(folder);
    expect([first.owned, second.owned]).toEqual([true, false]);
    expect(second.nodeId).not.toBe(first.nodeId);
    first.close();
    const third = await DataDirectory.open(folder);
    expect(third.owned).toBe(true);
    expect(third.nodeId).toBe(first.nodeId);
    third.close();
    second.close();
  });

  it('makes a secret once, and all agree on it', async () => {
    const directory = await DataDirectory.open(folder);
    let made = 0;
    const secrets = await Promise.all(
      Array.from({ length: 20 }, () =>
        directory.readOrCreateSecretFile('admin-key', () => `secret ${(made += 1)}`),
      ),
    );
    expect(new Set(secrets).size).toBe(1);
    expect(modeOf(join(folder, 'admin-key'))).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    directory.close();
  });

  it('replaces a secret', async () => {
    const directory = await DataDirectory.open(folder);
    await directory.readOrCreateSecretFile('admin-key', () => 'old');
    await directory.replaceSecretFile('admin-key', 'new');
    expect(await directory.readOrCreateSecretFile('admin-key', () => 'newer')).toBe('new');
    expect(modeOf(join(folder, 'admin-key'))).toBe(0o600);
    expect(existsSync(join(folder, 'admin-key.tmp'))).toBe(false);
    directory.close();
  });
});
