import type { StoreKind } from '@switchboard/auth-state';
import type { KeyHolding } from '@switchboard/crypto';
import type { SchemaState } from '@switchboard/database';
import type { RedisFacts } from '@switchboard/queue';
import type { Finding } from './finding.js';

const OLDEST_NODE = [20, 19] as const;
const RECOMMENDED_NODE = 24;
const OLDEST_POSTGRES = 15;
/** Receivers of webhooks refuse signatures that are minutes old. */
const CLOCK_WARNING_MS = 2_000;
const CLOCK_FAILURE_MS = 60_000;

/** @param version `v24.1.0` */
export function judgeNode(version: string): Finding {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const found = version;
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    return {
      about: 'Node',
      level: 'failure',
      found,
      todo: 'Install Node 24; 20.19 is the oldest.',
    };
  }
  if (major < RECOMMENDED_NODE) {
    const todo = 'Node 24 is faster with many connections.';
    return { about: 'Node', level: 'warning', found, todo };
  }
  return { about: 'Node', level: 'ok', found };
}

export function judgeSchema(schema: string, state: SchemaState, embedded: boolean): Finding[] {
  const where = embedded ? 'embedded PostgreSQL' : 'PostgreSQL';
  const major = Number.parseInt(state.serverVersion, 10);
  const server: Finding =
    major >= OLDEST_POSTGRES
      ? { about: 'Database', level: 'ok', found: `${where} ${state.serverVersion}` }
      : {
          about: 'Database',
          level: 'failure',
          found: `${where} ${state.serverVersion}`,
          todo: `PostgreSQL ${OLDEST_POSTGRES} is the oldest that works.`,
        };
  return [
    server,
    judgeMigrations(schema, state),
    judgeClock(state.clockAheadMs),
    judgeNodes(state),
  ];
}

function judgeMigrations(schema: string, { exists, pending, unknown }: SchemaState): Finding {
  const about = 'Schema';
  if (unknown.length > 0) {
    const found = `"${schema}" was made by a newer release (${unknown.join(', ')})`;
    return { about, level: 'failure', found, todo: 'Run the switchboard of that release.' };
  }
  if (!exists) {
    const found = `"${schema}" is not there yet`;
    return { about, level: 'warning', found, todo: 'The first start of the gateway makes it.' };
  }
  if (pending.length > 0) {
    const found = `"${schema}" lacks ${pending.length} migration(s)`;
    return { about, level: 'warning', found, todo: 'The next start of the gateway runs them.' };
  }
  return { about, level: 'ok', found: `"${schema}" is up to date` };
}

function judgeClock(aheadMs: number): Finding {
  const about = 'Clock';
  const off = Math.abs(aheadMs);
  const found = `the database is ${off} ms ${aheadMs < 0 ? 'behind' : 'ahead'}`;
  const todo = 'Have both machines keep their time by NTP.';
  if (off >= CLOCK_FAILURE_MS) return { about, level: 'failure', found, todo };
  return off >= CLOCK_WARNING_MS
    ? { about, level: 'warning', found, todo }
    : { about, level: 'ok', found };
}

function judgeNodes({ livingNodes }: SchemaState): Finding {
  const found = livingNodes === 0 ? 'no gateway runs' : `${livingNodes} gateway(s) run`;
  return { about: 'Gateways', level: 'ok', found };
}

/** @param keepsAuthState true when sessions live there: then nothing may be lost */
export function judgeRedis(facts: RedisFacts, keepsAuthState: boolean): Finding[] {
  const about = 'Redis';
  const bad = keepsAuthState ? 'failure' : 'warning';
  const what = keepsAuthState ? 'sessions' : 'hints of the queue';
  const findings: Finding[] = [
    { about, level: 'ok', found: `Redis ${facts.version ?? ''}`.trim() },
  ];
  if (facts.evictionPolicy === null) {
    findings.push({
      about,
      level: 'warning',
      found: 'does not tell its settings',
      todo: 'See that maxmemory-policy is noeviction and appendonly is yes.',
    });
    return findings;
  }
  if (facts.evictionPolicy !== 'noeviction') {
    findings.push({
      about,
      level: bad,
      found: `maxmemory-policy is ${facts.evictionPolicy}: it may throw ${what} away`,
      todo: 'Set maxmemory-policy noeviction.',
    });
  }
  if (facts.appendOnly === false) {
    findings.push({
      about,
      level: bad,
      found: `appendonly is no: a restart of Redis loses ${what}`,
      todo: 'Set appendonly yes.',
    });
  } else if (keepsAuthState && facts.appendSync !== 'always') {
    findings.push({
      about,
      level: 'warning',
      found: `appendfsync is ${facts.appendSync ?? 'unknown'}: a crash of its machine may lose the last second of sessions`,
      todo: 'Set appendfsync always, or keep sessions in PostgreSQL.',
    });
  }
  return findings;
}

/** Which keys hold something, and what to do about former ones. */
export function judgeKeys(holdings: readonly KeyHolding[]): Finding[] {
  return holdings.map(({ keyId, values, active, known }) => {
    const count = Object.values(values).reduce((sum, value) => sum + value, 0);
    const about = 'Keys';
    const found = `${keyId} ${active ? 'is in use, wraps' : 'wraps'} ${count} value(s)`;
    if (!known) {
      const todo =
        'It is not configured: what it wraps cannot be read. Set it in ENCRYPTION_KEY_PREVIOUS.';
      return { about, level: 'failure', found, todo };
    }
    if (active) return { about, level: 'ok', found };
    return count > 0
      ? { about, level: 'warning', found, todo: 'Run: switchboard keys rotate' }
      : {
          about,
          level: 'ok',
          found: `${keyId} wraps nothing; it may be removed from the configuration`,
        };
  });
}

/** Where sessions are, and whether this configuration gets there. */
export function judgeSessions(
  counts: ReadonlyMap<StoreKind, number>,
  configured: ReadonlySet<StoreKind>,
): Finding[] {
  const about = 'Sessions';
  return [...counts].map(([kind, count]) => {
    const found = `${count} in the store "${kind}"`;
    return configured.has(kind)
      ? { about, level: 'ok', found }
      : {
          about,
          level: 'failure',
          found: `${found}, which is not configured`,
          todo: 'Set REDIS_URL, or PROVIDER_HOST and PROVIDER_API_KEY, as it was.',
        };
  });
}
