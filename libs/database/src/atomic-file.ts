import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The text of a file, null when it does not exist. */
export async function readIfExists(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Replaces the whole file at once: a reader, or a crash, sees the old text or the new one. Mode 0600. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const draft = await writeDraft(path, text);
  await rename(draft, path);
  await syncFolder(path);
}

/**
 * Reads the file, or creates it with what `make` returns. Of two processes that create it at once one wins, and both
 * get the winner's text. Mode 0600.
 */
export async function readOrCreateFile(path: string, make: () => string): Promise<string> {
  const existing = await readIfExists(path);
  if (existing !== null) return existing;
  const draft = await writeDraft(path, make());
  try {
    // A link, unlike a rename, refuses to replace what another process put there meanwhile.
    await link(draft, path);
    await syncFolder(path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(path, 'utf8');
}

async function writeDraft(path: string, text: string): Promise<string> {
  const draft = `${path}.${randomUUID()}.tmp`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  return draft;
}

/** Makes the new name itself survive a power loss. Windows has no such call on folders. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
