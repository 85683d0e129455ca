import type { Socket } from 'node:net';
import type { ConnectionOptions } from 'node:tls';
import { Injectable } from '@nestjs/common';
import { Agent as HttpDispatcher, buildConnector } from 'undici';
import { EgressPolicy } from '../egress-policy.js';
import { HostResolver } from '../host-resolver.js';
import { dialProxy } from './dial-proxy.js';
import { openTunnel } from './open-tunnel.js';
import type { ProxyRoute, TunnelTarget } from './proxy-address.js';
import { TUNNEL_TIMEOUT_MS, TunnelAgent } from './tunnel-agent.js';

/**
 * Connections through a proxy. There is no way past it: what cannot be reached by it is not reached, and what is to be
 * reached is resolved by it.
 */
@Injectable()
export class ProxyTunnels {
  constructor(
    private readonly policy: EgressPolicy,
    private readonly resolver: HostResolver,
  ) {}

  /**
   * @param tls for tests: whom an https proxy is certified by
   * @throws ProxyError
   */
  async open(
    route: ProxyRoute,
    target: TunnelTarget,
    signal: AbortSignal = AbortSignal.timeout(TUNNEL_TIMEOUT_MS),
    tls: Pick<ConnectionOptions, 'ca'> = {},
  ): Promise<Socket> {
    const { policy, resolver } = this;
    const line = await dialProxy(route, { policy, resolver }, signal, tls);
    return openTunnel(line, route.proxy, target, signal);
  }

  /** For Node's own `http` and `https`, and for websockets. */
  agent(route: ProxyRoute): TunnelAgent {
    return new TunnelAgent((target, signal) => this.open(route, target, signal));
  }

  /** For `fetch`. Whoever asks for it destroys it. */
  dispatcher(route: ProxyRoute): HttpDispatcher {
    const secure = buildConnector({ timeout: TUNNEL_TIMEOUT_MS });
    const connect: buildConnector.connector = (options, callback) => {
      const { hostname, protocol, port } = options;
      const target = {
        host: hostname.replace(/^\[(.*)\]$/, '$1'),
        port: Number(port || (protocol === 'https:' ? 443 : 80)),
      };
      this.open(route, target).then(
        (socket) =>
          protocol === 'https:'
            ? secure({ ...options, httpSocket: socket }, callback)
            : callback(null, socket),
        (error: unknown) =>
          callback(error instanceof Error ? error : new Error(String(error)), null),
      );
    };
    return new HttpDispatcher({ connect });
  }
}
