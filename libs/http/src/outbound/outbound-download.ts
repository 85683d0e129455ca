import { Readable } from 'node:stream';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Agent, request } from 'undici';
import { Deadline } from './deadline.js';
import { EgressError, egressErrorOf } from './egress.errors.js';
import { EgressPolicy } from './egress-policy.js';
import { guardedConnector } from './guarded-connector.js';
import { HostResolver } from './host-resolver.js';
import { proxiedConnector } from './proxied-connector.js';
import type { ProxyRoute } from './proxy/proxy-address.js';
import { proxyErrorIn } from './proxy/proxy.errors.js';
import { ProxyTunnels } from './proxy/proxy-tunnels.js';

/** Part of the deadline that connecting may take. */
const CONNECT_TIMEOUT_MS = 10_000;
const MAX_REDIRECTS = 5;

/** How something is downloaded. */
export interface DownloadOptions {
  /** Lower-case names. */
  readonly headers?: Readonly<Record<string, string>>;
  /** From the first look-up to the last byte. */
  readonly timeoutMs: number;
  readonly proxy?: ProxyRoute | null;
  readonly signal?: AbortSignal;
}

/** What came back. The caller reads the body to its end or destroys it. */
export interface Download {
  /** Where it came from in the end. */
  readonly url: URL;
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Fails with an `EgressError`. */
  readonly body: Readable;
}

/**
 * Downloads of any size from URLs that a user gave, as streams. Every address is checked, at every connection and after
 * every redirect, of which a few are followed.
 */
@Injectable()
export class OutboundDownload implements OnApplicationShutdown {
  private readonly direct: Agent;

  constructor(
    private readonly policy: EgressPolicy,
    private readonly resolver: HostResolver,
    private readonly tunnels: ProxyTunnels,
  ) {
    this.direct = this.agent(null);
  }

  /**
   * Asks for a URL. Resolves with the head of the answer, whatever its status.
   *
   * @throws EgressError when there is none, ProxyError when the proxy is why
   */
  async open(url: string, options: DownloadOptions): Promise<Download> {
    const agent = options.proxy ? this.agent(options.proxy) : this.direct;
    const deadline = new Deadline(hostOf(url), options.timeoutMs, options.signal);
    const close = async (): Promise<void> => {
      deadline.clear();
      if (agent !== this.direct) await agent.destroy();
    };
    try {
      return await this.follow(url, options, agent, deadline, close);
    } catch (error) {
      await close();
      throw deadline.reason ?? proxyErrorIn(error) ?? egressErrorOf(error, hostOf(url));
    }
  }

  private async follow(
    url: string,
    { headers = {} }: DownloadOptions,
    dispatcher: Agent,
    deadline: Deadline,
    close: () => Promise<void>,
  ): Promise<Download> {
    let target = this.policy.assertAllowedUrl(url);
    let sent = headers;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      const answer = await request(target, {
        method: 'GET',
        headers: { 'accept-encoding': 'identity', ...sent },
        dispatcher,
        signal: deadline.signal,
      });
      const { statusCode: status, headers: answered, body } = answer;
      const { location } = answered;
      if (status < 300 || status >= 400 || typeof location !== 'string') {
        const stream = Readable.from(guarded(body, target.hostname, deadline, close), {
          objectMode: false,
        });
        return { url: target, status, headers: answered, body: stream };
      }
      await body.dump();
      const next = this.policy.assertAllowedUrl(new URL(location, target).href);
      // What proves who asks is for the one who was asked.
      if (next.origin !== target.origin) sent = withoutCredentials(sent);
      target = next;
    }
    throw new EgressError('egress.failed', `${target.hostname} redirects too often.`);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.direct.destroy();
  }

  private agent(proxy: ProxyRoute | null): Agent {
    const { policy, resolver, tunnels } = this;
    return new Agent({
      connect:
        proxy === null
          ? guardedConnector(policy, resolver, CONNECT_TIMEOUT_MS)
          : proxiedConnector(tunnels, proxy, { policy, resolver }, CONNECT_TIMEOUT_MS),
      pipelining: 1,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }
}

async function* guarded(
  body: AsyncIterable<Buffer>,
  host: string,
  deadline: Deadline,
  close: () => Promise<void>,
): AsyncGenerator<Buffer> {
  try {
    yield* body;
  } catch (error) {
    throw deadline.reason ?? egressErrorOf(error, host);
  } finally {
    await close();
  }
}

const CREDENTIALS: ReadonlySet<string> = new Set(['authorization', 'cookie']);

const withoutCredentials = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !CREDENTIALS.has(name)));

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : 'the address');
