import type { JsonObject, MessageContent } from '../../channel-message.js';
import type { OutgoingContent } from '../../commands/outgoing-content.js';

/** The content as Graph wants it, with its type. */
export function toGraphContent(content: OutgoingContent): JsonObject {
  switch (content.kind) {
    case 'text':
      return {
        type: 'text',
        text: { body: content.text, preview_url: content.linkPreview ?? false },
      };
  }
}

/** The content in the shape of the wire contract, as it is stored and told. */
export function toStoredContent(content: OutgoingContent): {
  readonly messageType: string;
  readonly message: MessageContent;
} {
  switch (content.kind) {
    case 'text':
      return { messageType: 'conversation', message: { conversation: content.text } };
  }
}
