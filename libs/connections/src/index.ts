export {
  InstanceDirectory,
  GroupLookup,
  MessageLookup,
  ProfileSink,
  ReportSink,
  type MessageReport,
} from './ports.js';
export type {
  ConnectionReason,
  ConnectionState,
  ConnectionView,
  PairingView,
} from './connection-view.js';
export { Connections, type ConnectionRequest } from './connections.js';
export {
  ConnectionNotOpenError,
  ConnectionRefusedError,
  ConnectionRestoredError,
  ConnectionTimeoutError,
  ConnectionUnknownError,
  ConnectionUnownedError,
} from './connection.errors.js';
export { CONNECTION_EVENTS } from './dto/events/connection-events.js';
export { disconnectionObject } from './announcements.js';
export { ConnectionsModule } from './connections.module.js';
export { InstanceChannels } from './instance-channels.js';
export { renderQrCode } from './qr-code.js';
