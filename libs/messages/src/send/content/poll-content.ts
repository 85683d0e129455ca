import type { PollContent } from '@switchboard/channels';
import { PollCountError } from '../../message.errors.js';
import type { SendPollDto } from '../dto/send-poll.dto.js';

/** @throws PollCountError */
export function pollContent({ name, selectableCount, values }: SendPollDto): PollContent {
  if (selectableCount > values.length) throw new PollCountError(values.length);
  return { kind: 'poll', name, selectableCount, values };
}
