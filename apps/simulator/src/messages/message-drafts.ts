import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { getContentType, normalizeMessageContent, proto } from '@switchboard/baileys';
import type { MessageJson } from './message-content.js';
import { messageFromJson } from './message-content.js';

const { MESSAGE_EDIT, REVOKE } = proto.Message.ProtocolMessage.Type;
const SECRET_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

export function textMessage(text: string): proto.IMessage {
  return { conversation: text };
}

/** A reaction; an empty `emoji` takes it back. */
export function reactionMessage(key: proto.IMessageKey, emoji: string): proto.IMessage {
  return { reactionMessage: { key, text: emoji, senderTimestampMs: Date.now() } };
}

export function editMessage(key: proto.IMessageKey, text: string): proto.IMessage {
  return {
    protocolMessage: {
      key,
      type: MESSAGE_EDIT,
      editedMessage: { conversation: text },
      timestampMs: Date.now(),
    },
  };
}

export function revokeMessage(key: proto.IMessageKey): proto.IMessage {
  return { protocolMessage: { key, type: REVOKE } };
}

/** The message as an answer to another one. @param author jid of the author of the other one */
export function quoting(
  message: proto.IMessage,
  id: string,
  author: string,
  quoted: MessageJson,
): proto.IMessage {
  const contextInfo = {
    stanzaId: id,
    participant: author,
    quotedMessage: messageFromJson(quoted),
  };
  if (message.conversation) {
    const { conversation: text, ...rest } = message;
    return { ...rest, extendedTextMessage: { text, contextInfo } };
  }
  const kind = getContentType(message);
  const inner = kind && message[kind];
  if (!kind || typeof inner !== 'object' || inner === null) return message;
  return messageFromJson({ ...message, [kind]: { ...inner, contextInfo } });
}

/** Polls and events bring the secret that answers to them are encrypted with; the phone makes it. */
export function withSecret(message: proto.IMessage): proto.IMessage {
  const inner = normalizeMessageContent(message) ?? message;
  const needsSecret =
    inner.pollCreationMessage ??
    inner.pollCreationMessageV2 ??
    inner.pollCreationMessageV3 ??
    inner.eventMessage;
  if (!needsSecret || message.messageContextInfo?.messageSecret) return message;
  const messageSecret = randomBytes(SECRET_BYTES);
  return { ...message, messageContextInfo: { ...message.messageContextInfo, messageSecret } };
}

/** What a vote is bound to: the poll, and who made it and who votes, by their jids. */
export interface PollContext {
  readonly pollId: string;
  readonly creator: string;
  readonly voter: string;
  readonly secret: Uint8Array;
}

/** A vote for options of a poll, which are named by their hashes. */
export function voteMessage(
  key: proto.IMessageKey,
  context: PollContext,
  options: readonly string[],
): proto.IMessage {
  const selectedOptions = options.map((option) => createHash('sha256').update(option).digest());
  const plaintext = proto.Message.PollVoteMessage.encode({ selectedOptions }).finish();
  const encIv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', voteKey(context), encIv).setAAD(voteAad(context));
  const encPayload = Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
  return {
    pollUpdateMessage: {
      pollCreationMessageKey: key,
      vote: { encPayload, encIv },
      senderTimestampMs: Date.now(),
    },
  };
}

/** The hashes of the chosen options, hexadecimal; null when the vote was not made for this poll and by this voter. */
export function openVote(
  { encPayload, encIv }: proto.Message.IPollEncValue,
  context: PollContext,
): string[] | null {
  if (!encPayload || !encIv) return null;
  const payload = Buffer.from(encPayload);
  const decipher = createDecipheriv('aes-256-gcm', voteKey(context), encIv)
    .setAAD(voteAad(context))
    .setAuthTag(payload.subarray(-TAG_BYTES));
  try {
    const ciphertext = payload.subarray(0, -TAG_BYTES);
    const plaintext = Buffer.concat([decipher.update(ciphertext), decipher.final()]);
    const { selectedOptions } = proto.Message.PollVoteMessage.decode(plaintext);
    return selectedOptions.map((hash) => Buffer.from(hash).toString('hex'));
  } catch {
    return null;
  }
}

function voteKey({ pollId, creator, voter, secret }: PollContext): Buffer {
  const base = createHmac('sha256', Buffer.alloc(SECRET_BYTES)).update(secret).digest();
  const bound = `${pollId}${creator}${voter}Poll Vote`;
  return createHmac('sha256', base)
    .update(bound)
    .update(Buffer.from([1]))
    .digest();
}

function voteAad({ pollId, voter }: PollContext): Buffer {
  return Buffer.from(`${pollId}\0${voter}`);
}
