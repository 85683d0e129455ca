import { type AppConfig, loadConfig } from '@switchboard/config';
import { DataDirectory } from '@switchboard/database';
import { openStore, resolveSecrets } from '../../gateway/src/index.js';

/** The installation that a command works on: the one whose gateway would start in the same folder and environment. */
export interface Installation {
  readonly config: AppConfig;
  readonly directory: DataDirectory;
  /** `config.database.uri`, or that of the embedded server. */
  readonly databaseUri: string;
  /** Made just now, because there was none; shown this once. */
  readonly newAdminKey: string | null;
  /** Stops the embedded server, unless a gateway runs on it. */
  close(): Promise<void>;
}

/** Opens it, whether a gateway runs or not: the embedded server is joined where it runs, and started where it does not. */
export async function openInstallation(env: NodeJS.ProcessEnv): Promise<Installation> {
  const loaded = loadConfig(env);
  const directory = await DataDirectory.open(loaded.settings.dataDir);
  // Only a gateway owns the folder: one that starts meanwhile must get its identity.
  directory.close();
  const { newAdminKey, ...secrets } = await resolveSecrets(loaded.secrets, directory);
  const config = loaded.resolveSecrets(secrets);
  const store = await openStore(config.database.uri, directory);
  return {
    config,
    directory,
    databaseUri: store.uri,
    newAdminKey,
    close: () => store.close(),
  };
}
