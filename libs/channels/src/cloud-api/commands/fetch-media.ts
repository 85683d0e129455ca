import { isSameDigest } from './same-digest.js';
import type { AnswerOf, CommandOf } from '../../commands/channel-commands.js';
import { findMedia } from '../../media-content.js';
import { MediaDamagedError, MediaNotFetchableError } from '../../media.errors.js';
import type { Sender } from './send-message.js';

/**
 * Brings the medium of a message into the media store, in a stream.
 *
 * @throws MediaNotFetchableError when the message names no file of Meta, MediaDamagedError when it is another one
 * @throws GraphRefusedError, GraphUnreadableError, EgressError, ProxyError, MediaDownloadError, MediaTooLargeError
 */
export async function fetchMedia(
  { media, store, account, instanceId }: Sender,
  { key, content }: CommandOf<'fetch-media'>,
  signal: AbortSignal,
): Promise<AnswerOf<'fetch-media'>> {
  const found = findMedia(content);
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
