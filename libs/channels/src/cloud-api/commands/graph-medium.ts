import { MediaGoneError } from '@switchboard/media';
import type { MediaContent } from '../../commands/outgoing-content.js';
import type { GraphMedium } from './content/media.js';
import type { Sender } from './send-message.js';

/**
 * Where Graph finds the bytes of a medium: at the address that was given, or with itself, once they are uploaded.
 *
 * @throws MediaGoneError, GraphRefusedError, GraphUnreadableError, EgressError, ProxyError
 */
export async function mediumOf(
  { media, store, account, instanceId }: Sender,
  { source, mimetype, fileName }: MediaContent,
  signal: AbortSignal,
): Promise<GraphMedium> {
  if (source.kind === 'link') return { type: 'link', link: source.url };
  const stored = await store.find(instanceId, source.mediaId);
  if (stored === null) throw new MediaGoneError();
  const file = {
    name: fileName ?? stored.fileName ?? 'file',
    mimetype: mimetype ?? stored.mimetype,
    size: stored.size,
    bytes: await store.read(instanceId, source.mediaId),
  };
  return { type: 'id', id: await media.upload(account, file, signal) };
}
