import { Module } from '@nestjs/common';
import { AuthKeyRepository } from './auth-key.repository.js';
import { AuthStateStore } from './auth-state-store.js';
import { InboxRetention } from './inbox-retention.js';
import { InboxRepository } from './inbox.repository.js';
import { PostgresAuthStateStore } from './postgres-auth-state.store.js';

/** Auth state in PostgreSQL. Needs `Transactions`, the data source and `InstanceSealer` (global modules). */
@Module({
  providers: [
    AuthKeyRepository,
    InboxRepository,
    InboxRetention,
    { provide: AuthStateStore, useClass: PostgresAuthStateStore },
  ],
  exports: [AuthStateStore, InboxRetention],
})
export class AuthStateModule {}
