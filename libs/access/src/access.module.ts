import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ApiKeyGuard } from './api-key.guard.js';
import { KeyAuthenticator } from './key-authenticator.js';

/**
 * Guards every route of the application. Needs `AppConfig`, `TokenHasher` and `TokenLookup` from global modules.
 */
@Module({
  providers: [KeyAuthenticator, { provide: APP_GUARD, useClass: ApiKeyGuard }],
})
export class AccessModule {}
