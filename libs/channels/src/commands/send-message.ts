import type { ChannelMessage, MessageContent, MessageKey } from '../channel-message.js';
import type { OutgoingContent } from './outgoing-content.js';

/** What is quoted by a message that is sent. */
export interface Quoted {
  readonly key: MessageKey;
  readonly content: MessageContent;
}

/** What a message to the own status needs besides its content. */
export interface StatusOptions {
  /** JIDs of those who see it. */
  readonly recipients: readonly string[];
  /** `#rrggbb` behind a text. */
  readonly backgroundColor: string | null;
  /** Number of the font of a text. */
  readonly font: number | null;
}

/** Sends a message. `chat` is a JID, or bare digits that are looked up first. */
export interface SendMessage<Content extends OutgoingContent = OutgoingContent> {
  readonly chat: string;
  readonly content: Content;
  readonly quoted: Quoted | null;
  readonly mentioned: readonly string[];
  readonly mentionsEveryOne: boolean;
  /** Milliseconds of "composing" (of "recording" for a voice message) before it goes out. */
  readonly delayMs: number;
  /** To the own status; `chat` is `status@broadcast` then. */
  readonly status?: StatusOptions;
  /**
   * The id that the message is to have. A message that may have gone out is sent again under the same id, so that who
   * gets both sees one. Absent: the channel chooses.
   */
  readonly messageId?: string;
  /** What the caller wrote, before it was made ready for WhatsApp's own network. */
  readonly asWritten?: {
    readonly number: string;
    /** Id of the message that is quoted, stored or not. */
    readonly quotedId: string | null;
  };
}

/** A message that went out, and what the server said of it while it was waited for. */
export interface SentMessage extends ChannelMessage {
  /** Code of the server's refusal; absent when it took the message, or said nothing yet. */
  readonly refusal?: string;
}

/** Commands that send, with their answers. */
export interface SendCommands {
  /** Answers the message as it went out. */
  'send-message': { readonly fields: SendMessage; readonly answer: SentMessage };
}
