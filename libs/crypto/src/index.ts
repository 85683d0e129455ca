export { SealedValueError, WrongEncryptionKeyError } from './crypto.errors.js';
export { CryptoModule } from './crypto.module.js';
export { equalSecrets } from './equal-secrets.js';
export { InstanceSealer, MasterSealer, TokenHasher } from './ports.js';
