import { z } from 'zod';

/** Times are without zone, in UTC. */
const time = z
  .string()
  .transform((text) => new Date(/[Z+]/.test(text) ? text : `${text}Z`))
  .refine((date) => !Number.isNaN(date.getTime()));
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
const optionalTime = time
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);
/** Lists of event names; what is none is as if it were not there. */
const names = z
  .array(z.string())
  .nullish()
  .catch(null)
  .transform((value) => value ?? []);

/*
 * Rows of an Evolution API 2.3 database, as JSON of the row. Columns that an older or newer 2.x does not have are as if
 * they were null.
 */
export const instanceRow = z.object({
  id: z.string(),
  name: z.string(),
  connectionStatus: text,
  ownerJid: text,
  profileName: text,
  profilePicUrl: text,
  integration: text,
  number: text,
  businessId: text,
  token: text,
});
export const settingRow = z.object({
  rejectCall: flag,
  msgCall: text,
  groupsIgnore: flag,
  alwaysOnline: flag,
  readMessages: flag,
  readStatus: flag,
  syncFullHistory: flag,
  wavoipToken: text,
});
export const webhookRow = z.object({
  url: z.string(),
  headers: z.record(z.string(), z.unknown()).nullish().catch(null),
  enabled: z
    .boolean()
    .nullish()
    .transform((value) => value ?? true),
  events: names,
  webhookByEvents: flag,
  webhookBase64: flag,
});
export const proxyRow = z.object({
  enabled: flag,
  host: z.string(),
  port: z.string(),
  protocol: z.string(),
  username: text,
  password: text,
});
export const sinkRow = z.object({ enabled: flag, events: names });
export const chatRow = z.object({
  remoteJid: z.string().min(1),
  name: text,
  unreadMessages: z
    .number()
    .nullish()
    .transform((value) => value ?? 0),
  createdAt: optionalTime,
});
export const contactRow = z.object({
  remoteJid: z.string().min(1),
  pushName: text,
  profilePicUrl: text,
  createdAt: optionalTime,
});
export const messageRow = z.object({
  key: z.object({
    id: z.string().min(1),
    remoteJid: z.string().min(1),
    fromMe: flag,
    participant: text.catch(null),
    remoteJidAlt: text.catch(null),
    participantAlt: text.catch(null),
    senderPn: text.catch(null),
    senderLid: text.catch(null),
    participantPn: text.catch(null),
    participantLid: text.catch(null),
    addressingMode: text.catch(null),
  }),
  pushName: text,
  participant: text,
  messageType: z.string(),
  message: z.record(z.string(), z.json()),
  contextInfo: z.record(z.string(), z.json()).nullish().catch(null),
  source: text,
  messageTimestamp: z.number(),
  status: text,
});

export type InstanceRow = z.output<typeof instanceRow>;
export type SettingRow = z.output<typeof settingRow>;
export type WebhookRow = z.output<typeof webhookRow>;
export type ProxyRow = z.output<typeof proxyRow>;
export type SinkRow = z.output<typeof sinkRow>;
export type MessageRow = z.output<typeof messageRow>;
