import { Injectable } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { type OutboundAnswer, OutboundHttp } from '@switchboard/http';
import { z } from 'zod';
import type { JsonObject } from '../../channel-message.js';
import type { ChannelAccount } from '../../channel.js';
import { readGraphAnswer } from './graph-answer.js';

/** From the first look-up to the last byte of an answer. */
const TIMEOUT_MS = 20_000;

/** What is needed to speak for one number. */
export interface GraphAccount {
  /** phone_number_id. */
  readonly number: string;
  readonly accessToken: string;
}

const numberAnswer = z.object({
  id: z.string(),
  display_phone_number: z.string().nullable().catch(null),
  verified_name: z.string().nullable().catch(null),
});

const sentAnswer = z.object({
  contacts: z.array(z.object({ wa_id: z.string() })).catch([]),
  messages: z.array(z.object({ id: z.string() })).min(1),
});

/** What Graph says of a number. */
export interface GraphNumber {
  /** As people write it, `+55 11 98765-4321`. */
  readonly displayNumber: string | null;
  readonly verifiedName: string | null;
}

/** Speaks to the Graph API, through the guard of outgoing requests. */
@Injectable()
export class GraphClient {
  private readonly baseUrl: string;

  constructor(
    private readonly http: OutboundHttp,
    config: AppConfig,
  ) {
    this.baseUrl = `${config.business.graphUrl}/${config.business.graphVersion}`;
  }

  /**
   * Asks for the number itself, which its token alone may see.
   *
   * @throws GraphRefusedError, GraphUnreadableError, EgressError
   */
  async findNumber(
    { number, accessToken }: GraphAccount,
    signal: AbortSignal,
  ): Promise<GraphNumber> {
    const path = `${encodeURIComponent(number)}?fields=id,display_phone_number,verified_name`;
    const answer = await this.http.get(`${this.baseUrl}/${path}`, {
      headers: authorization(accessToken),
      timeoutMs: TIMEOUT_MS,
      signal,
    });
    const found = readGraphAnswer(numberAnswer, raw(answer));
    return { displayNumber: found.display_phone_number, verifiedName: found.verified_name };
  }

  /**
   * Sends a message.
   *
   * @returns the id that Meta gave it, and the account that it goes to (null when Meta does not say)
   * @throws GraphRefusedError, GraphUnreadableError, EgressError
   */
  async sendMessage(
    { number, accessToken }: GraphAccount,
    message: JsonObject,
    signal: AbortSignal,
  ): Promise<{ readonly id: string; readonly waId: string | null }> {
    const answer = await this.http.post(`${this.baseUrl}/${encodeURIComponent(number)}/messages`, {
      headers: { ...authorization(accessToken), 'content-type': 'application/json' },
      body: JSON.stringify({ messaging_product: 'whatsapp', ...message }),
      timeoutMs: TIMEOUT_MS,
      signal,
    });
    const { messages, contacts } = readGraphAnswer(sentAnswer, raw(answer));
    return { id: messages[0]?.id ?? '', waId: contacts[0]?.wa_id ?? null };
  }
}

/** The account with what it cannot be without; null when that is missing. */
export function graphAccount(account: ChannelAccount): GraphAccount | null {
  const { number, accessToken } = account;
  return number === null || accessToken === null ? null : { number, accessToken };
}

const authorization = (token: string) => ({ authorization: `Bearer ${token}` });

const raw = ({ status, body, complete, headers }: OutboundAnswer) => {
  const retryAfter = headers['retry-after'];
  return {
    status,
    body,
    complete,
    retryAfter: typeof retryAfter === 'string' ? retryAfter : null,
  };
};
