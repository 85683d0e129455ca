import { describe, expect, it } from 'vitest';
import { MAX_NAME_LENGTH, parseInstanceName } from './instance-name.js';

describe('parseInstanceName', () => {
  it.each([
    'acme',
    'Acme-2_b.c',
    '7',
    '-x',
    '.hidden',
    'loja do Zé',
    'São Paulo',
    'ホテル',
    'Москва',
    'हिन्दी',
    '𠮷野家',
    'a'.repeat(MAX_NAME_LENGTH),
    '𠮷'.repeat(MAX_NAME_LENGTH),
    'undefined',
  ])('keeps %s', (name) => {
    expect(parseInstanceName(name)).toBe(name.normalize('NFC'));
  });

  it('takes both Unicode forms for one name', () => {
    expect(parseInstanceName('Ze\u0301')).toBe('Z\u00e9');
    expect(parseInstanceName('Z\u00e9')).toBe('Z\u00e9');
  });

  it.each([
    ['nothing', ''],
    ['too long', 'a'.repeat(MAX_NAME_LENGTH + 1)],
    ['far too long', 'a'.repeat(1_000_000)],
    ['dots alone', '.'],
    ['dots alone', '..'],
    ['dots alone', '...'],
    ['a slash', 'a/b'],
    ['a backslash', 'a\\b'],
    ['a path', '../etc'],
    ['a percent sign', '%2e%2e'],
    ['a question mark', 'a?b'],
    ['a number sign', 'a#b'],
    ['a colon', 'a:b'],
    ['NUL', 'a\0b'],
    ['a control', 'a\nb'],
    ['a tab', 'a\tb'],
    ['a space before', ' a'],
    ['a space after', 'a '],
    ['a space alone', ' '],
    ['another space', 'a\u00a0b'],
    ['bidi', 'a\u202eb'],
    ['zero width', 'a\u200bb'],
    ['a joiner', 'a\u200db'],
    ['a byte order mark', '\ufeffa'],
    ['a letter nobody sees', 'a\u3164'],
    ['a variation selector', 'a\ufe0f'],
    ['a mark alone', '\u0301a'],
    ['an emoji', 'a👍'],
    ['a keycap', '1\ufe0f\u20e3'],
    ['a lone surrogate', 'a\ud800'],
  ])('refuses %s', (_what, name) => {
    expect(parseInstanceName(name)).toBeNull();
  });
});
