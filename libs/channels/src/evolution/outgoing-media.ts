import type { MediaStore } from '@switchboard/media';
import type { MessageContent } from '../channel-message.js';
import type { MediaContent } from '../commands/outgoing-content.js';

/** How long an address of the media store is good: a bridge that was away for a night still finds the file. */
const LINK_SECONDS = 24 * 3_600;

const MESSAGE_TYPES: Readonly<Partial<Record<MediaContent['as'], string>>> = {
  image: 'imageMessage',
  video: 'videoMessage',
  document: 'documentMessage',
  audio: 'audioMessage',
  voice: 'audioMessage',
};

/**
 * A medium in the wire contract's shape for this channel; null for what it does not carry. `mediaUrl` is where the bridge
 * finds it; null where the store has no addresses, and then it asks the API for the medium of the message.
 */
export async function outgoingMedia(
  store: MediaStore,
  instanceId: string,
  { as, source, mimetype, fileName, caption }: MediaContent,
): Promise<{ readonly messageType: string; readonly message: MessageContent } | null> {
  const messageType = MESSAGE_TYPES[as];
  if (messageType === undefined) return null;
  const mediaUrl =
    source.kind === 'link'
      ? source.url
      : await store.link(instanceId, source.mediaId, LINK_SECONDS);
  const about = { mimetype, fileName, caption, ...(as === 'voice' ? { ptt: true } : {}) };
  return { messageType, message: { mediaUrl, [messageType]: about } };
}
