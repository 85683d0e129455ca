import type { Capability } from '../channel.js';

/** A text. */
export interface TextContent {
  readonly kind: 'text';
  readonly text: string;
  /** Null: nothing was said, and the channel's own default holds. */
  readonly linkPreview: boolean | null;
}

/** What may be sent, by kind: what the API was asked for, ready for any channel. Plain JSON. */
export type OutgoingContent = TextContent;

/** What each kind of content needs. */
export const CAPABILITY_OF_CONTENT: Readonly<Record<OutgoingContent['kind'], Capability>> = {
  text: 'send-text',
};
