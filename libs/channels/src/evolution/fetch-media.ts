import type { AnswerOf, CommandOf } from '../commands/channel-commands.js';
import { addressIn } from '../direct/linked-media.js';
import { findMedia } from '../media-content.js';
import { MediaNotFetchableError } from '../media.errors.js';
import type { Bridge } from './outgoing-message.js';

/**
 * Brings a medium into the media store from the address that the message gives: `mediaUrl` beside the medium, or its `url`.
 *
 * @throws MediaNotFetchableError when it gives none, and what `LinkedMedia` throws
 */
export async function fetchMedia(
  { links, instanceId, route }: Bridge,
  { key, content }: CommandOf<'fetch-media'>,
  signal: AbortSignal,
): Promise<AnswerOf<'fetch-media'>> {
  const found = findMedia(content);
  const url = addressIn(content['mediaUrl']) ?? addressIn(found?.node['url']);
  if (found === null || url === null) throw new MediaNotFetchableError();
  const options = { proxy: route, signal };
  const { id } = await links.bring(instanceId, key, found, { kind: 'url', url }, options);
  return { mediaId: id };
}
