import {
  areJidsSameUser,
  isJidGroup,
  normalizeMessageContent,
  proto,
  type WAMessage,
} from '@switchboard/baileys';
import type { JsonObject, MessageKey } from '../../channel-message.js';
import type { MessageDeleted, MessageEdited } from '../../message-change.js';
import { normalizeContent } from '../mapping/message-content.js';
import { toMessageKey } from '../mapping/message.mapper.js';
import { toJson, toNumber } from '../mapping/proto-json.js';
import type { OwnAddresses } from '../inbox/stored-stanza.js';

/** A vote that is still encrypted: the key to it is in the poll. */
export interface SealedVote {
  readonly kind: 'sealed-vote';
  readonly by: MessageKey;
  readonly poll: MessageKey;
  readonly timestampMs: number;
  readonly payload: Uint8Array;
  readonly iv: Uint8Array;
}

/** A change as it came. */
export type ReadChange = MessageEdited | MessageDeleted | SealedVote;

const SECOND_MS = 1_000;
const { Type } = proto.Message.ProtocolMessage;

/**
 * What a message does to an earlier one; null when it does nothing of the kind. It is read from the message itself, not
 * from what the library makes of it: so it can be read again from the inbox.
 */
export function readChange(message: WAMessage, me: OwnAddresses): ReadChange | null {
  const by = toMessageKey(message.key);
  const content = normalizeMessageContent(message.message);
  if (by === null || !content || message.category === 'peer') return null;
  const at = (toNumber(message.messageTimestamp) ?? 0) * SECOND_MS;
  if (content.protocolMessage) return fromProtocol(content.protocolMessage, by, at, me);
  return content.pollUpdateMessage ? sealedVote(content.pollUpdateMessage, by, at) : null;
}

function fromProtocol(
  change: proto.Message.IProtocolMessage,
  by: MessageKey,
  at: number,
  me: OwnAddresses,
): MessageEdited | MessageDeleted | null {
  const id = change.key?.id;
  if (!id) return null;
  const timestampMs = toNumber(change.timestampMs) || at;
  if (change.type === Type.REVOKE) {
    const target = revoked(change.key ?? {}, id, by, me);
    return { kind: 'deleted', by, target, timestampMs };
  }
  if (change.type !== Type.MESSAGE_EDIT) return null;
  const edited = toJson(change.editedMessage);
  const normalized = isJsonObject(edited) ? normalizeContent(edited) : null;
  if (!isJsonObject(edited) || normalized === null) return null;
  const { message: content, messageType, contextInfo } = normalized;
  // Nobody edits what another one wrote: whatever the change says, its target has its own author.
  const target = { ...by, id };
  return { kind: 'edited', by, target, timestampMs, edited, content, messageType, contextInfo };
}

/** What was taken back: the author's own, or in a group, by an admin, that of the participant who is named. */
function revoked(key: proto.IMessageKey, id: string, by: MessageKey, me: OwnAddresses): MessageKey {
  const { participant } = key;
  if (isJidGroup(by.remoteJid) !== true || !participant) return { ...by, id };
  if (areJidsSameUser(participant, by.participant)) return { ...by, id };
  const fromMe = areJidsSameUser(participant, me.id) || areJidsSameUser(participant, me.lid);
  return { remoteJid: by.remoteJid, fromMe, id, participant };
}

function sealedVote(
  update: proto.Message.IPollUpdateMessage,
  by: MessageKey,
  at: number,
): SealedVote | null {
  const poll = update.pollCreationMessageKey ? toMessageKey(update.pollCreationMessageKey) : null;
  const { encPayload: payload, encIv: iv } = update.vote ?? {};
  if (poll === null || !payload || !iv) return null;
  const timestampMs = toNumber(update.senderTimestampMs) || at;
  return { kind: 'sealed-vote', by, poll, timestampMs, payload, iv };
}

function isJsonObject(value: ReturnType<typeof toJson>): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
