import { describe, expect, it } from 'vitest';
import { errorOf } from './api-error.js';

const answer = (status: number, body: string) =>
  new Response(body, { status, headers: { 'x-request-id': 'r-1' } });

describe('errorOf', () => {
  it.each([
    ['Unauthorized', ['Unauthorized']],
    [
      ['One.', 'Two.'],
      ['One.', 'Two.'],
    ],
    [[['a', 'b']], ['a', 'b']],
    [[{ exists: false }], ['{"exists":false}']],
  ])('reads the message %j', async (message, texts) => {
    const body = JSON.stringify({ code: 'some.code', response: { message } });
    expect(await errorOf(answer(400, body))).toMatchObject({
      code: 'some.code',
      status: 400,
      texts,
      requestId: 'r-1',
    });
  });

  it.each(['<h1>Bad Gateway</h1>', 'null', '{}', '{"code":1}'])(
    'knows that %s is not from the gateway',
    async (body) => {
      expect(await errorOf(answer(502, body))).toMatchObject({
        code: 'gateway.unexpected_answer',
        texts: ['Something that is not the gateway answered 502.'],
      });
    },
  );
});
