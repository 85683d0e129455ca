import { describe, expect, it } from 'vitest';
import type { MessageContent } from './channel-message.js';
import { findMedia } from './media-content.js';

const node = { mimetype: 'image/jpeg' };
const image = { imageMessage: node };

describe('the medium of a message', () => {
  it.each<MessageContent>([
    image,
    { messageContextInfo: {}, ...image },
    { ephemeralMessage: { message: image } },
    { viewOnceMessageV2: { message: { ephemeralMessage: { message: image } } } },
    { templateMessage: { hydratedTemplate: { title: 'a', ...image } } },
    { interactiveMessage: { header: image } },
  ])('is found in %j', (content) => {
    expect(findMedia(content)).toEqual({ messageType: 'imageMessage', kind: 'image', node });
  });

  it('is found whatever it is', () => {
    const kinds = ['video', 'audio', 'document', 'sticker', 'ptv'];
    const found = kinds.map((kind) => findMedia({ [`${kind}Message`]: node })?.kind);
    expect(found).toEqual(kinds);
  });

  it('is not found where there is none, or too deep', () => {
    let deep: Parameters<typeof findMedia>[0] = image;
    for (let depth = 0; depth < 9; depth += 1) deep = { ephemeralMessage: { message: deep } };
    for (const content of [{}, { conversation: 'imageMessage' }, { imageMessage: null }, deep])
      expect(findMedia(content)).toBeNull();
  });
});
