import type { MessageDeleted, MessageEdited } from '@switchboard/channels';
import type { NewEvent } from '@switchboard/events';
import type { MessageEditedDto } from '../dto/events/message-edited.dto.js';
import type { PollUpdateDto } from '../dto/events/poll-update.dto.js';
import type { ChangedMessage } from '../store/message-change.repository.js';
import { keyOf } from '../store/message-row.js';
import { statusEvent } from './message-events.js';

/** `messages.edited`. The key is the stored one, when there is one. */
export function editedEvent(
  instanceId: string,
  { target, edited, timestampMs }: MessageEdited,
  stored: ChangedMessage | null,
): NewEvent {
  const data = {
    key: { ...(stored === null ? target : keyOf(stored)) },
    type: 'MESSAGE_EDIT',
    editedMessage: edited,
    timestampMs: String(timestampMs),
  } as const satisfies MessageEditedDto;
  return { instanceId, name: 'messages.edited', data };
}

/** `messages.delete`: the key of the message that was taken back. */
export const deletedEvent = (
  instanceId: string,
  { target }: MessageDeleted,
  stored: ChangedMessage | null,
): NewEvent => ({
  instanceId,
  name: 'messages.delete',
  data: { ...(stored === null ? target : keyOf(stored)) },
});

/** `messages.update` of a poll: its answers as they stand, beside the status that it has. */
export function pollEvent(
  instanceId: string,
  poll: ChangedMessage,
  pollUpdates: readonly PollUpdateDto[],
): NewEvent {
  return statusEvent(
    instanceId,
    poll,
    { status: poll.status },
    pollUpdates.map(({ name, voters }) => ({ name, voters })),
  );
}
