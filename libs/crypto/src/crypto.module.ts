import { Global, Module } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import { AppConfig } from '@switchboard/config';
import type { DataSource } from 'typeorm';
import { ActiveKey } from './active-key.js';
import { DataKeySealer } from './data-key-sealer.js';
import { FileSealer } from './file-sealer.js';
import { HmacTokenHasher } from './hmac-token-hasher.js';
import { KeyAnnouncement } from './key-announcement.js';
import { KeyRotation } from './key-rotation.js';
import { Keyring } from './keyring.js';
import { InstanceSealer, MasterSealer, TokenHasher } from './ports.js';
import { RingMasterSealer } from './ring-master-sealer.js';
import { openStoredSecrets, type StoredSecrets } from './stored-secrets.js';

const STORED_SECRETS = Symbol('STORED_SECRETS');

/**
 * Encryption for every module. Needs `AppConfig`, `Transactions` and the migrated data source; the start ends with
 * `WrongEncryptionKeyError` when the database was written with another key.
 */
@Global()
@Module({
  providers: [
    {
      provide: Keyring,
      inject: [AppConfig],
      useFactory: (config: AppConfig) => Keyring.of(config),
    },
    ActiveKey,
    {
      provide: STORED_SECRETS,
      inject: [getDataSourceToken(), Keyring],
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
      inject: [getDataSourceToken(), Keyring, ActiveKey, STORED_SECRETS],
      useFactory: (database: DataSource, keyring: Keyring, active: ActiveKey) =>
        new DataKeySealer(database, keyring, active),
    },
    {
      provide: RingMasterSealer,
      inject: [Keyring, ActiveKey, STORED_SECRETS],
      useFactory: (keyring: Keyring, active: ActiveKey) => new RingMasterSealer(keyring, active),
    },
    { provide: MasterSealer, useExisting: RingMasterSealer },
    FileSealer,
    KeyRotation,
    KeyAnnouncement,
  ],
  exports: [InstanceSealer, MasterSealer, TokenHasher, FileSealer, KeyRotation],
})
export class CryptoModule {}
