import { expect, it } from 'vitest';
import { redact, REDACTED } from './redact.js';

it.each(['apikey', 'apiKey', 'token', 'secret', 'Authorization', 'qr', 'pairing_code', 'url'])(
  'hides %s at any depth',
  (name) => {
    expect(redact({ event: 'x', list: [{ [name]: 'hidden' }] })).toEqual({
      event: 'x',
      list: [{ [name]: REDACTED }],
    });
  },
);

it('tells codes of errors from codes that let somebody in', () => {
  expect(redact({ code: 515 })).toEqual({ code: 515 });
  expect(redact({ code: 'instance.not_found' })).toEqual({ code: 'instance.not_found' });
  expect(redact({ code: 'ABCD1234' })).toEqual({ code: REDACTED });
  expect(redact({ code: '2@abc,def' })).toEqual({ code: REDACTED });
});

it('keeps the last digits of a number', () => {
  expect(redact('to 5511987654321:12@s.whatsapp.net')).toBe('to …4321:12@s.whatsapp.net');
  expect(redact({ jid: '98765432101234@lid' })).toEqual({ jid: '…1234@lid' });
});

it('counts bytes instead of printing them', () => {
  expect(redact({ data: Buffer.from('abc') })).toEqual({ data: '[3 bytes]' });
});

it('prints an error without the fields that drivers add', () => {
  const error = Object.assign(new Error('failed', { cause: new Error('because') }), {
    parameters: ['hidden'],
  });
  const printed = String(redact(error));
  expect(printed).toContain('Error: failed');
  expect(printed).toContain('Caused by: Error: because');
  expect(printed).not.toContain('hidden');
});

it('survives what refers to itself', () => {
  const loop: Record<string, unknown> = {};
  loop['again'] = loop;
  expect(JSON.stringify(redact(loop))).toContain('[…]');
});
