import { driverSettings, surviveOrphanedErrors } from '@switchboard/database';
import { setDefaultBackendFactory, type ConnectionOptions } from 'bullmq';
import { migrateQueue } from './migrate-queue.js';
import { createPatientBackend } from './patient-backend.js';
import { checkRedis, redisSettings } from './redis-settings.js';

/** Connections of each queue and of each worker; a worker has one more, on which it listens. */
const POOL_SIZE = 3;

/** Where the queue lives. */
export interface QueueSettings {
  /** Null: in PostgreSQL. */
  readonly redisUrl: string | null;
  readonly databaseUri: string;
  /** The queue's own schema (`AppConfig.database.queueSchema`). */
  readonly queueSchema: string;
  /** First part of its keys in Redis. */
  readonly redisPrefix: string;
}

/** A queue that is ready to be used by `QueueModule`. */
export interface PreparedQueue {
  readonly backend: 'postgres' | 'redis';
  readonly connection: ConnectionOptions;
  readonly prefix: string;
}

/**
 * Chooses the store of the queue for this process and makes it ready. Call it once, before `NestFactory.create`: BullMQ
 * takes its store from a process-wide default.
 *
 * @throws QueueUnreachableError when Redis does not answer
 */
export async function prepareQueue(settings: QueueSettings): Promise<PreparedQueue> {
  const { redisUrl, databaseUri, queueSchema, redisPrefix } = settings;
  if (redisUrl !== null) {
    const connection = redisSettings(redisUrl);
    await checkRedis(connection);
    setDefaultBackendFactory();
    return { backend: 'redis', connection, prefix: redisPrefix };
  }
  surviveOrphanedErrors();
  await migrateQueue(databaseUri, queueSchema);
  setDefaultBackendFactory(createPatientBackend);
  const session = driverSettings(databaseUri, {
    schema: queueSchema,
    applicationName: 'switchboard queue',
    statementTimeoutMs: null,
    idleInTransactionTimeoutMs: null,
  });
  return {
    backend: 'postgres',
    connection: { ...session, schema: queueSchema, max: POOL_SIZE },
    prefix: queueSchema,
  };
}
