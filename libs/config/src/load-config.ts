import { resolve } from 'node:path';
import type { AppConfig } from './app-config.js';
import { checkTogether } from './check-together.js';
import { ConfigurationError, type ConfigurationProblem } from './configuration.error.js';
import { environment, type EnvironmentTexts } from './environment/environment.js';
import { documentation } from './environment/variable.js';
import { readEnvironment } from './read-environment.js';
import { settingsFrom, type Settings } from './settings.js';

/** How the environment is read. */
export interface LoadOptions {
  /** File whose variables are read where the environment has none; null for none. `.env` in the working directory. */
  readonly envFile?: string | null;
}

/** The keys without which the gateway cannot run. */
export interface Secrets {
  /** AUTHENTICATION_API_KEY. */
  readonly globalKey: string;
  /** ENCRYPTION_KEY, 32 bytes. */
  readonly encryptionKey: Buffer;
  /** ENCRYPTION_KEY_PREVIOUS; usually none. */
  readonly previousEncryptionKeys: readonly Buffer[];
}

/** A valid environment, in which two of the secrets may still be missing. */
export interface LoadedConfig {
  /** All that needs no secret. */
  readonly settings: Settings;
  /** The secrets as given; null where the caller makes them, which happens on the embedded store alone. */
  readonly secrets: Pick<Secrets, 'previousEncryptionKeys'> & {
    readonly [Name in 'globalKey' | 'encryptionKey']: Secrets[Name] | null;
  };
  /** What an operator should know of how the environment was read; lines for the log. */
  readonly notes: readonly string[];
  /** The whole configuration, with the secrets that were given or made. */
  resolveSecrets(secrets: Secrets): AppConfig;
}

/**
 * Reads and checks the environment.
 *
 * @throws ConfigurationError with everything that is wrong, not the first thing alone
 */
export function loadConfig(env: NodeJS.ProcessEnv, options: LoadOptions = {}): LoadedConfig {
  const envFile = options.envFile === undefined ? resolve('.env') : options.envFile;
  const { texts, notes } = readEnvironment(env, envFile);
  const parsed = environment.safeParse(texts);
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.map(problemOf)),
    ...checkTogether(texts),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigurationError(problems);

  const values = parsed.data;
  const settings = settingsFrom(values, texts);
  return {
    settings,
    secrets: {
      globalKey: values.AUTHENTICATION_API_KEY,
      encryptionKey: values.ENCRYPTION_KEY,
      previousEncryptionKeys: values.ENCRYPTION_KEY_PREVIOUS ?? [],
    },
    notes: [...notes, ...notesOn(texts, settings)],
    resolveSecrets: ({ globalKey, encryptionKey, previousEncryptionKeys }) => ({
      ...settings,
      access: { ...settings.access, globalKey },
      encryptionKey,
      previousEncryptionKeys,
    }),
  };
}

function problemOf(issue: { path: PropertyKey[]; message: string }): ConfigurationProblem {
  const variable = String(issue.path[0]);
  const schema = Object.entries(environment.shape).find(([name]) => name === variable)?.[1];
  const example = schema === undefined ? '' : (documentation.get(schema)?.example ?? '');
  return { variable, problem: issue.message, example };
}

function notesOn(texts: EnvironmentTexts, settings: Settings): string[] {
  const notes: string[] = [];
  const uri = texts['DATABASE_CONNECTION_URI'];
  if (uri !== undefined && new URL(uri).searchParams.has('schema'))
    notes.push(
      `"?schema=" in DATABASE_CONNECTION_URI is ignored: tables live in the schema "${settings.database.schema}" (DATABASE_SCHEMA).`,
    );
  if (
    texts['WA_BUSINESS_TOKEN_WEBHOOK'] !== undefined &&
    settings.business.webhookVerifyToken === null
  )
    notes.push('WA_BUSINESS_TOKEN_WEBHOOK holds a published default and is ignored.');
  if (texts['WEBSOCKET_ALLOWED_HOSTS'] !== undefined)
    notes.push('WEBSOCKET_ALLOWED_HOSTS is ignored: every socket needs a key, wherever it is.');
  const { metrics } = settings;
  if (metrics.enabled && metrics.allowedNetworks === null && metrics.credentials === null)
    notes.push(
      'Everyone who reaches this server may read /metrics, which names the instances: set METRICS_ALLOWED_IPS or METRICS_AUTH_REQUIRED.',
    );
  const { global } = settings.webhook;
  if (global.enabled && global.secret === null)
    notes.push(
      'The global webhook is not signed: set WEBHOOK_GLOBAL_SECRET, so that its receiver can tell who calls.',
    );
  for (const name of Object.keys(texts))
    if (/^(?:WEBHOOK|RABBITMQ)_EVENTS_/.test(name) && !(name in environment.shape))
      notes.push(`${name} is ignored: there is no such event to tell.`);
  return notes;
}
