import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AppConfig, testConfig } from '@switchboard/config';
import { type OpenDatabase, openDatabase } from '../../../../test/support/open-database.js';
import { createTestDatabase } from '../../../../test/support/test-database.js';
import { ExpiredMediaRepository } from '../retention/expired-media.repository.js';
import { Spool } from '../spool/spool.js';
import { BlobStore } from '../store/blob-store.js';
import { FolderBlobStore } from '../store/folder-blob-store.js';
import { MediaRepository } from '../store/media.repository.js';
import { RecordedMediaStore } from '../store/recorded-media-store.js';

/** The media store over a database and a folder of its own. */
export interface OpenMedia {
  readonly config: AppConfig;
  readonly dir: string;
  readonly database: OpenDatabase;
  readonly blobs: BlobStore;
  readonly spool: Spool;
  readonly store: RecordedMediaStore;
  readonly expired: ExpiredMediaRepository;
  newInstance(): Promise<string>;
  close(): Promise<void>;
}

export async function openMedia(
  variables: Readonly<Record<string, string>> = {},
  blobStore?: (config: AppConfig) => BlobStore,
): Promise<OpenMedia> {
  const dir = await mkdtemp(join(tmpdir(), 'media-'));
  const config = testConfig({ MEDIA_DIR: dir, ...variables });
  const testDatabase = await createTestDatabase();
  const database = await openDatabase(testDatabase.uri);
  const blobs = blobStore?.(config) ?? new FolderBlobStore(dir);
  const spool = new Spool(config);
  const rows = new MediaRepository(database.dataSource);
  return {
    config,
    dir,
    database,
    blobs,
    spool,
    store: new RecordedMediaStore(config, spool, blobs, rows, database.transactions),
    expired: new ExpiredMediaRepository(database.dataSource),
    newInstance: async () => {
      const id = randomUUID();
      await database.dataSource.query(
        `INSERT INTO instance (id, name, integration, token_hash, token_sealed)
         VALUES ($1, $2, 'WHATSAPP-BAILEYS', $3, '')`,
        [id, id, Buffer.from(id)],
      );
      return id;
    },
    close: async () => {
      await database.close();
      await testDatabase.drop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
