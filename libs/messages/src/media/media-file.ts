import { StreamableFile } from '@nestjs/common';
import { MediaStore, type StoredMedia } from '@switchboard/media';

/** How such an answer is documented. */
export const FILE_ANSWER = {
  description: 'The file, with its own type.',
  content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
} as const;

/** The bytes of a medium as an answer. A browser saves them, and never runs them. */
export async function mediaFile(
  store: MediaStore,
  instanceId: string,
  { id, mimetype, size, fileName }: StoredMedia,
): Promise<StreamableFile> {
  const name = encodeURIComponent(fileName ?? id).replaceAll("'", '%27');
  return new StreamableFile(await store.read(instanceId, id), {
    type: HEADER_TEXT.test(mimetype) ? mimetype : 'application/octet-stream',
    length: size,
    disposition: `attachment; filename*=UTF-8''${name}`,
  });
}

const HEADER_TEXT = /^[\x20-\x7e]+$/;
