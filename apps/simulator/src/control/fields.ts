import { z } from 'zod';
import { STATUS_CHAT } from '../accounts/chat.js';

/** A phone number with its country code: digits, with or without the plus and the usual spacing. */
export const phoneNumber = z
  .string()
  .transform((text) => text.replaceAll(/[\s()+.-]/g, ''))
  .pipe(
    z.string().regex(/^[1-9]\d{4,14}$/, 'a phone number with its country code, 5 to 15 digits'),
  );

export const groupJid = z.string().regex(/^\d[\d-]*@g\.us$/, 'the jid of a group');

/** Number of the other side, or jid of a group, or `status@broadcast`. */
export const chat = z.union([groupJid, z.literal(STATUS_CHAT), phoneNumber]);

export const milliseconds = z.coerce.number().int().min(0).max(600_000);
export const times = z.coerce.number().int().min(0).max(1_000_000);
export const httpStatus = z.coerce.number().int().min(400).max(599);
export const text = z.string().min(1).max(65_536);
export const addressing = z.enum(['pn', 'lid']);
export const messageId = z.string().min(1).max(64);
export const base64 = z.base64();

/** True or false, as a word too: in the query string of a question. */
export const flag = z.boolean().or(z.stringbool());
