import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { Transactions } from '@switchboard/database';
import { OutboundHttp } from '@switchboard/http';
import { AuthSealer } from '../auth-sealer.js';
import { StoreNotConfiguredError } from '../auth-state.errors.js';
import type { LocatedStore, StoreKind } from '../located-store.js';
import { PostgresAuthStateStore } from '../postgresql/postgres-auth-state.store.js';
import { ProviderAuthStateStore } from '../provider/provider-auth-state.store.js';
import { ProviderClient } from '../provider/provider-client.js';
import { RedisAuthStateStore } from '../redis/redis-auth-state.store.js';

/** The stores that are configured. None is connected to before it is used. */
@Injectable()
export class AuthStateStores implements OnApplicationShutdown {
  /** Where the sessions of new instances are kept. */
  readonly preferred: StoreKind;
  private readonly redis: RedisAuthStateStore | null;
  private readonly provider: ProviderAuthStateStore | null;

  constructor(
    config: AppConfig,
    private readonly postgresql: PostgresAuthStateStore,
    sealer: AuthSealer,
    transactions: Transactions,
    http: OutboundHttp,
  ) {
    const { redisUrl, redisPrefix, authState } = config;
    this.preferred = authState.store;
    this.redis =
      redisUrl === null
        ? null
        : new RedisAuthStateStore(redisUrl, redisPrefix, sealer, transactions);
    this.provider =
      authState.provider === null
        ? null
        : new ProviderAuthStateStore(
            new ProviderClient(http, authState.provider),
            sealer,
            transactions,
          );
  }

  onApplicationShutdown(): void {
    this.redis?.onApplicationShutdown();
  }

  /** @throws StoreNotConfiguredError */
  get(kind: StoreKind): LocatedStore {
    switch (kind) {
      case 'postgresql':
        return this.postgresql;
      case 'redis':
        if (this.redis === null) throw new StoreNotConfiguredError(kind, 'REDIS_URL');
        return this.redis;
      case 'provider':
        if (this.provider === null) {
          throw new StoreNotConfiguredError(kind, 'PROVIDER_HOST and PROVIDER_API_KEY');
        }
        return this.provider;
    }
  }
}
