import { z } from 'zod';
import { DISCONNECTIONS } from '../faults/disconnections.js';
import { MEDIA_KINDS } from '../messages/media-messages.js';
import {
  addressing,
  base64,
  chat,
  flag,
  httpStatus,
  messageId,
  milliseconds,
  phoneNumber,
  text,
  times,
} from './fields.js';

/** Whom a fault concerns: one linked client, all of a number, or (nothing given) everybody. */
const target = {
  number: phoneNumber.optional(),
  device: z.coerce.number().int().min(1).optional(),
};

/** Answers once there are `atLeast` entries, or after `timeoutMs` (10 s) with what there is. */
const waiting = { atLeast: times.optional(), timeoutMs: milliseconds.optional() };

export const scan = z.object({
  /** Text of the QR code, in either form that clients show. */
  qr: z.string().min(1),
  /** Number of the phone that scans; a fresh one when it is left out. */
  number: phoneNumber.optional(),
  /** Push name of the account. */
  name: z.string().min(1).optional(),
});
export type Scan = z.infer<typeof scan>;

export const typePairingCode = z.object({
  /** The eight characters, with or without the dash. */
  code: z.string().min(8),
  /** Number that the client asked the code for. */
  number: phoneNumber,
  name: z.string().min(1).optional(),
});
export type TypePairingCode = z.infer<typeof typePairingCode>;

export const devices = z.object({ number: phoneNumber.optional() });
export type Devices = z.infer<typeof devices>;

export const deliveries = z.object({
  number: phoneNumber,
  device: z.coerce.number().int().min(1).optional(),
  /** Only the stanzas with this id. */
  id: z.string().optional(),
});
export type Deliveries = z.infer<typeof deliveries>;

const parties = {
  /** Number of the phone that sends: a contact, or the phone of a linked account itself. */
  from: phoneNumber,
  to: chat,
  /** How the message names its sender: by phone number (left out) or by LID. */
  addressing: addressing.optional(),
};

const choices = {
  /** A message id of one's own choice. */
  id: messageId.optional(),
  /** Id of a message of the chat that this one answers. */
  quoted: messageId.optional(),
  /** Numbers that a status is for. */
  audience: z.array(phoneNumber).optional(),
};

export const sendText = z.object({
  ...parties,
  text,
  ...choices,
});
export type SendText = z.infer<typeof sendText>;

export const sendTexts = z
  .object({
    ...parties,
    texts: z.array(text).min(1).max(10_000),
    /**
     * Places of the texts (from 0) in the order in which they are delivered, once all are encrypted: the server brings them
     * out of order. As they are written, one after the other, when it is left out.
     */
    order: z.array(z.coerce.number().int().min(0)).optional(),
  })
  .refine(({ texts, order }) => order === undefined || isPermutation(order, texts.length), {
    path: ['order'],
    message: 'has to name each text once',
  });
export type SendTexts = z.infer<typeof sendTexts>;

export const sendMessage = z.object({
  ...parties,
  /** A `Message` as JSON: names as in the protocol's definition, bytes in base64, enums by name or number. */
  message: z.record(z.string(), z.unknown()),
  ...choices,
});
export type SendMessage = z.infer<typeof sendMessage>;

export const sendMedia = z.object({
  ...parties,
  kind: z.enum(MEDIA_KINDS),
  /** The file; one of `size` bytes is made up when it is left out. */
  bytes: base64.optional(),
  size: z.coerce.number().int().min(1).max(64_000_000).optional(),
  mimetype: z.string().min(1).optional(),
  caption: text.optional(),
  fileName: z.string().min(1).optional(),
  seconds: z.coerce.number().int().min(0).optional(),
  ...choices,
});
export type SendMedia = z.infer<typeof sendMedia>;

/** A message that the phone has sent or received. */
const reference = {
  /** Number of the phone. */
  from: phoneNumber,
  /** Id of the message, which the phone has sent or received. It goes to the chat of that message. */
  id: messageId,
  addressing: addressing.optional(),
};

export const react = z.object({
  ...reference,
  /** Empty: the reaction is taken back. */
  emoji: z.string().max(32),
});
export type React = z.infer<typeof react>;

export const editMessage = z.object({ ...reference, text });
export type EditMessage = z.infer<typeof editMessage>;

export const revokeMessage = z.object(reference);
export type RevokeMessage = z.infer<typeof revokeMessage>;

export const votePoll = z.object({
  ...reference,
  /** Names of the chosen options; none takes the vote back. */
  options: z.array(z.string()),
});
export type VotePoll = z.infer<typeof votePoll>;

export const messageOfPhone = z.object({
  /** Number of the phone. */
  number: phoneNumber,
  id: messageId,
});
export type MessageOfPhone = z.infer<typeof messageOfPhone>;

export const media = z.object({
  ...messageOfPhone.shape,
  /** True: the answer holds the file itself. */
  withBytes: flag.optional(),
});
export type Media = z.infer<typeof media>;

