import { Injectable } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { EVENT_SUBSCRIPTIONS, type EventName } from '@switchboard/events';
import { EventSink, type SinkMessage, type SinkScope } from '../event-sink.js';
import type { Admission } from './websocket-access.js';

/** A socket, as far as telling needs it. */
export interface Listener {
  /** Sends one event. */
  tell(event: EventName, envelope: unknown, bytes: number): void;
  /** Ends the connection. */
  end(): void;
}

const LAST_WORD: EventName = 'remove.instance';
const EVERY = '*';

/** Tells whoever is connected to this process. */
@Injectable()
export class WebsocketSink extends EventSink {
  readonly kind = 'websocket';
  readonly enabled: boolean;
  readonly globalEvents: readonly string[];
  private readonly listeners = new Map<string, Set<Listener>>();

  constructor(config: AppConfig) {
    super();
    const { enabled, globalEvents } = config.websocket;
    this.enabled = enabled;
    this.globalEvents = globalEvents ? EVENT_SUBSCRIPTIONS : [];
  }

  async ready(): Promise<void> {
    // Whoever is not connected is not waited for.
  }

  async send(message: SinkMessage): Promise<void> {
    const envelope: unknown = JSON.parse(message.body);
    for (const scope of message.scopes)
      for (const listener of this.hearing(scope, message.instanceId))
        listener.tell(message.eventName, envelope, message.body.length);
    if (message.eventName === LAST_WORD) this.ended(message.instanceId);
  }

  /** Ends the sockets of an instance that is gone. */
  ended(instanceId: string): void {
    for (const scope of ['instance', 'global'] as const)
      this.listeners.get(keyOf(scope, instanceId))?.forEach((listener) => listener.end());
  }

  /** How many hear the same as this one would. */
  count({ scope, instanceId }: Admission): number {
    return this.listeners.get(keyOf(scope, instanceId))?.size ?? 0;
  }

  /** Returns the function that takes it out again. */
  add({ scope, instanceId }: Admission, listener: Listener): () => void {
    const key = keyOf(scope, instanceId);
    const listeners = this.listeners.get(key) ?? new Set();
    this.listeners.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.listeners.get(key) === listeners) this.listeners.delete(key);
    };
  }

  private hearing(scope: SinkScope, instanceId: string): Listener[] {
    return [
      ...(this.listeners.get(keyOf(scope, instanceId)) ?? []),
      ...(scope === 'global' ? (this.listeners.get(keyOf(scope, null)) ?? []) : []),
    ];
  }
}

const keyOf = (scope: SinkScope, instanceId: string | null): string =>
  `${scope} ${instanceId ?? EVERY}`;
