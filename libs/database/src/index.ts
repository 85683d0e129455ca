export { ConnectionUriError, SchemaNameError, SchemaTooNewError } from './database.errors.js';
export {
  checkSchemaName,
  driverSettings,
  type DriverSettings,
  type SessionSettings,
} from './connection-uri.js';
export { databaseOptions, type DatabaseSettings } from './database-options.js';
export { EmbeddedFailedError, EmbeddedUnavailableError } from './embedded/embedded.errors.js';
export { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/embedded-postgres.js';
export { FencedError, type Fence } from './fence.js';
export { Leases } from './leases.js';
export { migrate } from './migrate.js';
export { Notifications, type NotificationChannel } from './notifications.js';
export { LEASE_LOCK_NAMESPACE, Transactions } from './transactions.js';
