import { describe, expect, it } from 'vitest';
import { jidOf, lidUserOf, parseJid } from './address.js';

describe('addresses', () => {
  it.each(['12025550100', '491600000001', '999', '000'])(
    'the LID of %s leads back to it',
    (number) => {
      const lid = jidOf(number, 'lid', 3);
      expect(lid).not.toContain(number);
      expect(parseJid(lid)).toEqual({ number, device: 3, addressing: 'lid' });
    },
  );

  it('numbers have different LIDs', () => {
    const numbers = Array.from({ length: 1000 }, (_, index) => String(10_000 + index));
    expect(new Set(numbers.map(lidUserOf)).size).toBe(numbers.length);
  });

  it('the phone is the jid without a device', () => {
    expect(jidOf('491600000001')).toBe('491600000001@s.whatsapp.net');
    expect(parseJid('491600000001@s.whatsapp.net')).toMatchObject({ device: 0, addressing: 'pn' });
  });

  it.each([undefined, '', '@s.whatsapp.net', '123-456@g.us', 'status@broadcast', '77@lid'])(
    '%s names no user',
    (jid) => {
      expect(parseJid(jid)).toBeNull();
    },
  );
});
