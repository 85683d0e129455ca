import {
  type BeforeApplicationShutdown,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Notifications } from '@switchboard/database';

type Handler = () => void;

/** Tells who waits for a connection that its row has changed, wherever that was. One subscription for all of them. */
@Injectable()
export class ConnectionChanges implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly handlers = new Map<string, Set<Handler>>();
  private unsubscribe: (() => void) | null = null;

  constructor(private readonly notifications: Notifications) {}

  onApplicationBootstrap(): void {
    this.unsubscribe ??= this.notifications.listen('connection_changed', (instanceId) => {
      for (const handler of this.handlers.get(instanceId) ?? []) handler();
    });
  }

  beforeApplicationShutdown(): void {
    this.unsubscribe?.();
    this.unsubscribe = null;
  }

  /** Calls `handler` after each change; returns the function that stops it. */
  subscribe(instanceId: string, handler: Handler): () => void {
    const handlers = this.handlers.get(instanceId) ?? new Set();
    this.handlers.set(instanceId, handlers.add(handler));
    return () => {
      handlers.delete(handler);
      if (handlers.size === 0 && this.handlers.get(instanceId) === handlers) {
        this.handlers.delete(instanceId);
      }
    };
  }
}
