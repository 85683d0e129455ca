import type { ClientRequest } from 'node:http';
import { isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { Agent, type AgentConnectOpts } from 'agent-base';
import type { TunnelTarget } from './proxy-address.js';

/** From the look-up of the proxy to the answer that it is connected. */
export const TUNNEL_TIMEOUT_MS = 15_000;

/** An agent of Node's whose connections all go through one proxy. */
export class TunnelAgent extends Agent {
  constructor(
    private readonly openTunnel: (target: TunnelTarget, signal: AbortSignal) => Promise<Socket>,
  ) {
    super();
  }

  override async connect(request: ClientRequest, options: AgentConnectOpts): Promise<Socket> {
    const host = options.host ?? 'localhost';
    const gone = new AbortController();
    // Nobody waits for the tunnel of a request that was given up.
    request.once('close', () => gone.abort());
    const signal = AbortSignal.any([gone.signal, AbortSignal.timeout(TUNNEL_TIMEOUT_MS)]);
    const socket = await this.openTunnel({ host, port: Number(options.port) }, signal);
    if (!options.secureEndpoint) return socket;
    return connectTls({
      ...options,
      // With it the line is as it is: host and port are those of the target.
      socket,
      servername: options.servername || (isIP(host) === 0 ? host : ''),
    });
  }
}
