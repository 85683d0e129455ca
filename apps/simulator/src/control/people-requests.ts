import { z } from 'zod';
import { CALL_ENDINGS } from '../calls/calls.js';
import { ACTIVITIES } from '../presence/presence-service.js';
import { base64, chat, flag, groupJid, phoneNumber, times, milliseconds } from './fields.js';

const words = z.string().max(4_096);

export const business = z.object({
  description: words.optional(),
  address: words.optional(),
  email: words.optional(),
  website: words.optional(),
  category: words.optional(),
});

export const product = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  description: words.optional(),
  /** In thousandths of the currency's unit. */
  price: z.coerce.number().int().min(0),
  currency: z.string().length(3),
  url: words.optional(),
  imageUrl: words.optional(),
  isHidden: z.boolean().optional(),
});

export const collection = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  productIds: z.array(z.string().min(1)),
});

export const setProfile = z.object({
  number: phoneNumber,
  /** An image; null takes it away. */
  picture: base64.nullable().optional(),
  /** The text about oneself. */
  about: z.string().max(139).optional(),
  /** By the names of the protocol: `profile`, `status`, `last`, `online`, `readreceipts`, `groupadd`, … */
  privacy: z.record(z.string(), z.string()).optional(),
  /** Null: it is no business. */
  business: business.nullable().optional(),
  products: z.array(product).optional(),
  collections: z.array(collection).optional(),
});
export type SetProfile = z.infer<typeof setProfile>;

export const profileOf = z.object({ number: phoneNumber });
export type ProfileOf = z.infer<typeof profileOf>;

export const block = z.object({
  number: phoneNumber,
  /** Who is blocked. */
  other: phoneNumber,
  /** False: no longer. */
  blocked: flag,
});
export type Block = z.infer<typeof block>;

export const groupPicture = z.object({
  group: groupJid,
  by: phoneNumber,
  /** An image; null takes it away. */
  picture: base64.nullable(),
});
export type GroupPicture = z.infer<typeof groupPicture>;

export const setPresence = z.object({
  /** Number of the person. */
  from: phoneNumber,
  activity: z.enum(ACTIVITIES),
  /** Where it types; not needed for `available` and `unavailable`. */
  to: chat.optional(),
  /** Goes with `unavailable`; now when it is left out. */
  lastSeen: z.iso.datetime().optional(),
});
export type SetPresence = z.infer<typeof setPresence>;

export const clientSignals = z.object({
  /** Number of the linked account. */
  number: phoneNumber,
  atLeast: times.optional(),
  timeoutMs: milliseconds.optional(),
});
export type ClientSignals = z.infer<typeof clientSignals>;

export const offerCall = z.object({
  /** Number of the caller. */
  from: phoneNumber,
  to: phoneNumber,
  video: z.boolean().optional(),
});
export type OfferCall = z.infer<typeof offerCall>;

export const endCall = z.object({ id: z.string().min(1), how: z.enum(CALL_ENDINGS) });
export type EndCall = z.infer<typeof endCall>;

export const calls = z.object({
  /** Number that was called. */
  number: phoneNumber,
});
export type CallsOf = z.infer<typeof calls>;
