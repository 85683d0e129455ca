import { createReadStream } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { ArchiveExistsError, ArchiveMissingError } from '../auth-state.errors.js';
import type { ArchivePlace } from './archive-place.js';

/** A file that its owner alone may read. */
export class FilePlace implements ArchivePlace {
  constructor(readonly address: string) {}

  async write(lines: AsyncIterable<string>): Promise<void> {
    const file = await this.create();
    try {
      for await (const line of lines) await file.appendFile(line);
      await file.sync();
    } catch (error) {
      await this.remove();
      throw error;
    } finally {
      await file.close();
    }
  }

  async *read(): AsyncIterable<Uint8Array> {
    try {
      yield* createReadStream(this.address);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') throw new ArchiveMissingError(this.address, { cause: error });
      throw error;
    }
  }

  async remove(): Promise<void> {
    await rm(this.address, { force: true });
  }

  private async create(): Promise<FileHandle> {
    try {
      return await open(this.address, 'wx', 0o600);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') throw new ArchiveExistsError(this.address, { cause: error });
      throw error;
    }
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
