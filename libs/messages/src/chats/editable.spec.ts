import { expect, it } from 'vitest';
import { editablePart, withText } from './editable.js';

it.each([
  [{ conversation: 'a' }, null, { conversation: 'b' }],
  [
    { imageMessage: { caption: 'a', url: 'u' }, mediaUrl: 'm' },
    'image',
    { imageMessage: { caption: 'b', url: 'u' }, mediaUrl: 'm' },
  ],
  [{ videoMessage: {} }, 'video', { videoMessage: { caption: 'b' } }],
])('%j is edited in its text', (content, part, edited) => {
  expect(editablePart(content)).toBe(part);
  expect(withText(content, 'b')).toEqual(edited);
});

it.each(['audioMessage', 'stickerMessage', 'pollCreationMessageV3'])('%s has none', (name) => {
  expect(editablePart({ [name]: {} })).toBeUndefined();
});
