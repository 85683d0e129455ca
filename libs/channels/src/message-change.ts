import type { JsonObject, MessageContent, MessageKey } from './channel-message.js';

interface ChangeOf {
  /** The message that brought the change: one that comes again changes nothing. */
  readonly by: MessageKey;
  /** The message that is changed. `fromMe` and `participant` say who wrote it, as far as the change tells. */
  readonly target: MessageKey;
  /** Milliseconds since 1970, by the clock of who changed it. */
  readonly timestampMs: number;
}

/** Who wrote a message changed its text. */
export interface MessageEdited extends ChangeOf {
  readonly kind: 'edited';
  /** The new content, as it came. */
  readonly edited: MessageContent;
  /** The same in the wire contract's shape, with what belongs beside it. */
  readonly content: MessageContent;
  readonly messageType: string;
  readonly contextInfo: JsonObject | null;
}

/** Who wrote a message took it back, or an admin of the group did. */
export interface MessageDeleted extends ChangeOf {
  readonly kind: 'deleted';
}

/** Somebody voted in a poll. Each vote takes the place of the one before. */
export interface PollVoted extends ChangeOf {
  readonly kind: 'voted';
  readonly voter: string;
  /** SHA-256 of the names of the chosen options, as base64; none takes the vote back. */
  readonly options: readonly string[];
}

/** A vote in a poll that is not known yet. The key to it is in the poll: `openKeptVote` opens it once that is there. */
export interface VoteKept extends ChangeOf {
  readonly kind: 'vote-kept';
  /** As base64. */
  readonly payload: string;
  readonly iv: string;
  /** Addresses of the account, which may be part of the key. */
  readonly own: { readonly id: string; readonly lid: string };
}

/** What a message does to an earlier one. */
export type MessageChange = MessageEdited | MessageDeleted | PollVoted | VoteKept;
