import { findMedia, MESSAGE_STATUSES, type MessageStatus } from '@switchboard/channels';
import type { MediaStateDto } from '../message.dto.js';
import { keyOf } from '../store/message-row.js';
import type { FoundRow } from './found-message.repository.js';
import type { FoundMessageDto } from './found-messages.dto.js';

/** What the wire contract calls the owner. */
const OWN_PUSH_NAME = 'Você';

/** A stored message as the wire contract answers it. */
export function toFoundMessage(
  instanceId: string,
  row: FoundRow,
  mediaUrl: string | null = null,
): FoundMessageDto {
  return {
    id: row.id,
    key: keyOf(row),
    pushName: row.push_name || (row.from_me ? OWN_PUSH_NAME : row.push_name),
    messageType: row.message_type,
    message: mediaUrl === null ? row.content : { ...row.content, mediaUrl },
    messageTimestamp: Number(row.message_timestamp),
    instanceId,
    source: row.source,
    contextInfo: row.context_info,
    ...(findMedia(row.content) === null ? {} : { media: mediaState(row.media_failure) }),
    MessageUpdate: [...row.statuses]
      .sort((a, b) => rankOf(a.status) - rankOf(b.status))
      .map(({ status, errors }) => ({
        status,
        ...(errors === null ? {} : { errors: [...errors] }),
      })),
  };
}

const mediaState = (failure: string | null): MediaStateDto =>
  failure === null ? { state: 'available' } : { state: 'failed', reason: failure };

const rankOf = (status: MessageStatus): number => MESSAGE_STATUSES.indexOf(status);
