export {
  AuthStateStore,
  type AuthStateChange,
  type InboxEntry,
  type InboxRef,
} from './auth-state-store.js';
