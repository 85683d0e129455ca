import { expect, it } from 'vitest';
import { NumberInvalidError } from '../message.errors.js';
import { prepareSend } from './prepare-send.js';
import type { SendOptionsDto } from './send-options.dto.js';

const prepare = (body: Partial<SendOptionsDto>) =>
  prepareSend({ number: '+55 (31) 98765-4321', ...body });

it('gives digits to look up for a number, and every other address as it is', () => {
  expect(prepare({})).toEqual({
    jid: '553187654321@s.whatsapp.net',
    command: {
      chat: '553187654321',
      mentioned: [],
      mentionsEveryOne: false,
      delayMs: 0,
      asWritten: { number: '+55 (31) 98765-4321', quotedId: null },
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

it('wants a number', () => {
  expect(() => prepare({ number: 'Maria' })).toThrow(NumberInvalidError);
  expect(() => prepareSend({ number: ' ' }, { ownAddresses: true })).toThrow(NumberInvalidError);
});
