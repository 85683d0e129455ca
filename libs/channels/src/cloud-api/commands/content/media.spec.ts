import { describe, expect, it } from 'vitest';
import type { MediaContent } from '../../../commands/outgoing-content.js';
import { graphMedia, storedMedia } from './media.js';

const url = 'https://files.acme.test/a';
const link = { type: 'link', link: url } as const;
const media = (as: MediaContent['as']): MediaContent => ({
  kind: 'media',
  as,
  source: { kind: 'link', url },
  mimetype: 'application/octet-stream',
  fileName: 'a.bin',
  caption: 'Veja',
});

describe('a medium', () => {
  it.each<[MediaContent['as'], string, object]>([
    ['image', 'image', { link: url, caption: 'Veja' }],
    ['video', 'video', { link: url, caption: 'Veja' }],
    ['video-note', 'video', { link: url, caption: 'Veja' }],
    ['document', 'document', { link: url, caption: 'Veja', filename: 'a.bin' }],
    ['audio', 'audio', { link: url }],
    ['voice', 'audio', { link: url }],
    ['sticker', 'sticker', { link: url }],
  ])('%s has what Meta takes of it', (as, type, body) => {
    expect(graphMedia(media(as), link)).toEqual({ type, [type]: body });
  });

  it('that was uploaded goes by its id', () => {
    const medium = { type: 'id', id: 'media-1' } as const;
    expect(graphMedia(media('image'), medium)).toMatchObject({ image: { id: 'media-1' } });
    expect(storedMedia(media('image'), medium)).toMatchObject({
      message: { imageMessage: { type: 'id', id: 'media-1', media: null } },
    });
  });

  it('is stored in the shape of the wire contract', () => {
    expect(storedMedia(media('document'), link)).toEqual({
      messageType: 'documentMessage',
      message: {
        documentMessage: {
          type: 'link',
          id: null,
          media: url,
          mediaType: 'document',
          mimetype: 'application/octet-stream',
          fileName: 'a.bin',
          caption: 'Veja',
        },
      },
    });
    expect(storedMedia(media('voice'), link)).toMatchObject({
      messageType: 'audioMessage',
      message: { audioMessage: { ptt: true } },
    });
  });
});
