import { Injectable } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import {
  type OutboundAnswer,
  type OutboundBody,
  OutboundHttp,
  proxyErrorIn,
} from '@switchboard/http';
import type { JsonObject } from '../../channel-message.js';
import type { GraphAccount } from './graph-account.js';
import type { RawGraphAnswer } from './graph-answer.js';

/** From the first look-up to the last byte of an answer. */
const TIMEOUT_MS = 20_000;

/** How something is asked for, where that is not as usual. */
export interface AskOptions {
  readonly timeoutMs?: number;
  readonly maxAnswerBytes?: number;
}

/** Requests to the Graph API: through the guard of outgoing requests, or the proxy of the account. */
@Injectable()
export class GraphHttp {
  private readonly baseUrl: string;

  constructor(
    private readonly http: OutboundHttp,
    config: AppConfig,
  ) {
    this.baseUrl = `${config.business.graphUrl}/${config.business.graphVersion}`;
  }

  /** @throws EgressError, ProxyError when there is no answer */
  get(
    account: GraphAccount,
    path: string,
    signal: AbortSignal,
    options: AskOptions = {},
  ): Promise<RawGraphAnswer> {
    const url = `${this.baseUrl}/${path}`;
    return answered(this.http.get(url, { ...asked(account, signal), ...options }));
  }

  /** @throws EgressError, ProxyError when there is no answer */
  post(
    account: GraphAccount,
    path: string,
    body: JsonObject,
    signal: AbortSignal,
  ): Promise<RawGraphAnswer> {
    const headers = { 'content-type': 'application/json' };
    return this.send(account, path, { headers, body: JSON.stringify(body) }, signal);
  }

  /** @throws EgressError, ProxyError when there is no answer */
  send(
    account: GraphAccount,
    path: string,
    { headers, body }: { readonly headers: Readonly<Record<string, string>>; body: OutboundBody },
    signal: AbortSignal,
    options: AskOptions = {},
  ): Promise<RawGraphAnswer> {
    const usual = asked(account, signal);
    const post = { ...usual, headers: { ...usual.headers, ...headers }, body, ...options };
    return answered(this.http.post(`${this.baseUrl}/${path}`, post));
  }
}

/** What proves to Graph who asks. */
export const authorization = ({ accessToken }: Pick<GraphAccount, 'accessToken'>) => ({
  authorization: `Bearer ${accessToken}`,
});

const asked = (account: GraphAccount, signal: AbortSignal) => ({
  headers: authorization(account),
  timeoutMs: TIMEOUT_MS,
  signal,
  via: account.way.via ?? undefined,
});

async function answered(asking: Promise<OutboundAnswer>): Promise<RawGraphAnswer> {
  try {
    const { status, body, complete, headers } = await asking;
    const retryAfter = headers['retry-after'];
    return {
      status,
      body,
      complete,
      retryAfter: typeof retryAfter === 'string' ? retryAfter : null,
    };
  } catch (error) {
    throw proxyErrorIn(error) ?? error;
  }
}
