import { describe, expect, it } from 'vitest';
import { bodyFault, MAX_BODY_DEPTH, textFault } from './json-gate.js';

const nested = (levels: number): unknown => {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
};

describe('textFault', () => {
  it.each(['', 'Olá', '👍', 'a\nb', '\u{1F468}\u200D\u{1F469}'])('accepts %j', (text) => {
    expect(textFault(text)).toBeNull();
  });

  it.each(['a\0b', 'a\uD83D', '\uDC4D', '\uDC4D\uD83D'])('refuses %j', (text) => {
    expect(textFault(text)).not.toBeNull();
  });
});

describe('bodyFault', () => {
  it('looks at keys and at values, however deep', () => {
    expect(bodyFault({ a: [{ b: 'x' }, 1, null, true] })).toBeNull();
    expect(bodyFault({ a: [{ b: 'x\0' }] })).toMatch('NUL');
    expect(bodyFault({ a: [{ 'b\uD800': 1 }] })).toMatch('Unicode');
  });

  it('stops at the depth limit instead of at the end of the stack', () => {
    expect(bodyFault(nested(MAX_BODY_DEPTH))).toBeNull();
    expect(bodyFault(nested(MAX_BODY_DEPTH + 1))).toMatch('nested deeper');
    expect(bodyFault(nested(5_000))).toMatch('nested deeper');
  });
});
