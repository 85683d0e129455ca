import { expect, it } from 'vitest';
import { storableJson, storableText } from './storable-json.js';

it('drops NUL and mends halves of pairs, in texts and names', () => {
  expect(storableJson({ 'a\0': ['x\0y', { b: '\ud800!' }], n: 1, t: true, z: null })).toEqual({
    a: ['xy', { b: '\ufffd!' }],
    n: 1,
    t: true,
    z: null,
  });
});

it('keeps what is well formed', () => {
  expect(storableText('Olá 😀 \\u0000')).toBe('Olá 😀 \\u0000');
});
