import { z } from 'zod';
import type { TemplateUpdate } from '../../inbound-ports.js';

/*
 * The parts of a notification that are read
 * (https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/components). Each list is read entry by entry, so
 * that one that cannot be read costs no other; and only what is named here is kept, so that nothing deeper than this
 * ever reaches the store.
 */

const text = z.string();
const optionalText = z.string().nullish().catch(null);
/** Seconds since 1970, which Meta writes as text. */
const seconds = z.coerce.number().int().nonnegative();

const media = z
  .object({
    id: text,
    mime_type: optionalText,
    sha256: optionalText,
    caption: optionalText,
    filename: optionalText,
    voice: z.boolean().nullish().catch(null),
    animated: z.boolean().nullish().catch(null),
  })
  .transform((value) => withoutAbsent(value));

const contactCard = z.object({
  name: z.object({ formatted_name: optionalText, first_name: optionalText }).nullish().catch(null),
  phones: z.array(z.object({ phone: optionalText, wa_id: optionalText })).catch([]),
  emails: z.array(z.object({ email: optionalText })).catch([]),
  urls: z.array(z.object({ url: optionalText })).catch([]),
  org: z.object({ company: optionalText }).nullish().catch(null),
});
export type ContactCard = z.infer<typeof contactCard>;

const reply = z.object({ id: optionalText, title: optionalText, description: optionalText });

const messageBase = z.object({
  id: text.min(1).max(255),
  from: z.string().regex(/^\d{1,32}$/),
  timestamp: seconds.catch(0),
  context: z.object({ id: optionalText, from: optionalText }).nullish().catch(null),
});

/** A message that a person wrote. */
export const metaMessage = z.discriminatedUnion('type', [
  messageBase.extend({ type: z.literal('text'), text: z.object({ body: text }) }),
  messageBase.extend({ type: z.literal('image'), image: media }),
  messageBase.extend({ type: z.literal('video'), video: media }),
  messageBase.extend({ type: z.literal('audio'), audio: media }),
  messageBase.extend({ type: z.literal('document'), document: media }),
  messageBase.extend({ type: z.literal('sticker'), sticker: media }),
  messageBase.extend({
    type: z.literal('location'),
    location: z.object({
      latitude: z.coerce.number(),
      longitude: z.coerce.number(),
      name: optionalText,
      address: optionalText,
    }),
  }),
  messageBase.extend({ type: z.literal('contacts'), contacts: z.array(contactCard).min(1) }),
  messageBase.extend({
    type: z.literal('interactive'),
    interactive: z.object({
      type: optionalText,
      button_reply: reply.nullish().catch(null),
      list_reply: reply.nullish().catch(null),
      nfm_reply: z
        .object({ name: optionalText, body: optionalText, response_json: optionalText })
        .nullish()
        .catch(null),
    }),
  }),
  messageBase.extend({
    type: z.literal('order'),
    order: z.object({
      catalog_id: optionalText,
      text: optionalText,
      product_items: z
        .array(
          z.object({
            product_retailer_id: optionalText,
            quantity: z.coerce.number().nullish().catch(null),
            item_price: z.coerce.number().nullish().catch(null),
            currency: optionalText,
          }),
        )
        .catch([]),
    }),
  }),
  messageBase.extend({
    type: z.literal('button'),
    button: z.object({ text: optionalText, payload: optionalText }),
  }),
  messageBase.extend({
    type: z.literal('reaction'),
    reaction: z.object({ message_id: text, emoji: z.string().catch('') }),
  }),
]);
export type MetaMessage = z.infer<typeof metaMessage>;

/** Why something failed. */
const metaError = z.object({
  code: z.number().nullish().catch(null),
  title: optionalText,
  message: optionalText,
  error_data: z.object({ details: optionalText }).nullish().catch(null),
});
export type MetaError = z.infer<typeof metaError>;
const metaErrors = z.array(metaError).catch([]);

