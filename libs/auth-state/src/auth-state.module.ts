import { Module } from '@nestjs/common';
import { OutboundHttpModule } from '@switchboard/http';
import { ArchivePlaces } from './archive/archive-places.js';
import { AuthSealer } from './auth-sealer.js';
import { AuthStateStore } from './auth-state-store.js';
import { AuthLocationRepository } from './location/location.repository.js';
import { RestoredSessions } from './location/restored-sessions.js';
import { RoutingAuthStateStore } from './location/routing-auth-state.store.js';
import { AuthStateStores } from './location/stores.js';
import { AuthKeyRepository } from './postgresql/auth-key.repository.js';
import { InboxRetention } from './postgresql/inbox-retention.js';
import { InboxRepository } from './postgresql/inbox.repository.js';
import { PostgresAuthStateStore } from './postgresql/postgres-auth-state.store.js';

/** Auth state, wherever it is kept. Needs `AppConfig`, `Transactions`, the data source and `InstanceSealer` (global). */
@Module({
  imports: [OutboundHttpModule],
  providers: [
    AuthKeyRepository,
    InboxRepository,
    InboxRetention,
    AuthSealer,
    PostgresAuthStateStore,
    AuthStateStores,
    AuthLocationRepository,
    RestoredSessions,
    ArchivePlaces,
    { provide: AuthStateStore, useClass: RoutingAuthStateStore },
  ],
  exports: [
    AuthStateStore,
    InboxRetention,
    RestoredSessions,
    ArchivePlaces,
    AuthLocationRepository,
    AuthStateStores,
  ],
})
export class AuthStateModule {}
