import type { JsonObject, MessageContent } from '../../../channel-message.js';
import type { MediaContent } from '../../../commands/outgoing-content.js';

/** Where Graph finds the bytes: at an address that it may reach, or under the id that an upload was given. */
export type GraphMedium =
  { readonly type: 'link'; readonly link: string } | { readonly type: 'id'; readonly id: string };

/** What Meta takes; `video-note` is a film like others, and `voice` a sound like others, to it. */
type GraphMediaType = 'image' | 'video' | 'audio' | 'document' | 'sticker';

const TYPE_OF: Readonly<Record<MediaContent['as'], GraphMediaType>> = {
  image: 'image',
  video: 'video',
  'video-note': 'video',
  audio: 'audio',
  voice: 'audio',
  document: 'document',
  sticker: 'sticker',
};

/** A medium as Graph wants it. Meta refuses a caption on sounds and stickers, and a name on all but files. */
export function graphMedia(content: MediaContent, medium: GraphMedium): JsonObject {
  const type = TYPE_OF[content.as];
  const { caption, fileName } = content;
  const hasCaption = type !== 'audio' && type !== 'sticker' && caption !== null;
  const hasName = type === 'document' && fileName !== null;
  return {
    type,
    [type]: {
      ...(medium.type === 'link' ? { link: medium.link } : { id: medium.id }),
      ...(hasCaption ? { caption } : {}),
      ...(hasName ? { filename: fileName } : {}),
    },
  };
}

/** A medium as it is stored and told. `mediaUrl` is where the gateway itself keeps the bytes, when it does. */
export function storedMedia(
  content: MediaContent,
  medium: GraphMedium,
): { readonly messageType: string; readonly message: MessageContent } {
  const { as, caption, fileName, mimetype } = content;
  const type = TYPE_OF[as];
  const messageType = `${type}Message`;
  return {
    messageType,
    message: {
      [messageType]: {
        type: medium.type,
        id: medium.type === 'id' ? medium.id : null,
        media: medium.type === 'link' ? medium.link : null,
        mediaType: type,
        mimetype,
        fileName,
        caption,
        ...(type === 'audio' ? { ptt: as === 'voice' } : {}),
      },
    },
  };
}
