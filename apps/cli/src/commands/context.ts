import { type INestApplicationContext, Logger } from '@nestjs/common';
import { openApplication } from '../application.js';
import { type Installation, openInstallation } from '../installation.js';
import { stderrLogger } from '../stderr-logger.js';
import type { Terminal } from '../terminal.js';

/** What commands are given. */
export interface CommandContext {
  readonly env: NodeJS.ProcessEnv;
  readonly terminal: Terminal;
}

/** Runs `work` with the installation open, and closes it whatever happens. */
export async function withInstallation<T>(
  { env, terminal }: CommandContext,
  work: (installation: Installation) => Promise<T>,
): Promise<T> {
  Logger.overrideLogger(stderrLogger);
  const installation = await openInstallation(env);
  try {
    if (installation.newAdminKey !== null) {
      terminal.note(
        `A new installation. Its admin key, shown this once: ${installation.newAdminKey}`,
      );
    }
    return await work(installation);
  } finally {
    await installation.close();
  }
}

/** The same with the services of the gateway on top of it. */
export function withApplication<T>(
  context: CommandContext,
  work: (app: INestApplicationContext, installation: Installation) => Promise<T>,
): Promise<T> {
  return withInstallation(context, async (installation) => {
    const app = await openApplication(installation, stderrLogger);
    try {
      return await work(app, installation);
    } finally {
      await app.close();
    }
  });
}
