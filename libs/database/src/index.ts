export { DataDirectory } from './data-directory.js';
export {
  ConnectionUriError,
  DataDirectoryError,
  SchemaNameError,
  SchemaTooNewError,
} from './database.errors.js';
export { DatabaseModule } from './database.module.js';
export {
  checkSchemaName,
  driverSettings,
  type DriverSettings,
  type SessionSettings,
} from './connection-uri.js';
export { DATABASE_SETTINGS, databaseOptions, type DatabaseSettings } from './database-options.js';
export { EmbeddedFailedError, EmbeddedUnavailableError } from './embedded/embedded.errors.js';
export { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/embedded-postgres.js';
export { FencedError, type Fence } from './fence.js';
export { Leases } from './leases.js';
export { PostgresLeases } from './leases/postgres-leases.js';
export { inspectSchema, migrate, type SchemaState } from './migrate.js';
export { Notifications, type NotificationChannel } from './notifications.js';
export { surviveOrphanedErrors } from './orphaned-errors.js';
export { type Found, NotifiedCache, type NotifiedCacheOptions } from './notified-cache.js';
export { PostgresNotifications } from './postgres-notifications.js';
export { LEASE_LOCK_NAMESPACE, Transactions } from './transactions.js';
