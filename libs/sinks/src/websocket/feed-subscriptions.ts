import { Injectable } from '@nestjs/common';
import { LiveFeed } from './live-feed.js';
import { WebsocketSink } from './websocket.sink.js';

/** A feed that is shared by all who hear the same. */
interface SharedFeed {
  users: number;
  /** Resolves with the function that stops it. */
  readonly started: Promise<() => void>;
}

const EVERY = '*';

/** Keeps one feed for each instance that somebody listens to, and one for all instances. */
@Injectable()
export class FeedSubscriptions {
  private readonly feeds = new Map<string, SharedFeed>();

  constructor(
    private readonly feed: LiveFeed,
    private readonly sink: WebsocketSink,
  ) {}

  /**
   * Resolves when what this instance (null: every one) says from now on is told. Returns the function that gives it up;
   * the last one stops the feed.
   */
  async subscribe(instanceId: string | null): Promise<() => void> {
    const key = instanceId ?? EVERY;
    const shared = this.feeds.get(key) ?? { users: 0, started: this.start(instanceId) };
    this.feeds.set(key, shared);
    shared.users += 1;
    const release = this.releaseOnce(key, shared);
    try {
      await shared.started;
    } catch (error) {
      release();
      throw error;
    }
    return release;
  }

  private start(instanceId: string | null): Promise<() => void> {
    return instanceId === null
      ? this.feed.followAll(this.sink)
      : this.feed.follow(instanceId, this.sink);
  }

  private releaseOnce(key: string, shared: SharedFeed): () => void {
    let released = false;
    return () => {
      if (released) return;
      released = true;
      shared.users -= 1;
      if (shared.users > 0) return;
      if (this.feeds.get(key) === shared) this.feeds.delete(key);
      shared.started.then(
        (stop) => stop(),
        // Who asked for it was told.
        () => undefined,
      );
    };
  }
}
