import { expect, it } from 'vitest';
import { NumberInvalidError, TextRequiredError } from '../message.errors.js';
import type { SendTextDto } from './send-text.dto.js';
import { prepareText } from './text-command.js';

const prepare = (body: Partial<SendTextDto>) =>
  prepareText({ number: '+55 (31) 98765-4321', text: 'Olá', ...body });

it('gives digits to look up for a number, and every other address as it is', () => {
  expect(prepare({})).toEqual({
    jid: '553187654321@s.whatsapp.net',
    command: {
      kind: 'send-text',
      chat: '553187654321',
      text: 'Olá',
      mentioned: [],
      mentionsEveryOne: false,
      linkPreview: true,
      delayMs: 0,
    },
  });
  expect(prepare({ number: '123@lid' }).command.chat).toBe('123@lid');
});

it('mentions in groups alone', () => {
  const mentioned = ['5511988887777'];
  expect(prepare({ mentioned, mentionsEveryOne: true }).command).toMatchObject({
    mentioned: [],
    mentionsEveryOne: false,
  });
  const number = '120363025246125486@g.us';
  expect(prepare({ number, mentioned }).command.mentioned).toEqual([
    '5511988887777@s.whatsapp.net',
  ]);
  expect(prepare({ number, mentioned, mentionsEveryOne: true }).command).toMatchObject({
    mentioned: [],
    mentionsEveryOne: true,
  });
});

it('cuts a long delay', () => {
  expect(prepare({ delay: 1_200 }).command.delayMs).toBe(1_200);
  expect(prepare({ delay: 3_600_000 }).command.delayMs).toBe(60_000);
});

it('wants a text and a number', () => {
  expect(() => prepare({ text: ' \n' })).toThrow(TextRequiredError);
  expect(() => prepare({ number: 'Maria' })).toThrow(NumberInvalidError);
});
