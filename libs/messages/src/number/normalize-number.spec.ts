import { describe, expect, it } from 'vitest';
import { NumberInvalidError } from '../message.errors.js';
import { normalizeNumber } from './normalize-number.js';

describe('normalizeNumber', () => {
  it.each([
    // The table of the wire contract.
    ['5511987654321', '5511987654321@s.whatsapp.net'],
    ['+55 (31) 98765-4321', '553187654321@s.whatsapp.net'],
    ['5531912345678', '5531912345678@s.whatsapp.net'],
    ['5215512345678', '525512345678@s.whatsapp.net'],
    ['5491123456789', '541123456789@s.whatsapp.net'],
    ['120363025246125486', '120363025246125486@g.us'],
    ['5511999999999-1500000000', '5511999999999-1500000000@g.us'],
    ['5531987654321@c.us', '553187654321@s.whatsapp.net'],
    ['12345@lid', '12345@lid'],
    ['status@broadcast', 'status@broadcast'],
    // JIDs are used as they are.
    ['5531987654321@s.whatsapp.net', '5531987654321@s.whatsapp.net'],
    ['5511987654321:12@s.whatsapp.net', '5511987654321@s.whatsapp.net'],
    ['5511999999999-1500000000@g.us', '5511999999999-1500000000@g.us'],
    // Mended: the dash of a short old group and the server of a newsletter are kept.
    ['551199999999-1500000000', '551199999999-1500000000@g.us'],
    ['120363025246125486@newsletter', '120363025246125486@newsletter'],
    // Ways to write a number.
    ['+15551234567', '15551234567@s.whatsapp.net'],
    ['1.555.123.4567', '15551234567@s.whatsapp.net'],
    [' 49 171/1234567 ', '491711234567@s.whatsapp.net'],
    ['555181234567', '555181234567@s.whatsapp.net'],
    ['52155123456789', '52155123456789@s.whatsapp.net'],
  ])('%s is %s', (input, jid) => {
    expect(normalizeNumber(input)).toBe(jid);
  });

  it.each(['', '  ', 'Maria', 'Maria123', '@s.whatsapp.net', '+', '-', 'a@g.us', "55'; DROP"])(
    'refuses %j',
    (input) => {
      expect(() => normalizeNumber(input)).toThrow(NumberInvalidError);
    },
  );
});
