import { expect, it } from 'vitest';
import { TextRequiredError } from '../message.errors.js';
import { textContent } from './text-content.js';

const number = '5511988887777';

it('takes the text as it is, and says nothing of a preview that nobody spoke of', () => {
  expect(textContent({ number, text: ' Olá\n' })).toEqual({
    kind: 'text',
    text: ' Olá\n',
    linkPreview: null,
  });
  expect(textContent({ number, text: 'Olá', linkPreview: false }).linkPreview).toBe(false);
});

it('wants a text', () => {
  expect(() => textContent({ number, text: ' \n' })).toThrow(TextRequiredError);
});
