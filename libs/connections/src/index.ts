export {
  InstanceDirectory,
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
  ConnectionTimeoutError,
  ConnectionUnownedError,
} from './connection.errors.js';
