import { Global, Module } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import { AppConfig } from '@switchboard/config';
import type { DataSource } from 'typeorm';
import { DataKeySealer } from './data-key-sealer.js';
import { HmacTokenHasher } from './hmac-token-hasher.js';
import { MasterKey, MasterKeySealer } from './master-key.js';
import { InstanceSealer, MasterSealer, TokenHasher } from './ports.js';
import { openStoredSecrets, type StoredSecrets } from './stored-secrets.js';

const STORED_SECRETS = Symbol('STORED_SECRETS');

/**
 * Encryption for every module. Needs `AppConfig` and the migrated data source; the start ends with
 * `WrongEncryptionKeyError` when the database was written with another key.
 */
@Global()
@Module({
  providers: [
    {
      provide: MasterKey,
      inject: [AppConfig],
      useFactory: (config: AppConfig) => new MasterKey(config.encryptionKey),
    },
    {
      provide: STORED_SECRETS,
      inject: [getDataSourceToken(), MasterKey],
      useFactory: openStoredSecrets,
    },
    {
      provide: TokenHasher,
      inject: [STORED_SECRETS],
      useFactory: (secrets: StoredSecrets) => new HmacTokenHasher(secrets.tokenPepper),
    },
    {
      provide: InstanceSealer,
      // The stored secrets come first: they prove the key before anything is sealed with it.
      inject: [getDataSourceToken(), MasterKey, STORED_SECRETS],
      useFactory: (database: DataSource, masterKey: MasterKey) =>
        new DataKeySealer(database, masterKey),
    },
    {
      provide: MasterSealer,
      inject: [MasterKey, STORED_SECRETS],
      useFactory: (masterKey: MasterKey) => new MasterKeySealer(masterKey),
    },
  ],
  exports: [InstanceSealer, MasterSealer, TokenHasher],
})
export class CryptoModule {}
