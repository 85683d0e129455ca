import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Command } from 'commander';
import { type AppConfig, ConfigurationError, loadConfig } from '@switchboard/config';
import { KeyRotation } from '@switchboard/crypto';
import { AuthStateLocations, type StoreKind } from '@switchboard/auth-state';
import { inspectSchema } from '@switchboard/database';
import { inspectRedis } from '@switchboard/queue';
import { startFailure } from '../../../gateway/src/index.js';
import { openApplication } from '../application.js';
import { describeFinding, type Finding } from '../doctor/finding.js';
import { judgeKeys, judgeNode, judgeRedis, judgeSchema, judgeSessions } from '../doctor/judge.js';
import type { Installation } from '../installation.js';
import { stderrLogger } from '../stderr-logger.js';
import { type CommandContext, withInstallation } from './context.js';

const WHATSAPP = 'wss://web.whatsapp.com';
const CONNECT_TIMEOUT_MS = 5_000;

export function fillDoctorCommand(doctor: Command, context: CommandContext): void {
  doctor
    .option('--offline', 'leave out what needs the internet')
    .addHelpText(
      'after',
      `
Looks at the configuration, Node, the database (version, schema, clock), the keys, Redis, and the way out to WhatsApp.
It changes nothing in a schema that is not up to date. Ends with 1 when something keeps the gateway from working.`,
    )
    .action((options: { offline?: true }) => examine(context, options.offline !== true));
}

async function examine(context: CommandContext, online: boolean): Promise<void> {
  const { terminal } = context;
  const tell = (...findings: Finding[]): void => {
    for (const finding of findings) {
      terminal.out(describeFinding(finding));
      if (finding.level === 'failure') terminal.fail();
    }
  };
  tell(judgeNode(process.version));
  const configuration = examineConfiguration(context.env);
  tell(...configuration);
  if (configuration.some(({ level }) => level === 'failure')) return;
  if (!isBegun(context.env)) {
    tell({
      about: 'Database',
      level: 'warning',
      found: 'the embedded one is not there yet',
      todo: 'The first start of the gateway makes it: npm start',
    });
    return;
  }
  try {
    await withInstallation(context, async (installation) => {
      tell(...(await examineDatabase(installation)));
      tell(...(await examineRedis(installation.config)));
      tell(...examineEgress(installation.config));
      if (online) tell(await examineWhatsapp(installation.config));
    });
  } catch (error) {
    tell({ about: 'Installation', level: 'failure', found: startFailure(error) });
  }
}

/** False where opening the installation would make one: that is for the gateway to do. */
function isBegun(env: NodeJS.ProcessEnv): boolean {
  const { settings } = loadConfig(env);
  return settings.database.uri !== null || existsSync(join(settings.dataDir, 'postgres'));
}

function examineConfiguration(env: NodeJS.ProcessEnv): Finding[] {
  const about = 'Configuration';
  try {
    const { settings, notes } = loadConfig(env);
    const where =
      settings.database.uri === null ? `embedded store in ${settings.dataDir}` : 'outside database';
    return [
      { about, level: 'ok', found: `valid; ${where}` },
      ...notes.map((note): Finding => ({ about, level: 'warning', found: note })),
    ];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.problems.map(({ variable, problem, example }) => ({
      about,
      level: 'failure',
      found: `${variable} ${problem}`,
      todo: `For example ${variable}=${example}`,
    }));
  }
}

async function examineDatabase(installation: Installation): Promise<Finding[]> {
  const { config, databaseUri } = installation;
  const { schema, uri } = config.database;
  try {
    const state = await inspectSchema(databaseUri, schema);
    const findings = judgeSchema(schema, state, uri === null);
    // Opening the services would bring the schema up to date: that is for the gateway to do.
    if (!state.exists || state.pending.length > 0 || state.unknown.length > 0) return findings;
    return [...findings, ...(await examineKeys(installation))];
  } catch (error) {
    return [{ about: 'Database', level: 'failure', found: startFailure(error) }];
  }
}

async function examineKeys(installation: Installation): Promise<Finding[]> {
  try {
    const app = await openApplication(installation, stderrLogger);
    try {
      const keys = await app.get(KeyRotation, { strict: false }).holdings();
      const sessions = await app.get(AuthStateLocations, { strict: false }).counts();
      return [
        ...judgeKeys(keys),
        ...judgeSessions(sessions, configuredStores(installation.config)),
      ];
    } finally {
      await app.close();
    }
  } catch (error) {
    return [{ about: 'Keys', level: 'failure', found: startFailure(error) }];
  }
}

function configuredStores({ redisUrl, authState }: AppConfig): ReadonlySet<StoreKind> {
  return new Set<StoreKind>([
    'postgresql',
    ...(redisUrl === null ? [] : (['redis'] as const)),
    ...(authState.provider === null ? [] : (['provider'] as const)),
  ]);
}

async function examineRedis({ redisUrl, authState }: AppConfig): Promise<Finding[]> {
  if (redisUrl === null)
    return [{ about: 'Redis', level: 'ok', found: 'none; the queue is in PostgreSQL' }];
  try {
    return judgeRedis(await inspectRedis(redisUrl), authState.store === 'redis');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      {
        about: 'Redis',
        level: 'failure',
        found: `does not answer (${reason})`,
        todo: 'Check REDIS_URL.',
      },
    ];
  }
}

function examineEgress({ egressAllowedCidrs }: AppConfig): Finding[] {
  const about = 'Egress';
  return egressAllowedCidrs.length === 0
    ? [{ about, level: 'ok', found: 'webhooks reach public addresses alone' }]
    : [
        {
          about,
          level: 'warning',
          found: `webhooks may also reach ${egressAllowedCidrs.join(', ')}`,
          todo: 'Keep EGRESS_ALLOWED_CIDRS as narrow as your subscribers.',
        },
      ];
}

/** Whether the server of WhatsApp can be connected to. Nothing is sent. */
async function examineWhatsapp({ whatsapp }: AppConfig): Promise<Finding> {
  const url = new URL(whatsapp.websocketUrl ?? WHATSAPP);
  const port = url.port === '' ? (url.protocol === 'ws:' ? 80 : 443) : Number(url.port);
  const about = 'WhatsApp';
  const reason = await new Promise<string | null>((resolve) => {
    const socket = connect({ host: url.hostname, port, timeout: CONNECT_TIMEOUT_MS });
    const end = (why: string | null): void => {
      socket.destroy();
      resolve(why);
    };
    socket.once('connect', () => end(null));
    socket.once('timeout', () => end('no answer'));
    socket.once('error', (error) => end(error.message));
  });
  return reason === null
    ? { about, level: 'ok', found: `${url.host} answers` }
    : {
        about,
        level: 'warning',
        found: `${url.host} cannot be reached (${reason})`,
        todo: 'Let this machine connect to it, or give instances a proxy.',
      };
}
