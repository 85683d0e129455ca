import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DATABASE_SETTINGS, databaseOptions, type DatabaseSettings } from './database-options.js';
import { Leases } from './leases.js';
import { PostgresLeases } from './leases/postgres-leases.js';
import { Notifications } from './notifications.js';
import { surviveOrphanedErrors } from './orphaned-errors.js';
import { PostgresNotifications } from './postgres-notifications.js';
import { Transactions } from './transactions.js';

/**
 * The database for the whole application: data source, transactions, notifications and leases, once, globally. Expects
 * a schema that `migrate` has brought up to date. Connections of a process: the pool, one that listens, up to two for
 * the lease (and one of the supervisor, with the embedded server).
 */
@Module({})
export class DatabaseModule {
  static forRoot(settings: DatabaseSettings): DynamicModule {
    surviveOrphanedErrors();
    return {
      module: DatabaseModule,
      global: true,
      imports: [
        TypeOrmModule.forRoot({
          ...databaseOptions(settings),
          autoLoadEntities: true,
          retryAttempts: 3,
          retryDelay: 1_000,
        }),
      ],
      providers: [
        { provide: DATABASE_SETTINGS, useValue: settings },
        Transactions,
        { provide: Notifications, useClass: PostgresNotifications },
        { provide: Leases, useClass: PostgresLeases },
      ],
      exports: [Transactions, Notifications, Leases],
    };
  }
}
