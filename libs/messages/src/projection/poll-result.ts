import { createHash } from 'node:crypto';
import type { JsonValue, MessageContent } from '@switchboard/channels';
import type { PollUpdateDto } from '../dto/events/poll-update.dto.js';
import type { LastVote } from '../store/message-change.repository.js';

/** The contents that a poll comes in. */
const POLLS = ['pollCreationMessage', 'pollCreationMessageV2', 'pollCreationMessageV3'] as const;

/** Each answer of a poll with those who chose it; a choice that is none of its answers is left out. */
export function pollResult(poll: MessageContent, votes: readonly LastVote[]): PollUpdateDto[] {
  return answersOf(poll).map((name) => {
    const hash = createHash('sha256').update(name).digest('base64');
    const voters = votes.filter(({ options }) => options.includes(hash));
    return { name, voters: voters.map(({ voter }) => voter) };
  });
}

function answersOf(poll: MessageContent): string[] {
  const creation = POLLS.map((field) => fieldOf(poll, field)).find((value) => value !== undefined);
  const options = fieldOf(creation, 'options');
  if (!Array.isArray(options)) return [];
  return options
    .map((option: JsonValue) => fieldOf(option, 'optionName'))
    .filter((name) => typeof name === 'string');
}

function fieldOf(value: JsonValue | undefined, name: string): JsonValue | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.entries(value).find(([field]) => field === name)?.[1];
}
