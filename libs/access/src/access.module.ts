import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ApiKeyGuard } from './api-key.guard.js';
import { KeyAuthenticator } from './key-authenticator.js';
import { KnownIdentities } from './known-identities.js';

/**
 * Guards every route of the application. Needs `AppConfig`, `Notifications`, `TokenHasher` and `TokenLookup` from global
 * modules.
 */
@Module({
  providers: [KnownIdentities, KeyAuthenticator, { provide: APP_GUARD, useClass: ApiKeyGuard }],
  exports: [KnownIdentities, KeyAuthenticator],
})
export class AccessModule {}
