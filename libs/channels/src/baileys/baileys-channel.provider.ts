import { Injectable, Logger } from '@nestjs/common';
import {
  assertSignaturesAreChecked,
  DEFAULT_CONNECTION_CONFIG,
  generateMessageIDV2,
  setRootKey,
} from '@switchboard/baileys';
import { AppConfig } from '@switchboard/config';
import { MediaStore } from '@switchboard/media';
import { type ProxyRoute, ProxyTunnels } from '@switchboard/http';
import type {
  Capability,
  ChannelHost,
  ChannelInstance,
  ChannelProvider,
  ChannelSession,
  ProxySettings,
} from '../channel.js';
import { loadCredentials } from './auth/credentials.js';
import { BaileysSession, type SessionTimings } from './baileys-session.js';
import { SessionLog } from './session-log.js';
import { socketRoute } from './socket/socket-route.js';
import { WebVersions } from './version/web-versions.js';

/** Close code of a client whose version WhatsApp does not take. */
const VERSION_REFUSED = 405;
const WHATSAPP_URL = DEFAULT_CONNECTION_CONFIG.waWebSocketUrl;

/** Longer than the library's own limits for connecting (20 s), so that its more exact reasons come first. */
export const DEFAULT_TIMINGS: SessionTimings = {
  connectMs: 30_000,
  replayEveryMs: 5_000,
  pictureMs: 3_000,
};

/** WhatsApp by linked device, through the client library. */
@Injectable()
export class BaileysChannelProvider implements ChannelProvider {
  readonly integration = 'WHATSAPP-BAILEYS';
  readonly capabilities: ReadonlySet<Capability> = new Set<Capability>([
    'qr-code',
    'pairing-code',
    'send-text',
    'link-preview',
    'send-location',
    'send-contact',
    'send-reaction',
    'send-poll',
    'send-list',
    'send-buttons',
    'send-status',
    'send-media',
    'send-sticker',
    'send-video-note',
    'fetch-media',
    'log-out',
    'presence',
    'chats',
    'profile',
    'groups',
    'labels',
    'catalog',
  ]);
  readonly notAvailable = 'Method not available in the Baileys service';
  readonly registration = null;
  private readonly logger = new Logger(BaileysChannelProvider.name);
  protected readonly timings: SessionTimings = DEFAULT_TIMINGS;

  constructor(
    private readonly config: AppConfig,
    private readonly tunnels: ProxyTunnels,
    private readonly versions: WebVersions,
    private readonly media: MediaStore,
  ) {
    if (config.whatsapp.rootKey !== null) setRootKey(config.whatsapp.rootKey);
  }

  newMessageId(): string {
    return generateMessageIDV2();
  }

  /** Whoever pairs it proves the account. */
  async admit(): Promise<void> {}

  /**
   * @throws SignaturesUncheckedError when the library would take any server for WhatsApp's
   * @throws Error when the credentials cannot be read
   */
  async open(instance: ChannelInstance, host: ChannelHost): Promise<ChannelSession> {
    assertSignaturesAreChecked();
    const creds = await loadCredentials(host.auth.store, instance.instanceId);
    const log = new SessionLog(this.logger, instance.instanceId);
    const { config, timings } = this;
    const way = this.routeOf(instance.proxy);
    const version = await this.versions.current(way);
    const session = new BaileysSession({
      instance,
      media: this.media,
      host: this.watched(host),
      creds,
      config,
      version,
      route: socketRoute(this.tunnels, way),
      log,
      timings,
    });
    void session.start();
    return session;
  }

  /** By a CONNECT to WhatsApp's own host, which nothing is said to. @throws ProxyError */
  async tryProxy(proxy: ProxySettings): Promise<void> {
    const { hostname, port, protocol } = new URL(this.config.whatsapp.websocketUrl ?? WHATSAPP_URL);
    const socket = await this.tunnels.open(
      { proxy, trusted: false },
      {
        host: hostname.replace(/^\[(.*)\]$/, '$1'),
        port: Number(port || (protocol === 'wss:' ? 443 : 80)),
      },
    );
    socket.destroy();
  }

  private watched(host: ChannelHost): ChannelHost {
    return {
      ...host,
      report: (report) => {
        if (report.kind === 'closed' && report.code === VERSION_REFUSED) this.versions.refused();
        return host.report(report);
      },
    };
  }

  /** The proxy of the instance, or that of the whole gateway. */
  private routeOf(proxy: ProxySettings | null): ProxyRoute | null {
    if (proxy !== null) return { proxy, trusted: false };
    return this.config.proxy === null ? null : { proxy: this.config.proxy, trusted: true };
  }
}
