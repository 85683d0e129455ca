import { EventSink } from '../event-sink.js';

/** The sink that is fed from the outbox: what it has not taken yet is kept. */
export abstract class OutboxSink extends EventSink {}
