import 'reflect-metadata';
import { setTimeout as delay } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { loadConfig } from '@switchboard/config';
import { DataDirectory } from '@switchboard/database';
import { createLogger } from '@switchboard/observability';
import { createGateway } from './create-gateway.js';
import { banner } from './startup/banner.js';
import { openStore } from './startup/open-store.js';
import { withoutChatter } from './startup/quiet-framework.js';
import { resolveSecrets } from './startup/secrets.js';
import { startFailure } from './startup/start-failure.js';
import { onStopSignal, onUnhandledFailure } from './startup/stop-signals.js';
import { VERSION } from './version.js';

/** Orchestrators kill 30 s after SIGTERM; the embedded server needs a part of that. */
const CLOSE_WITHIN_MS = 25_000;

async function start(): Promise<void> {
  const loaded = loadConfig(process.env);
  const logger = withoutChatter(createLogger(loaded.settings.server.logLevel));
  Logger.overrideLogger(logger);
  for (const note of loaded.notes)
    new Logger('Configuration').warn({ event: 'configuration.note', note });

  const directory = await DataDirectory.open(loaded.settings.dataDir);
  const { newAdminKey, ...secrets } = await resolveSecrets(loaded.secrets, directory);
  const config = loaded.resolveSecrets(secrets);
  const store = await openStore(config.database.uri, directory);
  const { nodeId } = directory;
  const gateway = await createGateway({ config, databaseUri: store.uri, nodeId, logger }).catch(
    async (error: unknown) => {
      await store.close();
      throw error;
    },
  );

  const stop = async (): Promise<void> => {
    try {
      await Promise.race([gateway.close(), delay(CLOSE_WITHIN_MS, undefined, { ref: false })]);
    } finally {
      await store.close();
      directory.close();
    }
  };
  onStopSignal(stop);
  onUnhandledFailure(stop);
  process.stdout.write(
    banner({
      version: VERSION,
      url: config.server.url,
      manager: config.server.manager,
      newAdminKey,
      nodeVersion: process.version,
    }),
  );
}

start().catch((error: unknown) => {
  process.stderr.write(`Switchboard cannot start.\n${startFailure(error)}\n`);
  process.exit(1);
});
