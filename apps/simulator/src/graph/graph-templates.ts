import { z } from 'zod';
import type { GraphRequest } from './graph-api.js';
import {
  type GraphAnswer,
  invalidParameter,
  noSuchObject,
  templateExists,
} from './graph-faults.js';

const creation = z.looseObject({
  name: z.string().regex(/^[a-z0-9_]{1,512}$/),
  language: z.string().min(2),
  category: z.enum(['AUTHENTICATION', 'MARKETING', 'UTILITY']),
  components: z.array(z.looseObject({ type: z.string() })).min(1),
});

/** A template as Meta keeps it. */
export interface GraphTemplate {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly category: string;
  readonly status: string;
  readonly components: readonly object[];
}

const DEFAULT_PAGE_LENGTH = 25;
const FIRST_ID = 1_689_556_908_129_832;

/** The templates of all accounts. */
export class GraphTemplates {
  private readonly byBusiness = new Map<string, GraphTemplate[]>();
  private lastId = FIRST_ID;

  of(businessId: string): readonly GraphTemplate[] {
    return this.byBusiness.get(businessId) ?? [];
  }

  /** Null when the account has one of this name in this language. */
  add(businessId: string, fields: z.infer<typeof creation>): GraphTemplate | null {
    const { name, language, category, components } = fields;
    const known = this.of(businessId);
    if (known.some((other) => other.name === name && other.language === language)) return null;
    const id = String((this.lastId += 1));
    const template = { id, name, language, category, status: 'PENDING', components };
    this.byBusiness.set(businessId, [...known, template]);
    return template;
  }

  /** Undefined when there is no such template. */
  setStatus(businessId: string, id: string, status: string): GraphTemplate | undefined {
    const known = this.of(businessId);
    this.byBusiness.set(
      businessId,
      known.map((template) => (template.id === id ? { ...template, status } : template)),
    );
    return this.of(businessId).find((template) => template.id === id);
  }
}

/** Answers for `/<account>/message_templates`. */
export function answerTemplates(
  templates: GraphTemplates,
  businessId: string,
  { method, query, body }: Pick<GraphRequest, 'method' | 'query' | 'body'>,
): GraphAnswer {
  if (method === 'GET') return page(templates.of(businessId), query);
  if (method !== 'POST') return noSuchObject(businessId);
  const parsed = creation.safeParse(body);
  if (!parsed.success) return invalidParameter('Invalid parameter');
  const made = templates.add(businessId, parsed.data);
  if (made === null) return templateExists();
  const { id, status, category } = made;
  return { status: 200, body: { id, status, category } };
}

/** A page has the cursor of its last entry, and the address of the next one when there is a next one. */
function page(all: readonly GraphTemplate[], query: URLSearchParams): GraphAnswer {
  const limit = Number(query.get('limit') ?? DEFAULT_PAGE_LENGTH);
  const start = all.findIndex(({ id }) => cursorOf(id) === query.get('after')) + 1;
  const data = all.slice(start, start + limit);
  const after = cursorOf(data.at(-1)?.id ?? '');
  const hasMore = start + limit < all.length;
  const next = `https://graph.facebook.com/next?after=${after}`;
  return {
    status: 200,
    body: { data, paging: { cursors: { before: '', after }, ...(hasMore ? { next } : {}) } },
  };
}

const cursorOf = (id: string): string => Buffer.from(id).toString('base64url');
