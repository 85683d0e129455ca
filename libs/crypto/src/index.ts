export {
  KeyUnknownToNodesError,
  SealedValueError,
  WrongEncryptionKeyError,
} from './crypto.errors.js';
export { CryptoModule } from './crypto.module.js';
export { equalSecrets } from './equal-secrets.js';
export { FileSealer } from './file-sealer.js';
export { KeyRotation, type KeyHolding } from './key-rotation.js';
export type { MasterSealedTable } from './master-sealed-table.js';
export { InstanceSealer, MasterSealer, TokenHasher } from './ports.js';
