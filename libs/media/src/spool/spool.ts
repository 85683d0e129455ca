import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { MediaEmptyError, MediaTooLargeError } from '../media.errors.js';
import type { SpooledFile } from './spooled-file.js';

/** What a process that died left behind is removed when it is this old. */
const LEFTOVER_MS = 24 * 3_600_000;

/**
 * Files of media on their way through this process. It lies beside the local store, so that handing a file over costs a
 * rename.
 */
@Injectable()
export class Spool {
  private readonly dir: string;
  private readonly maxBytes: number;
  private ready: Promise<void> | null = null;

  constructor(config: AppConfig) {
    this.dir = join(config.media.dir, 'spool');
    this.maxBytes = config.media.maxBytes;
  }

  /**
   * Writes a stream to a file, measuring it. Nothing stays behind when it fails.
   *
   * @throws MediaTooLargeError, MediaEmptyError
   */
  async take(bytes: Readable, signal?: AbortSignal): Promise<SpooledFile> {
    const path = await this.newPath();
    const measure = new Measure(this.maxBytes);
    try {
      await pipeline(bytes, measure, createWriteStream(path), { signal });
      if (measure.size === 0) throw new MediaEmptyError();
    } catch (error) {
      await this.drop(path);
      throw error;
    }
    return { path, size: measure.size, sha256: measure.digest() };
  }

  /** Runs `make`, which writes the file at the path it is given, and measures what it made. */
  async make(make: (path: string) => Promise<unknown>): Promise<SpooledFile> {
    const path = await this.newPath();
    try {
      await make(path);
      const measure = new Measure(this.maxBytes);
      await pipeline(createReadStream(path), measure, new Sink());
      return { path, size: measure.size, sha256: measure.digest() };
    } catch (error) {
      await this.drop(path);
      throw error;
    }
  }

  /** Removes a file that is not needed any more; one that is gone already is no matter. */
  async drop(file: SpooledFile | string): Promise<void> {
    await rm(typeof file === 'string' ? file : file.path, { force: true });
  }

  private async newPath(): Promise<string> {
    this.ready ??= this.prepare();
    await this.ready;
    return join(this.dir, randomUUID());
  }

  private async prepare(): Promise<void> {
    await mkdir(this.dir, { recursive: true, mode: 0o700 });
    for (const name of await readdir(this.dir)) {
      const path = join(this.dir, name);
      const found = await stat(path).catch(() => null);
      if (found !== null && Date.now() - found.mtimeMs > LEFTOVER_MS) await this.drop(path);
    }
  }
}

/** Counts and hashes what goes through, up to a limit. */
class Measure extends Transform {
  size = 0;
  private readonly hash = createHash('sha256');

  constructor(private readonly maxBytes: number) {
    super();
  }

  override _transform(
    chunk: Buffer,
    _encoding: BufferEncoding,
    done: (error?: Error | null, data?: Buffer) => void,
  ): void {
    this.size += chunk.length;
    if (this.size > this.maxBytes) return done(new MediaTooLargeError(this.maxBytes));
    this.hash.update(chunk);
    return done(null, chunk);
  }

  digest(): string {
    return this.hash.digest('base64');
  }
}

class Sink extends Writable {
  override _write(_chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    done();
  }
}
