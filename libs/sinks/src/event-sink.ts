import type { EventName } from '@switchboard/events';

/** Ways by which events reach somebody, besides webhooks; part of the paths and of the tables. */
export const SINK_KINDS = ['websocket', 'rabbitmq'] as const;
export type SinkKind = (typeof SINK_KINDS)[number];

/** Whose wish it is that an event is told: that of its instance, or that of the operator, for all instances. */
export type SinkScope = 'instance' | 'global';

/** An event on its way to a sink. */
export interface SinkMessage {
  readonly instanceId: string;
  readonly instanceName: string;
  readonly eventId: string;
  readonly eventName: EventName;
  readonly sequence: number;
  /** The envelope as JSON: that of the webhooks without `destination`. */
  readonly body: string;
  /** At least one. */
  readonly scopes: readonly SinkScope[];
}

/** A way by which events are told. */
export abstract class EventSink {
  abstract readonly kind: SinkKind;
  /** False: nothing is kept for it, and it is never called. */
  abstract readonly enabled: boolean;
  /** Subscriptions that are told of every instance. */
  abstract readonly globalEvents: readonly string[];
  /** Resolves when it can take messages. @throws when it is down; what is to be told waits */
  abstract ready(): Promise<void>;
  /**
   * Takes one message. Resolves when the other side has it for good; until then it is kept, and given again when this
   * rejects. The next message of an instance is given after that; those of several instances at the same time.
   */
  abstract send(message: SinkMessage): Promise<void>;
}
