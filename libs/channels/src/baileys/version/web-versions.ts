import { Injectable, Logger } from '@nestjs/common';
import { DEFAULT_CONNECTION_CONFIG, type WAVersion } from '@switchboard/baileys';
import { AppConfig } from '@switchboard/config';
import { OutboundHttp, type ProxyRoute, ProxyTunnels } from '@switchboard/http';
import { LRUCache } from 'lru-cache';
import { versionIn } from './version-in.js';

/** How long a version that was found is good. */
const GOOD_FOR_MS = 6 * 3_600_000;
/** A way on which it could not be found is not tried again for this long. */
const FAILED_FOR_MS = 60_000;
const MAX_FAILED_WAYS = 1_000;
/** A connection waits no longer for it. */
const TIMEOUT_MS = 5_000;
/** The script of WhatsApp Web is read up to here. */
const MAX_BYTES = 4 * 1024 * 1024;
const DIRECTLY = '';

/**
 * The version of WhatsApp Web as which linked devices present themselves: the one of the configuration, or the present one
 * of WhatsApp's own page where the configuration wants that. In all other cases nothing is asked, and the library's own
 * version holds.
 */
@Injectable()
export class WebVersions {
  private readonly logger = new Logger(WebVersions.name);
  private found: { readonly version: WAVersion; readonly untilMs: number } | null = null;
  private readonly underWay = new Map<string, Promise<void>>();
  private readonly failed = new LRUCache<string, true>({
    max: MAX_FAILED_WAYS,
    ttl: FAILED_FOR_MS,
  });

  constructor(
    private readonly config: AppConfig,
    private readonly http: OutboundHttp,
    private readonly tunnels: ProxyTunnels,
  ) {}

  /** Null: the library's own. Never rejects, and is bounded; one that cannot be refreshed is used on. */
  async current(route: ProxyRoute | null): Promise<WAVersion | null> {
    const { webVersion } = this.config.whatsapp;
    if (webVersion === null) return null;
    if (webVersion !== 'latest') return [...webVersion];
    if (this.found === null || this.found.untilMs < performance.now()) await this.refresh(route);
    return this.found?.version ?? null;
  }

  /** WhatsApp refused the present one: it is looked up again before the next connection. */
  refused(): void {
    if (this.found !== null) this.found = { ...this.found, untilMs: 0 };
  }

  /** Once at a time on each way. */
  private async refresh(route: ProxyRoute | null): Promise<void> {
    const way = route === null ? DIRECTLY : JSON.stringify(route.proxy);
    if (this.failed.has(way)) return;
    const asking = this.underWay.get(way) ?? this.ask(route, way);
    this.underWay.set(way, asking);
    await asking.finally(() => this.underWay.delete(way));
  }

  private async ask(route: ProxyRoute | null, way: string): Promise<void> {
    const dispatcher = route === null ? undefined : this.tunnels.dispatcher(route);
    try {
      const answer = await this.http.get(this.scriptUrl(), {
        // It answers what a page of its own origin would be answered.
        headers: { 'sec-fetch-site': 'none', 'user-agent': 'Mozilla/5.0' },
        timeoutMs: TIMEOUT_MS,
        maxAnswerBytes: MAX_BYTES,
        ...(dispatcher === undefined ? {} : { via: dispatcher }),
      });
      const version = answer.status === 200 ? versionIn(answer.body.toString('utf8')) : null;
      if (version === null) throw new Error(`No version in an answer of status ${answer.status}`);
      this.found = { version, untilMs: performance.now() + GOOD_FOR_MS };
    } catch (error) {
      this.failed.set(way, true);
      const reason = error instanceof Error ? error.message : 'unknown';
      this.logger.warn({ event: 'channel.version_not_found', error: reason });
    } finally {
      await dispatcher?.destroy();
    }
  }

  /** Of the same host that is connected to. */
  private scriptUrl(): string {
    const url = new URL(
      '/sw.js',
      this.config.whatsapp.websocketUrl ?? DEFAULT_CONNECTION_CONFIG.waWebSocketUrl,
    );
    url.protocol = url.protocol === 'ws:' ? 'http:' : 'https:';
    return url.href;
  }
}
