import { Injectable } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { type ProxyRoute, ProxyTunnels } from '@switchboard/http';
import type { Dispatcher } from 'undici';
import type { ProxySettings } from '../../channel.js';
import { proxyRouteOf } from '../../direct/proxy-route.js';

/** By which way Graph is spoken to. */
export interface GraphWay {
  /** The proxy; null: directly. */
  readonly route: ProxyRoute | null;
  /** Its connections; null: directly. */
  readonly via: Dispatcher | null;
}

/** The proxy of an instance, or that of the whole gateway. */
@Injectable()
export class GraphWays {
  constructor(
    private readonly config: AppConfig,
    private readonly tunnels: ProxyTunnels,
  ) {}

  /** Whoever opens one closes it. */
  open(proxy: ProxySettings | null): GraphWay {
    const route = proxyRouteOf(this.config, proxy);
    return { route, via: route === null ? null : this.tunnels.dispatcher(route) };
  }

  /** What is under way comes to its end. Never rejects. */
  async close({ via }: GraphWay): Promise<void> {
    await via?.close().catch(() => undefined);
  }

  /** By a CONNECT to Graph's host, which nothing is said to. @throws ProxyError */
  async try(proxy: ProxySettings): Promise<void> {
    const { hostname, port, protocol } = new URL(this.config.business.graphUrl);
    const socket = await this.tunnels.open(
      { proxy, trusted: false },
      {
        host: hostname.replace(/^\[(.*)\]$/, '$1'),
        port: Number(port || (protocol === 'https:' ? 443 : 80)),
      },
    );
    socket.destroy();
  }
}
