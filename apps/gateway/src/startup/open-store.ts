import type { DataDirectory, EmbeddedPostgres } from '@switchboard/database';
import { startEmbeddedPostgres } from '@switchboard/database';

/** The database that the gateway runs on. */
export interface Store {
  readonly uri: string;
  /** Stops the embedded server, unless others use it; nothing for an outside one. */
  close(): Promise<void>;
}

/** The database of the environment, or else the embedded server in the data directory. */
export async function openStore(uri: string | null, directory: DataDirectory): Promise<Store> {
  if (uri !== null) return { uri, close: () => Promise.resolve() };
  const server: EmbeddedPostgres = await startEmbeddedPostgres({
    directory: directory.databaseDirectory,
  });
  return { uri: server.url, close: () => server.stop() };
}
