import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { JsonObject, JsonValue } from '../../channel-message.js';
import type { BusinessAccount, GraphAccount } from './graph-account.js';
import { readGraphAnswer } from './graph-answer.js';
import { GraphHttp } from './graph-http.js';

/** Largest page of templates that is read. */
const MAX_PAGE_BYTES = 4 * 1024 * 1024;
/** Templates of one page: Graph times out on large ones. */
const PAGE_LENGTH = 100;
/** Meta allows an account 6,000 templates. */
const MAX_PAGES = 100;

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

/** Numbers, messages and templates of the Graph API. */
@Injectable()
export class GraphClient {
  constructor(private readonly graph: GraphHttp) {}

  /**
   * Asks for the number itself, which its token alone may see.
   *
   * @throws GraphRefusedError, GraphUnreadableError, EgressError, ProxyError
   */
  async findNumber(account: GraphAccount, signal: AbortSignal): Promise<GraphNumber> {
    const path = `${encodeURIComponent(account.number)}?fields=id,display_phone_number,verified_name`;
    const found = readGraphAnswer(numberAnswer, await this.graph.get(account, path, signal));
    return { displayNumber: found.display_phone_number, verifiedName: found.verified_name };
  }

  /**
   * Sends a message.
   *
   * @returns the id that Meta gave it, and the account that it goes to (null when Meta does not say)
   * @throws GraphRefusedError, GraphUnreadableError, EgressError, ProxyError
   */
  async sendMessage(
    account: GraphAccount,
    message: JsonObject,
    signal: AbortSignal,
  ): Promise<{ readonly id: string; readonly waId: string | null }> {
    const path = `${encodeURIComponent(account.number)}/messages`;
    const body = { messaging_product: 'whatsapp', ...message };
    const answer = await this.graph.post(account, path, body, signal);
    const { messages, contacts } = readGraphAnswer(sentAnswer, answer);
    return { id: messages[0]?.id ?? '', waId: contacts[0]?.wa_id ?? null };
  }

  /**
   * Asks Meta to approve a template.
   *
   * @returns its id, and the answer as it came
   * @throws GraphRefusedError, GraphUnreadableError, EgressError, ProxyError
   */
  async createTemplate(
    account: BusinessAccount,
    template: JsonObject,
    signal: AbortSignal,
  ): Promise<{ readonly id: string; readonly answer: JsonObject }> {
    const path = `${encodeURIComponent(account.businessId)}/message_templates`;
    const answer = await this.graph.post(account, path, template, signal);
    const { id } = readGraphAnswer(templateAnswer, answer);
    return { id, answer: readGraphAnswer(jsonObject, answer) };
  }

  /**
   * All templates of the account.
   *
   * @throws GraphRefusedError, GraphUnreadableError, EgressError, ProxyError
   */
  async findTemplates(account: BusinessAccount, signal: AbortSignal): Promise<JsonObject[]> {
    const templates: JsonObject[] = [];
    let after: string | null = '';
    for (let page = 0; after !== null && page < MAX_PAGES; page += 1) {
      const query = new URLSearchParams({ limit: String(PAGE_LENGTH), ...(after && { after }) });
      const path = `${encodeURIComponent(account.businessId)}/message_templates?${query.toString()}`;
      const answer = await this.graph.get(account, path, signal, {
        maxAnswerBytes: MAX_PAGE_BYTES,
      });
      const { data, paging }: z.infer<typeof templatePage> = readGraphAnswer(templatePage, answer);
      templates.push(...data);
      // The address of the next page is Graph's word: only the cursor is taken from it, never the address.
      after = paging?.cursors.after ?? null;
    }
    return templates;
  }
}
