import { describe, expect, it } from 'vitest';
import { createClient } from './create-client.js';

/** A gateway that answers this, and remembers what it was asked. */
function gatewayThat(answer: () => Response) {
  const asked: Request[] = [];
  const client = createClient({
    baseUrl: 'http://gateway.test',
    apiKey: 'the-key',
    fetch: async (request) => {
      asked.push(request);
      return answer();
    },
  });
  return { asked, client };
}

const refusal = (
  status: number,
  code: string,
  message: unknown,
  headers?: Record<string, string>,
) => Response.json({ status, error: 'Refused', code, response: { message } }, { status, headers });

describe('createClient', () => {
  it('puts names into the path, the key into a header and the body into JSON', async () => {
    const { asked, client } = gatewayThat(() => Response.json({ key: { id: '3EB0' } }));
    const answer = await client.sendText('loja/são paulo', { number: '5511988887777', text: 'Oi' });
    expect(answer.key.id).toBe('3EB0');
    const [request] = asked;
    expect(request?.method).toBe('POST');
    expect(request?.url).toBe('http://gateway.test/message/sendText/loja%2Fs%C3%A3o%20paulo');
    expect(request?.headers.get('apikey')).toBe('the-key');
    expect(await request?.json()).toEqual({ number: '5511988887777', text: 'Oi' });
  });

  it('asks with a query', async () => {
    const { asked, client } = gatewayThat(() => Response.json([]));
    expect(await client.fetchInstances({ instanceName: 'a&b', limit: 2 })).toEqual([]);
    expect(asked[0]?.url).toBe(
      'http://gateway.test/instance/fetchInstances?instanceName=a%26b&limit=2',
    );
  });

  it('answers null where the gateway does', async () => {
    const { client } = gatewayThat(() => Response.json(null));
    expect(await client.findWebhook('acme')).toBeNull();
  });

  it.each([
    [['The "x" instance does not exist'], 'The "x" instance does not exist'],
    ['Unauthorized', 'Unauthorized'],
    [[['one is wrong', 'two is wrong']], 'one is wrong two is wrong'],
    [
      [{ jid: '55@s.whatsapp.net', exists: false, number: '55' }],
      '[{"jid":"55@s.whatsapp.net","exists":false,"number":"55"}]',
    ],
  ])('rejects with the code and the text of a refusal: %j', async (details, message) => {
    const { client } = gatewayThat(() => refusal(404, 'instance.not_found', details));
    await expect(client.getConnectionState('x')).rejects.toMatchObject({
      name: 'SwitchboardError',
      code: 'instance.not_found',
      status: 404,
      message,
      details,
      retryAfterSeconds: null,
    });
  });

  it('says when to try again', async () => {
    const { client } = gatewayThat(() =>
      refusal(503, 'database.unavailable', ['The database is away.'], { 'retry-after': '5' }),
    );
    await expect(client.getReadiness()).rejects.toMatchObject({ retryAfterSeconds: 5 });
  });

  it('tells an answer of something in between from one of the gateway', async () => {
    const { client } = gatewayThat(() => new Response('<h1>Bad Gateway</h1>', { status: 502 }));
    await expect(client.getReadiness()).rejects.toMatchObject({
      code: 'gateway.unexpected_answer',
      status: 502,
    });
  });

  it('tells when nobody answers', async () => {
    const { client } = gatewayThat(() => {
      throw new TypeError('fetch failed');
    });
    await expect(client.getWelcome()).rejects.toMatchObject({
      code: 'gateway.unreachable',
      status: null,
    });
  });

  it('passes the reason of an abort through', async () => {
    const client = createClient({ baseUrl: 'http://gateway.test', apiKey: 'the-key' });
    const signal = AbortSignal.abort(new Error('no longer wanted'));
    await expect(client.getWelcome({ signal })).rejects.toThrow('no longer wanted');
  });
});
