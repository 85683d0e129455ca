import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { configurationTable, loadConfig } from '@switchboard/config';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';

interface ComposeFile {
  readonly services: Readonly<
    Record<
      string,
      {
        readonly environment?: Readonly<Record<string, string>>;
        readonly depends_on?: object;
        readonly volumes?: readonly string[];
      }
    >
  >;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const read = (name: string): string =>
  readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

/** What an operator puts into `.env`. */
const OPERATOR: Readonly<Record<string, string>> = {
  AUTHENTICATION_API_KEY: 'a-key-of-the-operators-own',
  ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  POSTGRES_PASSWORD: 'LettersAndDigits42',
};

/** Puts values in place of `${NAME}`, `${NAME:-default}` and `${NAME:?message}`, as Compose does. */
function interpolate(text: string): string {
  return text.replaceAll(
    /\$\{(\w+)(?::-([^}]*)|:\?[^}]*)?\}/g,
    (_, name: string, fallback: string | undefined) => {
      const value = OPERATOR[name] ?? fallback;
      if (value === undefined) throw new Error(`${name} has neither a value nor a default`);
      return value;
    },
  );
}

const compose = load(read('docker-compose.yml')) as ComposeFile;

describe('docker-compose.yml', () => {
  it('brings the gateway with PostgreSQL and Redis', () => {
    expect(Object.keys(compose.services)).toEqual(['gateway', 'postgres', 'redis']);
    expect(Object.keys(compose.services['gateway']?.depends_on ?? {})).toEqual([
      'postgres',
      'redis',
    ]);
    const mounted = Object.values(compose.services).flatMap(({ volumes = [] }) =>
      volumes.map((volume) => volume.split(':')[0]),
    );
    expect(new Set(mounted)).toEqual(new Set(Object.keys(compose.volumes)));
  });

  it('gives the gateway variables that exist, with values that it accepts', () => {
    const given = compose.services['gateway']?.environment ?? {};
    const table = configurationTable();
    for (const name of Object.keys(given)) expect(table).toContain(`\`${name}\``);

    const env = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, interpolate(value)]),
    );
    const { settings, secrets } = loadConfig(env, { envFile: null });
    expect(settings.database.uri).toBe(
      'postgresql://switchboard:LettersAndDigits42@postgres:5432/switchboard',
    );
    expect(settings.redisUrl).toBe('redis://redis:6379');
    expect(secrets.globalKey).toBe(OPERATOR['AUTHENTICATION_API_KEY']);
  });
});

describe('Dockerfile', () => {
  const lines = read('Dockerfile')
    .split('\n')
    .filter((line) => /^[A-Z]+ /.test(line));

  it('is Debian with Node 24, runs as an ordinary user, and starts what the build makes', () => {
    const froms = lines.filter((line) => line.startsWith('FROM '));
    expect(froms.every((line) => line.startsWith('FROM node:24-bookworm-slim'))).toBe(true);
    expect(lines).toContain('USER node');
    expect(lines.at(-1)).toBe('CMD ["node", "dist/apps/gateway/src/main.js"]');
  });

  it('sets variables that exist', () => {
    const names = lines
      .filter((line) => line.startsWith('ENV '))
      .flatMap((line) => [...line.matchAll(/(\w+)=/g)].map(([, name]) => name ?? ''));
    for (const name of names.filter((found) => found !== 'NODE_ENV')) {
      expect(configurationTable()).toContain(`\`${name}\``);
    }
  });
});
