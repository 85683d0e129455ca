import { describe, expect, it } from 'vitest';
import { NUMBER_PATTERN, pairingDigits } from './pairing-number.js';

describe('pairingDigits', () => {
  it.each([
    ['5511987654321', '5511987654321'],
    ['+5511987654321', '5511987654321'],
    ['5511987654321@s.whatsapp.net', '5511987654321'],
    ['5511987654321:12@s.whatsapp.net', '5511987654321'],
    ['', null],
    [null, null],
    [undefined, null],
    ['12', null],
    ['5511-987', null],
    ['abc', null],
  ])('%s → %s', (number, expected) => {
    expect(pairingDigits(number)).toBe(expected);
  });
});

describe('NUMBER_PATTERN', () => {
  it('wants a digit first and two characters at least', () => {
    expect(NUMBER_PATTERN.test('5511987654321')).toBe(true);
    expect(NUMBER_PATTERN.test('123456@g.us')).toBe(true);
    expect(NUMBER_PATTERN.test('1')).toBe(false);
    expect(NUMBER_PATTERN.test('acme')).toBe(false);
  });
});
