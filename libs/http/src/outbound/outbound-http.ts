import type { Readable } from 'node:stream';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Agent, request, type Dispatcher } from 'undici';
import { EgressPolicy } from './egress-policy.js';
import { Deadline } from './deadline.js';
import { egressErrorOf } from './egress.errors.js';
import { guardedConnector } from './guarded-connector.js';
import { HostResolver } from './host-resolver.js';
import { notingPeer, type PeerNote } from './peer-address.js';

/** At most this much of an answer is read unless more is asked for; then the connection is dropped. */
export const MAX_ANSWER_BYTES = 64 * 1024;

/** Part of the deadline that connecting may take. */
const CONNECT_TIMEOUT_MS = 5_000;
/** Shorter than the 5 s after which common servers close an idle connection, which would break the next request. */
const KEEP_ALIVE_MS = 4_000;
const CONNECTIONS_PER_ORIGIN = 32;

/** What is asked for. */
export interface OutboundGet {
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** From the first look-up to the last byte of the answer that is read. */
  readonly timeoutMs: number;
  /** Gives up early, for example because the process stops. */
  readonly signal?: AbortSignal;
  /** For answers that are expected to be larger than `MAX_ANSWER_BYTES`. */
  readonly maxAnswerBytes?: number;
  /** Through this proxy, which resolves the name and whose address was judged, in place of directly. */
  readonly via?: Dispatcher;
}

/** What is sent. Of a stream the header `content-length` says how long it is. */
export type OutboundBody = string | Uint8Array | Readable;

/** A request of any method. */
export interface OutboundCall extends OutboundGet {
  readonly method: 'DELETE' | 'GET' | 'OPTIONS' | 'POST';
  readonly body?: OutboundBody;
}

/** A POST. */
export interface OutboundPost extends OutboundGet {
  readonly body: OutboundBody;
}

/** What came back. A redirect is an answer like any other and is never followed. */
export interface OutboundAnswer {
  readonly status: number;
  /** Lower-case names; a repeated header is an array. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The first bytes, at most as many as were asked for. */
  readonly body: Buffer;
  /** False when the answer was longer, or its end did not come in time. */
  readonly complete: boolean;
  /** The address that it came from; null in the rare case that it is not known. */
  readonly address: string | null;
}

/** The one way by which the gateway calls a URL that a user gave. Every address is checked, at every connection. */
@Injectable()
export class OutboundHttp implements OnApplicationShutdown {
  private readonly agent: Agent;

  constructor(
    private readonly policy: EgressPolicy,
    resolver: HostResolver,
  ) {
    this.agent = new Agent({
      connect: guardedConnector(policy, resolver, CONNECT_TIMEOUT_MS),
      connections: CONNECTIONS_PER_ORIGIN,
      pipelining: 1,
      keepAliveTimeout: KEEP_ALIVE_MS,
      keepAliveMaxTimeout: KEEP_ALIVE_MS,
      // One deadline covers everything; the client's own idle limits would only blur it.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  /**
   * Checks a URL at the time it is set. A host name is checked later, each time it is connected to.
   *
   * @throws EgressError `egress.invalid_url` or `egress.blocked` (400)
   */
  assertAllowedUrl(url: string): URL {
    return this.policy.assertAllowedUrl(url);
  }

  /**
   * Sends a POST and reads the head of the answer.
   *
   * @throws EgressError when no status came back
   */
  post(url: string, post: OutboundPost): Promise<OutboundAnswer> {
    return this.ask('POST', url, post, post.body);
  }

  /**
   * Sends a GET and reads the head of the answer.
   *
   * @throws EgressError when no status came back
   */
  get(url: string, get: OutboundGet): Promise<OutboundAnswer> {
    return this.ask('GET', url, get, null);
  }

  /**
   * Sends a request of any method and reads the head of the answer.
   *
   * @throws EgressError when no status came back
   */
  call(url: string, call: OutboundCall): Promise<OutboundAnswer> {
    return this.ask(call.method, url, call, call.body ?? null);
  }

  private async ask(
    method: OutboundCall['method'],
    url: string,
    { headers, timeoutMs, signal, via, maxAnswerBytes = MAX_ANSWER_BYTES }: OutboundGet,
    body: OutboundPost['body'] | null,
  ): Promise<OutboundAnswer> {
    const target = via === undefined ? this.policy.assertAllowedUrl(url) : new URL(url);
    const deadline = new Deadline(target.hostname, timeoutMs, signal);
    const peer: PeerNote = { address: null };
    try {
      const response = await notingPeer(peer, () =>
        request(target, {
          method,
          headers: { ...headers },
          body,
          dispatcher: via ?? this.agent,
          signal: deadline.signal,
        }),
      );
      return {
        status: response.statusCode,
        headers: response.headers,
        ...(await readHead(response.body, maxAnswerBytes)),
        address: peer.address,
      };
    } catch (error) {
      const failure = deadline.reason ?? egressErrorOf(error, target.hostname);
      failure.address = peer.address;
      throw failure;
    } finally {
      deadline.clear();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.agent.destroy();
  }
}

/** Reads up to the cap. The status is known by now, so a body that breaks or drips is cut off, not an error. */
async function readHead(body: Dispatcher.ResponseData['body'], maxBytes: number) {
  const chunks: Buffer[] = [];
  let size = 0;
  let complete = true;
  try {
    for await (const chunk of body) {
      const bytes = Buffer.from(chunk);
      chunks.push(bytes.subarray(0, maxBytes - size));
      size += bytes.length;
      if (size > maxBytes) {
        complete = false;
        break;
      }
    }
  } catch {
    complete = false;
  }
  return { body: Buffer.concat(chunks), complete };
}
