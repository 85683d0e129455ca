export {
  ACCESS_RULE,
  AllowAnyKey,
  AllowAnyone,
  AllowGlobalKey,
  AllowInstanceKey,
  Caller,
  CurrentInstance,
  type AccessContext,
  type AccessRule,
  type CallerIdentity,
} from './access.decorators.js';
export { TokenLookup, type InstanceIdentity } from './token-lookup.js';
