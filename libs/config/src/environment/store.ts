import { z } from 'zod';
import { flag, integer, text, url } from './text-schemas.js';
import { optional, variable } from './variable.js';

const section = 'Storage and queue';
/** With `_queue` behind it a name still has no more than the 40 characters that a schema of ours may have. */
const MAX_SCHEMA_LENGTH = 34;

const schemaName = z.string().superRefine((name, context) => {
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    context.addIssue('may hold small letters, digits and _ and begins with a letter');
  else if (name.length > MAX_SCHEMA_LENGTH)
    context.addIssue(`is longer than ${MAX_SCHEMA_LENGTH} characters`);
  else if (name === 'public' || name === 'information_schema' || name.startsWith('pg_'))
    context.addIssue(
      `is "${name}", which belongs to others; this gateway wants a schema of its own`,
    );
});

const databaseProvider = z.string().superRefine((name, context) => {
  if (name === 'mysql')
    context.addIssue(
      'is mysql, but data is stored in PostgreSQL 15 or later; point DATABASE_CONNECTION_URI at one, or unset both to use the embedded one',
    );
  else if (name !== 'postgresql' && name !== 'psql_bouncer')
    context.addIssue('is neither postgresql nor psql_bouncer');
});

/** Where data and the queue live. */
export const storeVariables = {
  DATA_DIR: variable(text(1_000), {
    section,
    description:
      'Folder of the embedded database and of keys made on the first start; relative to the working directory',
    default: '.data',
    example: '/var/lib/switchboard',
  }),
  DATABASE_CONNECTION_URI: optional(url('postgres', 'postgresql'), {
    section,
    description:
      'PostgreSQL 15 or later. Nothing outside `DATABASE_SCHEMA` and `<DATABASE_SCHEMA>_queue` is touched; a `?schema=` in it is ignored',
    unset: 'the embedded PostgreSQL in `DATA_DIR`',
    example: 'postgresql://user:password@db.example.com:5432/switchboard',
    otherName: 'DATABASE_URL',
  }),
  DATABASE_SCHEMA: variable(schemaName, {
    section,
    description: 'Schema of all tables; the queue uses the same name with `_queue`',
    default: 'switchboard',
    example: 'switchboard',
  }),
  DATABASE_PROVIDER: variable(databaseProvider, {
    section,
    description:
      '`postgresql`, or `psql_bouncer` when the URI goes through PgBouncer, which must pool by session (notifications do not pass a transaction pool)',
    default: 'postgresql',
    example: 'postgresql',
  }),
  DATABASE_CONNECTION_CLIENT_NAME: variable(text(), {
    section,
    description: '`clientName` in lists of instances and in `GET /`',
    default: 'switchboard',
    example: 'acme',
  }),
  DATABASE_POOL_SIZE: variable(integer(2, 200), {
    section,
    description:
      'Connections of the pool of each process; the queue and notifications take a few more',
    unit: 'connections',
    default: '10',
    example: '20',
  }),
  MESSAGE_RETENTION_DAYS: variable(integer(0, 3_650), {
    section,
    description:
      'How old a message may be before it is removed, with its statuses and changes; 0 keeps all. Chats, contacts and files of the media store are kept apart',
    unit: 'days',
    default: '0',
    example: '90',
  }),
  REDIS_URL: optional(url('redis', 'rediss'), {
    section,
    description:
      'Redis for the queue, for more throughput. It holds hints alone: what must last is in PostgreSQL',
    unset: 'the queue lives in PostgreSQL',
    example: 'redis://:password@cache.example.com:6379/0',
    otherName: 'CACHE_REDIS_URI',
  }),
  REDIS_PREFIX: optional(text(), {
    section,
    description:
      'First part of every key in Redis. Installations that share one Redis take different ones',
    unset: '`DATABASE_SCHEMA` with `_queue` after it',
    example: 'acme',
    otherName: 'CACHE_REDIS_PREFIX_KEY',
  }),
  CACHE_REDIS_ENABLED: variable(flag, {
    section,
    description: '`false` leaves `CACHE_REDIS_URI` unused; `REDIS_URL` does not look at it',
    default: 'true',
    example: 'false',
  }),
};