export const failMedia = z.object({
  request: z.enum(['upload', 'download']),
  status: httpStatus,
  /** How many requests in a row; 0 takes an earlier order back. */
  times,
});
export type FailMedia = z.infer<typeof failMedia>;

export const stallMedia = z.object({
  /** How many downloads from now on; without it nothing is ordered. 0 takes an earlier order back. */
  times: times.optional(),
});
export type StallMedia = z.infer<typeof stallMedia>;

export const refuseSends = z.object({
  /** Number of the client that sends; every one when it is left out. */
  from: phoneNumber.optional(),
  /** What it sends to; everything when it is left out. */
  to: chat.optional(),
  /** As in `<ack error>`: 463 account restricted, 479 malformed, … */
  code: z.coerce.number().int().min(400).max(599),
  /** How many messages in a row; 0 takes an earlier order for the same messages back. */
  times,
});
export type RefuseSends = z.infer<typeof refuseSends>;

export const restrict = z.object({
  /** Number of the account. */
  number: phoneNumber,
  /** Until then it may write to those alone that it has written with before; null lifts the restriction. */
  until: z.iso.datetime().nullable(),
  /** By the names of the protocol; `DEFAULT` when it is left out. */
  reason: z.string().min(1).optional(),
});
export type Restrict = z.infer<typeof restrict>;

export const capNewChats = z.object({
  number: phoneNumber,
  /** By the names of the protocol: `total_quota`, `used_quota`, `capping_status`, … */
  cap: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type CapNewChats = z.infer<typeof capNewChats>;

export const messages = z.object({
  /** Number of the phone that is looked at. */
  number: phoneNumber,
  /** Only messages of the chat with this number, or of this group. */
  chat: chat.optional(),
  ...waiting,
});
export type Messages = z.infer<typeof messages>;

export const read = z.object({
  /** Number of the phone that read. */
  number: phoneNumber,
  /** The chat; all its received messages unless `ids` names some. */
  chat,
  ids: z.array(z.string().min(1)).min(1).optional(),
  type: z.enum(['read', 'played', 'delivery']).optional(),
});
export type Read = z.infer<typeof read>;

export const askRetry = z.object({
  number: phoneNumber,
  /** Id of a message that the phone has received. */
  id: z.string().min(1),
});
export type AskRetry = z.infer<typeof askRetry>;

export const setNumber = z.object({
  number: phoneNumber,
  /** Push name of messages that it sends from now on. */
  name: z.string().min(1).optional(),
  /** False: number checks say that it does not exist. */
  onWhatsApp: z.boolean().optional(),
  /** False: the phone does not confirm what it decrypts. */
  sendsDeliveryReceipts: z.boolean().optional(),
  /** False: the phone does not send again what somebody could not decrypt. */
  answersRetries: z.boolean().optional(),
  /** False: the phone tells that it has lost the files of its messages when a client wants one uploaded again. */
  keepsMedia: z.boolean().optional(),
  /** False: others can only invite it to groups. */
  addableToGroups: z.boolean().optional(),
  /** True: who is to be linked is asked for a passkey, by QR code and by pairing code, and is not linked. */
  demandsPasskey: z.boolean().optional(),
  /** So many of the next ciphertexts the phone will claim that it cannot decrypt. */
  decryptionsToFail: times.optional(),
});
export type SetNumber = z.infer<typeof setNumber>;

export const reinstall = z.object({ number: phoneNumber });
export type Reinstall = z.infer<typeof reinstall>;

export const disconnect = z.object({ ...target, how: z.enum(DISCONNECTIONS) });
export type Disconnect = z.infer<typeof disconnect>;

export const setLine = z.object({
  ...target,
  /** What everything takes to arrive, in each direction. */
  latencyMs: milliseconds.optional(),
  /** True: nothing passes until it is false again; then what was held arrives. */
  silent: z.boolean().optional(),
});
export type SetLine = z.infer<typeof setLine>;

export const sendGarbage = z.object({
  ...target,
  /** A frame that cannot be decrypted, or a node that cannot be decoded. */
  kind: z.enum(['undecryptable', 'undecodable']),
});
export type SendGarbage = z.infer<typeof sendGarbage>;

export const refuseUpgrades = z.object({ times, status: httpStatus });
export type RefuseUpgrades = z.infer<typeof refuseUpgrades>;

export const failLogins = z.object({
  ...target,
  /** As in `<failure reason>`: 401 logged out, 403 banned, 405 client too old, 503 unavailable. */
  reason: z.coerce.number().int().min(400).max(599),
  /** How many logins in a row; 0 takes an earlier order back. */
  times,
});
export type FailLogins = z.infer<typeof failLogins>;

function isPermutation(order: readonly number[], count: number): boolean {
  return order.toSorted((one, other) => one - other).join() === [...Array(count).keys()].join();
}
