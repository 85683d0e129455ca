import { z } from 'zod';
import { unavailable } from './provider-client.js';

const bytes = z.base64().transform((text) => Buffer.from(text, 'base64'));

/** Sealed values by their names, for those that are stored. */
export const valuesAnswer = z.object({ values: z.record(z.string(), bytes) });
/** Inbox entries, the oldest first. */
export const inboxAnswer = z.object({
  inbox: z.array(z.object({ hash: z.string().regex(/^[0-9a-f]+$/), data: bytes })),
});
/** A page of values; `next` is null at the end. */
export const pageAnswer = z.object({
  values: z.record(z.string(), bytes),
  next: z.string().nullable(),
});

/** @throws StoreUnavailableError when the provider answers anything else */
export function understand<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw unavailable('it answers what its API does not say');
  return parsed.data;
}
