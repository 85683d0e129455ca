import { describe, expect, it } from 'vitest';
import { targetUrl } from './target.js';

describe('targetUrl', () => {
  it.each([
    ['https://h.test/wa', 'messages.upsert', 'https://h.test/wa/messages-upsert'],
    ['https://h.test/wa/', 'messages.upsert', 'https://h.test/wa/messages-upsert'],
    ['https://h.test', 'call', 'https://h.test/call'],
    ['https://h.test/wa?key=1&a=b', 'qrcode.updated', 'https://h.test/wa/qrcode-updated?key=1&a=b'],
    ['https://h.test/wa/?key=1#x', 'qrcode.updated', 'https://h.test/wa/qrcode-updated?key=1#x'],
    [
      'https://h.test/wa',
      'group-participants.update',
      'https://h.test/wa/group-participants-update',
    ],
    ['https://h.test/wa', 'typebot.change-status', 'https://h.test/wa/typebot-change-status'],
  ])('%s with %s is %s', (url, event, expected) => {
    expect(targetUrl({ url, byEvents: true }, event)).toBe(expected);
  });

  it('leaves the URL alone, to the letter, without byEvents', () => {
    const url = 'https://h.test/wa/?b=%20&a';
    expect(targetUrl({ url, byEvents: false }, 'call')).toBe(url);
  });
});
