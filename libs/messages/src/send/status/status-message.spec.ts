import { expect, it } from 'vitest';
import type { SendStatusDto } from '../dto/send-status.dto.js';
import { statusMessage, statusRecipients } from './status-message.js';

const whole = {
  type: 'text',
  content: 'Oi',
  backgroundColor: '#008069',
  font: 1,
} satisfies SendStatusDto;

it('is a text with a colour and a font', () => {
  expect(statusMessage(whole, null)).toEqual({
    content: { kind: 'text', text: 'Oi', linkPreview: null },
    order: null,
    style: { backgroundColor: '#008069', font: 1 },
  });
});

it('is a picture, a film or a voice message, from where it is said to be', () => {
  const forms = (['image', 'video', 'audio'] as const).map((type) => {
    const { order } = statusMessage(
      { type, content: 'https://example.com/a', caption: 'Oi' },
      null,
    );
    return [order?.wish.form, order?.source?.kind, order?.caption];
  });
  expect(forms).toEqual(['image', 'video', 'voice'].map((form) => [form, 'url', 'Oi']));
  expect(() => statusMessage({ type: 'image' }, null)).toThrow('Content is required');
});

it.each([
  [{ type: undefined }, 'Type is required'],
  [{ content: undefined }, 'Content is required'],
  [{ content: '' }, 'Content is required'],
  [{ backgroundColor: undefined }, 'Background color is required'],
  [{ font: undefined }, 'Font is required'],
  [{ font: 0 }, 'Font is required'],
])('%j: %s', (changes, words) => {
  expect(() => statusMessage({ ...whole, ...changes }, null)).toThrow(words);
});

it('is seen by who is named, or by everybody', async () => {
  const nobody = () => Promise.resolve([]);
  const ana = '5511988887777@s.whatsapp.net';
  expect(await statusRecipients({ statusJidList: [ana, '1'] }, nobody)).toEqual([
    ana,
    '1@s.whatsapp.net',
  ]);
  expect(await statusRecipients({ allContacts: true }, () => Promise.resolve([ana]))).toEqual([
    ana,
  ]);
  await expect(statusRecipients({ allContacts: true }, nobody)).rejects.toThrow(
    'Contacts not found',
  );
  await expect(statusRecipients({ statusJidList: [] }, nobody)).rejects.toThrow(
    'StatusJidList is required',
  );
});
