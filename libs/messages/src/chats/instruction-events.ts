import type { JsonObject, JsonValue, SentInstruction } from '@switchboard/channels';
import type { NewEvent } from '@switchboard/events';
import { keyOf, type MessageRow } from '../store/message-row.js';
import type { DeletedMessageDto } from '../dto/events/instruction-events.dto.js';

/** `messages.delete`: a stored message was taken back by the API. */
export function deletedEvent(instanceId: string, row: MessageRow): NewEvent {
  return {
    instanceId,
    name: 'messages.delete',
    data: {
      id: row.id,
      instanceId,
      key: { ...keyOf(row), deleted: true },
      pushName: row.push_name,
      participant: row.participant,
      messageType: row.message_type,
      message: row.content,
      messageTimestamp: Number(row.message_timestamp),
      source: row.source,
      status: 'DELETED',
    } satisfies DeletedMessageDto,
  };
}

/** What an instruction says, without its envelope. */
export function instructionIn({ message }: SentInstruction): JsonObject {
  const instruction: JsonValue | undefined = message['protocolMessage'];
  return isObject(instruction) ? instruction : {};
}

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