/** A message of a kind that has no place in `metaMessage`; what Meta could not hand on among them. */
export const otherMessage = messageBase.extend({
  type: z.string().regex(/^[a-z0-9_]{1,64}$/),
  errors: metaErrors,
});
export type OtherMessage = z.infer<typeof otherMessage>;

const KNOWN_TYPES: ReadonlySet<string> = new Set(
  metaMessage.options.map(({ shape }) => shape.type.value),
);

/** Null when it cannot be read; one of a known kind that lacks what makes it one is not of another kind. */
export function readMessage(value: unknown): MetaMessage | OtherMessage | null {
  const known = metaMessage.safeParse(value);
  if (known.success) return known.data;
  const other = otherMessage.safeParse(value);
  return other.success && !KNOWN_TYPES.has(other.data.type) ? other.data : null;
}

/** What became of a message that was sent. */
export const metaStatus = z.object({
  id: text.min(1).max(255),
  status: z.string(),
  recipient_id: z.string().regex(/^\d{1,32}$/),
  timestamp: seconds.nullable().catch(null),
  errors: metaErrors,
});
export type MetaStatus = z.infer<typeof metaStatus>;

const change = z.object({
  field: z.string().catch(''),
  value: z.object({
    metadata: z.object({ phone_number_id: text.min(1).max(255) }),
    contacts: z
      .array(
        z.object({
          wa_id: z.string(),
          profile: z.object({ name: optionalText }).nullish().catch(null),
        }),
      )
      .catch([]),
    messages: z.array(z.unknown()).catch([]),
    statuses: z.array(z.unknown()).catch([]),
  }),
});
/** What happened to one number. */
export type MetaChange = z.infer<typeof change>['value'];

const notification = z.object({
  entry: z.array(z.object({ changes: z.array(z.unknown()).catch([]) })).catch([]),
});

/** As deep as what Meta tells of a template is. */
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const shallow = z.record(z.string(), z.union([scalar, z.record(z.string(), scalar)]).catch(null));

const templateChange = z.object({
  field: z.literal('message_template_status_update'),
  value: z.intersection(
    z.object({
      event: text.min(1).max(64),
      message_template_id: z.union([text, z.number().int()]),
    }),
    shallow,
  ),
});

/** The changes of a notification, in order. Those that concern neither a number nor a template are counted alone. */
export interface MetaNotification {
  readonly changes: readonly MetaChange[];
  readonly templates: readonly TemplateUpdate[];
  readonly otherChanges: number;
}

/** Null when these bytes are no notification at all. */
export function readNotification(bytes: Uint8Array): MetaNotification | null {
  const parsed = notification.safeParse(parseJson(bytes));
  if (!parsed.success) return null;
  const all = parsed.data.entry.flatMap(({ changes }) => changes);
  const changes = all.flatMap((entry) => change.safeParse(entry).data?.value ?? []);
  const templates = all.flatMap((entry) => {
    const value = templateChange.safeParse(entry).data?.value;
    if (value === undefined) return [];
    return [{ templateId: String(value.message_template_id), status: value.event, value }];
  });
  return { changes, templates, otherChanges: all.length - changes.length - templates.length };
}

/** Meta writes this id as a number, of more digits than a number here can hold. */
const LARGE_TEMPLATE_ID = /("message_template_id"\s*:\s*)(\d{16,20})(?=\s*[,}])/g;

function parseJson(bytes: Uint8Array): unknown {
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(decoded.replace(LARGE_TEMPLATE_ID, '$1"$2"'));
  } catch {
    return undefined;
  }
}

function withoutAbsent<T extends Record<string, string | boolean | null | undefined>>(value: T) {
  const present: Record<string, string | boolean> = {};
  for (const [name, entry] of Object.entries(value)) {
    if (entry !== null && entry !== undefined) present[name] = entry;
  }
  return present;
}
