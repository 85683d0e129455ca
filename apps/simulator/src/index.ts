/** A WhatsApp server on loopback, for tests and demonstrations: real protocol, real encryption, simulated people. */
export type { Addressing } from './accounts/address.js';
export type * from './control/simulator-control.js';
export type { DeviceView } from './control/views.js';
export type { ReceiptRecord, ReceivedMessage, SentMessage } from './messages/message-records.js';
export { PUBLIC_TEST_SEED, Simulator, type SimulatorOptions, startSimulator } from './simulator.js';
