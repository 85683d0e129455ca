import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { MediaGoneError } from '../media.errors.js';
import type { SpooledFile } from '../spool/spooled-file.js';
import { type BlobKey, BlobStore } from './blob-store.js';

/** Bytes in a folder of the local disk: one folder an instance, one file a medium. */
export class FolderBlobStore extends BlobStore {
  constructor(private readonly dir: string) {
    super();
  }

  override async take(key: BlobKey, file: SpooledFile): Promise<void> {
    const path = this.pathOf(key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    try {
      await rename(file.path, path);
    } catch (error) {
      if (codeOf(error) !== 'EXDEV') throw error;
      // The spool is on another disk: a copy becomes visible when it is whole.
      await copyFile(file.path, `${path}.part`);
      await rename(`${path}.part`, path);
      await rm(file.path, { force: true });
    }
  }

  override async read(key: BlobKey): Promise<Readable> {
    try {
      const handle = await open(this.pathOf(key), 'r');
      return createReadStream('', { fd: handle });
    } catch (error) {
      if (codeOf(error) === 'ENOENT') throw new MediaGoneError({ cause: error });
      throw error;
    }
  }

  override async remove(keys: readonly BlobKey[]): Promise<void> {
    for (const key of keys) {
      await rm(this.pathOf(key), { force: true });
      await rm(`${this.pathOf(key)}.part`, { force: true });
    }
    for (const instanceId of new Set(keys.map((key) => key.instanceId)))
      await rmdir(join(this.dir, instanceId)).catch(() => {
        // Others are still in it.
      });
  }

  override async link(): Promise<null> {
    return null;
  }

  private pathOf({ instanceId, mediaId }: BlobKey): string {
    return join(this.dir, instanceId, mediaId);
  }
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}
