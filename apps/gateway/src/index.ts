/** What other programs of the product build on: the same modules, keys and store as the gateway itself. */
export { GatewayModule, type GatewayParts } from './gateway.module.js';
export { openStore, type Store } from './startup/open-store.js';
export {
  dropFormerEncryptionKeys,
  replaceEncryptionKey,
  resolveSecrets,
} from './startup/secrets.js';
export { startFailure } from './startup/start-failure.js';
export { VERSION } from './version.js';
