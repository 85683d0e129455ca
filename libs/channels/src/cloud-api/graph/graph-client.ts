import { Injectable } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { type OutboundAnswer, OutboundHttp } from '@switchboard/http';
import { z } from 'zod';
import type { JsonObject, JsonValue } from '../../channel-message.js';
import type { ChannelAccount } from '../../channel.js';
import { type RawGraphAnswer, readGraphAnswer } from './graph-answer.js';

/** From the first look-up to the last byte of an answer. */
const TIMEOUT_MS = 20_000;

/** Largest page of templates that is read. */
const MAX_PAGE_BYTES = 4 * 1024 * 1024;
/** Templates of one page: Graph times out on large ones. */
const PAGE_LENGTH = 100;
/** Meta allows an account 6,000 templates. */
const MAX_PAGES = 100;

/** What is needed to speak for one number. */
export interface GraphAccount {
  /** phone_number_id. */
  readonly number: string;
  /** WhatsApp Business account; null when the instance was given none. */
  readonly businessId: string | null;
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

const jsonValue: z.ZodType<JsonValue> = z.json();
const jsonObject = z.record(z.string(), jsonValue);
const templateAnswer = z.object({ id: z.string() });

const templatePage = z.object({
  data: z.array(jsonObject),
  paging: z
    .object({ next: z.string(), cursors: z.object({ after: z.string() }) })
    .nullable()
    .catch(null),
});

/** What Graph says of a number. */
export interface GraphNumber {
  /** As people write it, `+55 11 98765-4321`. */
  readonly displayNumber: string | null;
  readonly verifiedName: string | null;
}

/** What is needed to speak for a WhatsApp Business account. */
export type BusinessAccount = GraphAccount & { readonly businessId: string };

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
    const found = readGraphAnswer(numberAnswer, await this.get(path, accessToken, signal));
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
    const path = `${encodeURIComponent(number)}/messages`;
    const body = { messaging_product: 'whatsapp', ...message };
    const answer = await this.post(path, accessToken, body, signal);
    const { messages, contacts } = readGraphAnswer(sentAnswer, answer);
    return { id: messages[0]?.id ?? '', waId: contacts[0]?.wa_id ?? null };
  }

  /**
   * Asks Meta to approve a template.
   *
   * @returns its id, and the answer as it came
   * @throws GraphRefusedError, GraphUnreadableError, EgressError
   */
  async createTemplate(
    { businessId, accessToken }: BusinessAccount,
    template: JsonObject,
    signal: AbortSignal,
  ): Promise<{ readonly id: string; readonly answer: JsonObject }> {
    const path = `${encodeURIComponent(businessId)}/message_templates`;
    const answer = await this.post(path, accessToken, template, signal);
    const { id } = readGraphAnswer(templateAnswer, answer);
    return { id, answer: readGraphAnswer(jsonObject, answer) };
  }

  /**
   * All templates of the account.
   *
   * @throws GraphRefusedError, GraphUnreadableError, EgressError
   */
  async findTemplates(
    { businessId, accessToken }: BusinessAccount,
    signal: AbortSignal,
  ): Promise<JsonObject[]> {
    const templates: JsonObject[] = [];
    let after: string | null = '';
    for (let page = 0; after !== null && page < MAX_PAGES; page += 1) {
      const query = new URLSearchParams({ limit: String(PAGE_LENGTH), ...(after && { after }) });
      const path = `${encodeURIComponent(businessId)}/message_templates?${query.toString()}`;
      const answer = await this.get(path, accessToken, signal, MAX_PAGE_BYTES);
      const { data, paging }: z.infer<typeof templatePage> = readGraphAnswer(templatePage, answer);
      templates.push(...data);
      // The address of the next page is Graph's word: only the cursor is taken from it, never the address.
      after = paging?.cursors.after ?? null;
    }
    return templates;
  }

  private async get(
    path: string,
    accessToken: string,
    signal: AbortSignal,
    maxAnswerBytes?: number,
  ): Promise<RawGraphAnswer> {
    const headers = authorization(accessToken);
    const options = { headers, timeoutMs: TIMEOUT_MS, signal, maxAnswerBytes };
    return raw(await this.http.get(`${this.baseUrl}/${path}`, options));
  }

  private async post(
    path: string,
    accessToken: string,
    body: JsonObject,
    signal: AbortSignal,
  ): Promise<RawGraphAnswer> {
    const headers = { ...authorization(accessToken), 'content-type': 'application/json' };
    const options = { headers, body: JSON.stringify(body), timeoutMs: TIMEOUT_MS, signal };
    return raw(await this.http.post(`${this.baseUrl}/${path}`, options));
  }
}

/** The account with what it cannot be without; null when that is missing. */
export function graphAccount(account: ChannelAccount): GraphAccount | null {
  const { number, accessToken, businessId } = account;
  return number === null || accessToken === null ? null : { number, accessToken, businessId };
}

const authorization = (token: string) => ({ authorization: `Bearer ${token}` });

const raw = ({ status, body, complete, headers }: OutboundAnswer): RawGraphAnswer => {
  const retryAfter = headers['retry-after'];
  return {
    status,
    body,
    complete,
    retryAfter: typeof retryAfter === 'string' ? retryAfter : null,
  };
};
