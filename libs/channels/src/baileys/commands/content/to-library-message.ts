import {
  type AnyMessageContent,
  generateWAMessageContent,
  type WAUrlInfo,
} from '@switchboard/baileys';
import { NotAvailableOnChannelError } from '../../../channel.errors.js';
import type { LinkPreview, OutgoingContent } from '../../../commands/outgoing-content.js';
import type { StatusOptions } from '../../../commands/send-message.js';
import { withMentions } from '../../media/with-mentions.js';
import type { GatewaySocket } from '../../session-socket.js';
import { buttonsMessage } from './buttons.js';
import { contextOf } from './context-of.js';
import type { LibraryMessage } from './library-message.js';
import { listMessage } from './list.js';
import { pollMessage } from './poll.js';
import { contactsOf } from './vcard.js';

/** What a message is made with, besides its content. */
export interface MessageDress {
  readonly mentions: readonly string[];
  readonly status: StatusOptions | null;
}

/** The content in the library's words. */
export async function toLibraryMessage(
  socket: Pick<GatewaySocket, 'waUploadToServer' | 'files'>,
  content: OutgoingContent,
  dress: MessageDress,
): Promise<LibraryMessage> {
  const plain = async (library: AnyMessageContent): Promise<LibraryMessage> => ({
    message: await generateWAMessageContent(library, {
      upload: socket.waUploadToServer,
      ...styleOf(dress.status),
    }),
    nodes: [],
  });
  const mentioned = dress.mentions.length === 0 ? {} : { mentions: [...dress.mentions] };
  switch (content.kind) {
    case 'text':
      // A preview of the library's own making would fetch the address past the guard of outgoing requests.
      return plain({
        text: content.text,
        linkPreview: content.preview === undefined ? null : urlInfo(content.preview),
        ...mentioned,
      });
    case 'location':
      return plain({
        location: {
          degreesLatitude: content.latitude,
          degreesLongitude: content.longitude,
          name: content.name,
          address: content.address,
          ...contextOf(dress.mentions),
        },
      });
    case 'contacts':
      return plain({ contacts: contactsOf(content) });
    case 'reaction':
      return plain({ react: { text: content.reaction, key: { ...content.to } } });
    case 'poll':
      return pollMessage(content, dress.mentions);
    case 'list':
      return listMessage(content, dress.mentions);
    case 'buttons':
      return buttonsMessage(
        content,
        dress.mentions,
        content.picture === undefined ? null : await socket.files.send(content.picture),
      );
    case 'media':
      return { message: withMentions(await socket.files.send(content), dress.mentions), nodes: [] };
    case 'template':
      // Its capability is not among this channel's: nobody comes here.
      throw new NotAvailableOnChannelError('Method not available in the Baileys service');
  }
}

const urlInfo = ({ url, title, description, thumbnail }: LinkPreview): WAUrlInfo => ({
  'canonical-url': url,
  'matched-text': url,
  title,
  description,
  ...(thumbnail === null ? {} : { jpegThumbnail: Buffer.from(thumbnail, 'base64') }),
});

const styleOf = (status: StatusOptions | null) => ({
  ...(status === null || status.backgroundColor === null
    ? {}
    : { backgroundColor: status.backgroundColor }),
  ...(status === null || status.font === null ? {} : { font: status.font }),
});
