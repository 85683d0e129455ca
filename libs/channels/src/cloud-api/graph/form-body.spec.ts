import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { formBody } from './form-body.js';

it.each([0, 1, 70_000])('a form with a file of %i bytes reads as one', async (size) => {
  const bytes = Buffer.alloc(size, 'ab');
  const { headers, body } = formBody(
    { messaging_product: 'whatsapp', type: 'image/png' },
    {
      name: 'olá "x"\r\n.png',
      mimetype: 'image/png',
      size,
      bytes: Readable.from(bytes.length === 0 ? [] : [bytes]),
    },
  );
  const whole = new Uint8Array(await buffer(body));
  expect(whole.length).toBe(Number(headers['content-length']));
  const form = await new Response(whole, { headers }).formData();
  expect(form.get('messaging_product')).toBe('whatsapp');
  const file = form.get('file');
  if (!(file instanceof File)) throw new Error('There is no file');
  expect(file.type).toBe('image/png');
  expect(file.name).toBe('olá "x"\r\n.png');
  expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true);
});

it('fails as its file does', async () => {
  const bytes = new Readable({ read: () => undefined });
  const { body } = formBody({}, { name: 'a', mimetype: 'image/png', size: 10, bytes });
  bytes.destroy(new Error('gone'));
  await expect(buffer(body)).rejects.toThrow('gone');
});
