import type { Agent } from 'node:https';
import type { ProxyRoute, ProxyTunnels } from '@switchboard/http';

/** By which ways one connection goes out, its media included. */
export interface SocketRoute {
  /** For the line and for what is uploaded. */
  readonly agent: Agent;
  /** For what is downloaded. */
  readonly dispatcher: ReturnType<ProxyTunnels['dispatcher']>;
}

/** The ways through a proxy; null for direct ones. */
export function socketRoute(tunnels: ProxyTunnels, route: ProxyRoute | null): SocketRoute | null {
  if (route === null) return null;
  return { agent: tunnels.agent(route), dispatcher: tunnels.dispatcher(route) };
}
