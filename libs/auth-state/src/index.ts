export {
  AuthStateStore,
  type AuthStateChange,
  type InboxEntry,
  type InboxRef,
} from './auth-state-store.js';
export type { ArchivePlace } from './archive/archive-place.js';
export { ArchivePlaces, isS3Address } from './archive/archive-places.js';
export { BackUpError } from './archive/session-archive.js';
export {
  ArchiveAddressError,
  ArchiveExistsError,
  ArchiveMissingError,
  SessionParkedError,
  StoreNotConfiguredError,
  StoreUnavailableError,
  StoreUnsafeError,
} from './auth-state.errors.js';
export { AuthStateModule } from './auth-state.module.js';
export { InboxSweepModule } from './inbox-sweep.module.js';
export { STORE_KINDS, type StoreKind } from './located-store.js';
export { AuthLocationRepository as AuthStateLocations } from './location/location.repository.js';
export { RestoredSessions } from './location/restored-sessions.js';
export { CREDENTIALS } from './names.js';
export { InboxRetention } from './postgresql/inbox-retention.js';
export { InboxSweep } from './postgresql/inbox-sweep.js';
export { storeAwayIn } from './store-away.js';
export { AuthStateMover, type Move } from './transfer/auth-state-mover.js';
export { AuthStateTransferModule } from './transfer/auth-state-transfer.module.js';
export { BackUps, type BackUpSummary, type RestoredInstance } from './transfer/back-ups.js';
export { SessionParking } from './transfer/session-parking.js';
export { Takeover } from './transfer/takeover.js';
