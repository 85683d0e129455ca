export {
  ACCESS_RULE,
  AllowAnyKey,
  AllowAnyone,
  AllowGlobalKey,
  AllowInstanceKey,
  AllowKeyIfGiven,
  Caller,
  CallerIfKnown,
  CurrentInstance,
  currentInstance,
  type AccessContext,
  type AccessRule,
  type CallerIdentity,
} from './access.decorators.js';
export { TokenLookup, type InstanceIdentity } from './token-lookup.js';
export { KnownIdentities } from './known-identities.js';
export { KeyAuthenticator } from './key-authenticator.js';
export { AccessModule } from './access.module.js';
export { InstanceNotFoundError, UnauthorizedError } from './access.errors.js';
