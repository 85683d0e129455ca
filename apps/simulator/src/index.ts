/** A WhatsApp server on loopback, for tests and demonstrations: real protocol, real encryption, simulated people. */
export type { Addressing } from './accounts/address.js';
export type { Delivery, StanzaAnswer } from './accounts/stanza-queue.js';
export { SimulatorClient, SimulatorRequestError } from './client.js';
export type { GroupControl } from './control/group-control.js';
export type * from './control/group-requests.js';
export type { GroupView } from './control/group-view.js';
export type * from './control/requests.js';
export type { SimulatorControl } from './control/simulator-control.js';
export type { DeviceView, MediaView, PollVote, SentMedia } from './control/views.js';
export type { Disconnection } from './faults/disconnections.js';
export { FIRST_NUMBER, type GraphNumber, type GraphSentMessage } from './graph/graph-numbers.js';
export { GraphStandIn } from './graph/graph-stand-in.js';
export { MEDIA_CERTIFICATE } from './media/media-certificate.js';
export type { MessageJson } from './messages/message-content.js';
export type { MemberResult } from './groups/group-service.js';
export type { Violation, ViolationCode } from './journal.js';
export type { ReceiptRecord, ReceivedMessage, SentMessage } from './messages/message-records.js';
export { PUBLIC_TEST_SEED, Simulator, type SimulatorOptions, startSimulator } from './simulator.js';
