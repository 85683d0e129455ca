import { describe, expect, it } from 'vitest';
import { isSaved } from './is-saved.js';

const ALL = { save: true, saveVideo: true };
const image = { imageMessage: { mediaKey: 'a2V5' } };

describe('a medium is saved', () => {
  it('where saving is on', () => {
    expect(isSaved(image, ALL)).toBe(true);
    expect(isSaved(image, { save: false, saveVideo: true })).toBe(false);
    expect(isSaved({ conversation: 'Oi' }, ALL)).toBe(false);
  });

  it('by the id that Meta gave it, and not by a link', () => {
    expect(isSaved({ imageMessage: { id: '77' } }, ALL)).toBe(true);
    expect(isSaved({ imageMessage: { url: 'https://files.acme.test/a.jpg' } }, ALL)).toBe(false);
  });

  it('unless it is a film and those are left out', () => {
    const withoutFilms = { save: true, saveVideo: false };
    for (const name of ['videoMessage', 'ptvMessage'])
      expect(isSaved({ [name]: { mediaKey: 'a2V5' } }, withoutFilms)).toBe(false);
    expect(isSaved(image, withoutFilms)).toBe(true);
  });
});
