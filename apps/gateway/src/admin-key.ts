import { loadConfig } from '@switchboard/config';
import { DataDirectory } from '@switchboard/database';
import { replaceAdminKey } from './startup/secrets.js';

/** `npm run admin-key`: makes a new admin key for the gateway whose keys are kept in DATA_DIR, and prints it once. */
async function run(): Promise<void> {
  const { settings, secrets } = loadConfig(process.env);
  if (secrets.globalKey !== null) {
    throw new Error('AUTHENTICATION_API_KEY is the admin key. Change it there.');
  }
  const directory = await DataDirectory.open(settings.dataDir);
  const key = await replaceAdminKey(directory);
  const isRunning = !directory.owned;
  directory.close();
  process.stdout.write(`${key}\n`);
  if (isRunning) {
    process.stderr.write(
      'The gateway is running: it takes the new key when it is started again.\n',
    );
  }
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
