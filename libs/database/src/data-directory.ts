import { randomUUID } from 'node:crypto';
import { realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfExists, readOrCreateFile, replaceFile } from './atomic-file.js';
import { DataDirectoryError } from './database.errors.js';
import { makePassable } from './embedded/server-home.js';
import { FileLock } from './file-lock.js';

/**
 * The folder in which a gateway keeps what must outlive it (DATA_DIR). The first process that opens it owns it until
 * it ends, however it ends; others may use it too, but are nodes of their own.
 */
export class DataDirectory {
  private constructor(
    /** Real path of the folder. */
    readonly path: string,
    /** Identity of this process among those on one database: the folder's when we own it, else a random one. */
    readonly nodeId: string,
    private readonly lock: FileLock | null,
  ) {}

  /**
   * Opens the folder, and creates it when it is missing (0700; as root 0711, for the database server's user).
   *
   * @throws DataDirectoryError when it cannot be created, read or locked
   */
  static async open(folder: string): Promise<DataDirectory> {
    try {
      await makePassable(folder);
      const path = await realpath(folder);
      const lock = FileLock.tryAcquire(join(path, 'lock'));
      const nodeId =
        lock === null ? randomUUID() : await readOrCreateFile(join(path, 'node-id'), randomUUID);
      return new DataDirectory(path, nodeId.trim(), lock);
    } catch (error) {
      throw new DataDirectoryError(folder, error);
    }
  }

  /** Whether this process holds the folder's lock. */
  get owned(): boolean {
    return this.lock !== null;
  }

  /** Where the embedded PostgreSQL is kept. */
  get databaseDirectory(): string {
    return join(this.path, 'postgres');
  }

  /**
   * Reads a secret, or makes it when there is none (mode 0600). Processes that do so at the same time agree on one.
   *
   * @param name a plain file name
   */
  async readOrCreateSecretFile(name: string, make: () => string): Promise<string> {
    return (await readOrCreateFile(join(this.path, name), make)).trim();
  }

  /** The secret, or null when there is none. */
  async readSecretFile(name: string): Promise<string | null> {
    return (await readIfExists(join(this.path, name)))?.trim() ?? null;
  }

  /** Removes a secret; nothing when there is none. */
  async removeSecretFile(name: string): Promise<void> {
    await rm(join(this.path, name), { force: true });
  }

  /** Replaces a secret at once (mode 0600). */
  async replaceSecretFile(name: string, secret: string): Promise<void> {
    await replaceFile(join(this.path, name), secret);
  }

  /** Gives the lock up. The folder can still be read. */
  close(): void {
    this.lock?.release();
  }
}
