import type { AnyMessageContent } from '@switchboard/baileys';
import type { OutgoingContent } from '../../../commands/outgoing-content.js';

/**
 * The content in the library's words.
 *
 * A link preview is never made here: the library would fetch the address in the text by itself, past the guard of
 * outgoing requests. `linkPreview` changes nothing on this channel.
 */
export function toLibraryContent(
  content: OutgoingContent,
  mentions: readonly string[],
): AnyMessageContent {
  const mentioned = mentions.length === 0 ? {} : { mentions: [...mentions] };
  switch (content.kind) {
    case 'text':
      return { text: content.text, linkPreview: null, ...mentioned };
  }
}
