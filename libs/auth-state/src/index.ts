export {
  AuthStateStore,
  type AuthStateChange,
  type InboxEntry,
  type InboxRef,
} from './auth-state-store.js';
export { AuthStateModule } from './auth-state.module.js';
export { InboxRetention } from './inbox-retention.js';
export { InboxSweep } from './inbox-sweep.js';
export { InboxSweepModule } from './inbox-sweep.module.js';
export { CREDENTIALS, PostgresAuthStateStore } from './postgres-auth-state.store.js';
