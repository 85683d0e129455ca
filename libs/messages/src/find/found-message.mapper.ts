import { MESSAGE_STATUSES, type MessageStatus } from '@switchboard/channels';
import { keyOf } from '../store/message-row.js';
import type { FoundRow } from './found-message.repository.js';
import type { FoundMessageDto } from './found-messages.dto.js';

/** What the wire contract calls the owner. */
const OWN_PUSH_NAME = 'Você';

/** A stored message as the wire contract answers it. */
export function toFoundMessage(instanceId: string, row: FoundRow): FoundMessageDto {
  return {
    id: row.id,
    key: keyOf(row),
    pushName: row.push_name || (row.from_me ? OWN_PUSH_NAME : row.push_name),
    messageType: row.message_type,
    message: row.content,
    messageTimestamp: Number(row.message_timestamp),
    instanceId,
    source: row.source,
    contextInfo: row.context_info,
    MessageUpdate: [...row.statuses]
      .sort((a, b) => rankOf(a.status) - rankOf(b.status))
      .map(({ status, errors }) => ({
        status,
        ...(errors === null ? {} : { errors: [...errors] }),
      })),
  };
}

const rankOf = (status: MessageStatus): number => MESSAGE_STATUSES.indexOf(status);
