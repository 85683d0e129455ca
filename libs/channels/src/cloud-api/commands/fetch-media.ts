import type { AnswerOf, CommandOf } from '../../commands/channel-commands.js';
import { findMedia } from '../../media-content.js';
import { MediaDamagedError, MediaNotFetchableError } from '../../media.errors.js';
import { addressIn } from '../../direct/linked-media.js';
import { isSameDigest } from './same-digest.js';
import type { Sender } from './send-message.js';

/**
 * Brings the medium of a message into the media store, in a stream: from Meta, or from the address by which this instance sent
 * it, of which Meta keeps nothing that could be asked for.
 *
 * @throws MediaNotFetchableError when the message names no file of Meta, MediaDamagedError when it is another one
 * @throws GraphRefusedError, GraphUnreadableError, EgressError, ProxyError, MediaDownloadError, MediaTooLargeError
 * @throws what `LinkedMedia` throws
 */
export async function fetchMedia(
  { media, store, links, account, instanceId }: Sender,
  { key, content }: CommandOf<'fetch-media'>,
  signal: AbortSignal,
): Promise<AnswerOf<'fetch-media'>> {
  const found = findMedia(content);
  const url = key.fromMe ? addressIn(found?.node['media']) : null;
  if (found !== null && url !== null) {
    const options = { proxy: account.way.route, signal };
    const { id } = await links.bring(instanceId, key, found, { kind: 'url', url }, options);
    return { mediaId: id };
  }
  const fileId = found?.node['id'];
  if (found === null || typeof fileId !== 'string') throw new MediaNotFetchableError();
  const file = await media.open(account, fileId, signal);
  const { remoteJid, id, fromMe } = key;
  const stored = await store.put(instanceId, file.bytes, {
    kind: found.kind,
    mimetype: file.mimetype ?? textOf(found.node['mime_type']) ?? 'application/octet-stream',
    fileName: textOf(found.node['filename']) ?? textOf(found.node['fileName']),
    message: { remoteJid, id, fromMe },
  });
  if (file.sha256 !== null && !isSameDigest(file.sha256, stored.sha256)) {
    await store.remove(instanceId, stored.id);
    throw new MediaDamagedError();
  }
  return { mediaId: stored.id };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
