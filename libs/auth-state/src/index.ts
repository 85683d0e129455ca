export {
  AuthStateStore,
  type AuthStateChange,
  type InboxEntry,
  type InboxRef,
} from './auth-state-store.js';
export {
  StoreNotConfiguredError,
  StoreUnavailableError,
  StoreUnsafeError,
} from './auth-state.errors.js';
export { AuthStateModule } from './auth-state.module.js';
export { InboxSweepModule } from './inbox-sweep.module.js';
export { STORE_KINDS, type StoreKind } from './located-store.js';
export { CREDENTIALS } from './names.js';
export { InboxRetention } from './postgresql/inbox-retention.js';
export { InboxSweep } from './postgresql/inbox-sweep.js';
