import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listen, stopListening } from '../server/listener.js';
import { FIRST_NUMBER } from './graph-numbers.js';
import { signatureOf } from './graph-notifications.js';
import { GraphStandIn } from './graph-stand-in.js';

const { id, token, appSecret } = FIRST_NUMBER;

let graph: GraphStandIn;
let hook: Server;
let hookUrl: string;
const posted: { signature: unknown; body: Buffer }[] = [];

beforeAll(async () => {
  graph = await GraphStandIn.start();
  hook = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      posted.push({ signature: request.headers['x-hub-signature-256'], body });
      response.end();
    });
  });
  hookUrl = `http://127.0.0.1:${await listen(hook, '127.0.0.1', 0)}/webhook/meta`;
});
afterAll(() => Promise.all([graph.stop(), stopListening(hook)]));

async function call(method: string, path: string, body?: object, key = token) {
  const response = await fetch(`${graph.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  return { status: response.status, body: answer };
}

const text = {
  messaging_product: 'whatsapp',
  to: '5511988887777',
  type: 'text',
  text: { body: 'Oi' },
};

it('shows a number to its own token', async () => {
  expect(await call('GET', `/v20.0/${id}?fields=id`)).toMatchObject({ status: 200, body: { id } });
  expect(await call('GET', `/v20.0/${id}`, undefined, 'wrong')).toMatchObject({
    status: 401,
    body: { error: { code: 190 } },
  });
  expect(await call('GET', '/v20.0/404')).toMatchObject({
    status: 400,
    body: { error: { code: 100 } },
  });
});

it('takes a message and remembers it', async () => {
  const sent = await call('POST', `/v20.0/${id}/messages`, text);
  expect(sent).toMatchObject({
    status: 200,
    body: { messages: [{ id: expect.stringMatching(/^wamid\./) }] },
  });
  expect(await graph.sent({ numberId: id })).toMatchObject([{ to: text.to, body: text }]);
  expect(await call('POST', `/v20.0/${id}/messages`, { ...text, to: 'x' })).toMatchObject({
    status: 400,
    body: { error: { code: 100 } },
  });
});

it('fails as it is told to, over HTTP too, and then works again', async () => {
  await call('POST', '/control/fail', { kind: 'rate-limit', times: 1 });
  expect(await call('POST', `/v20.0/${id}/messages`, text)).toMatchObject({
    status: 429,
    body: { error: { code: 80_007 } },
  });
  await graph.fail({ kind: 'no-answer', times: 1 });
  await expect(call('GET', `/v20.0/${id}`)).rejects.toThrow('fetch failed');
  expect((await call('GET', `/v20.0/${id}`)).status).toBe(200);
});

it('posts what people write, signed over bytes that are escaped as Meta escapes them', async () => {
  await graph.setNumber({ id, webhookUrl: hookUrl });
  const message = { type: 'text', text: { body: 'Olá 😀' } };
  const written = await graph.write({ numberId: id, from: '5511988887777', message });
  expect(written.answered).toBe(200);
  const [first] = posted;
  expect(first?.body.toString()).toContain(String.raw`Ol\u00e1 \ud83d\ude00`);
  expect(first?.signature).toBe(signatureOf(appSecret, first?.body ?? Buffer.alloc(0)));
});

it('keeps files, and gives them to the token of their number alone', async () => {
  const form = new FormData();
  form.set('messaging_product', 'whatsapp');
  form.set('file', new File(['bytes'], 'a.png', { type: 'image/png' }));
  const headers = { authorization: `Bearer ${token}` };
  const uploaded = await fetch(`${graph.url}/v20.0/${id}/media`, {
    method: 'POST',
    headers,
    body: form,
  });
  const answer: unknown = await uploaded.json();
  expect(answer).toEqual({ id: expect.stringMatching(/^\d+$/) });
  const { id: fileId } = Object(answer);
  const shown = await call('GET', `/v20.0/${fileId}`);
  expect(shown).toMatchObject({ status: 200, body: { mime_type: 'image/png', file_size: 5 } });
  const { url } = Object(shown.body);
  expect(await (await fetch(url, { headers })).text()).toBe('bytes');
  expect((await fetch(url)).status).toBe(400);
  await graph.damageFile({ id: fileId });
  expect(await (await fetch(url, { headers })).text()).not.toBe('bytes');
});

it('says what is wrong with an order', async () => {
  expect(await call('POST', '/control/fail', { kind: 'x', times: 1 })).toMatchObject({
    status: 400,
    body: { code: 'request.invalid' },
  });
  expect(await call('POST', '/control/nowhere', {})).toMatchObject({ status: 404 });
  await expect(
    graph.status({ numberId: '404', id: 'a', to: '55119', status: 'read' }),
  ).rejects.toMatchObject({ code: 'number.not_found' });
});
