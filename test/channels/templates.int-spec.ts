import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Subscriber } from '../../libs/webhooks/src/testing/subscriber.js';
import { ChannelGateway } from './channel-gateway.js';

const WAIT = { timeout: 20_000, interval: 20 };
const BUSINESS = { businessId: '102290129340398' };

interface Template {
  readonly id: string;
  readonly templateId: string;
  readonly name: string;
  readonly template: { readonly status: string };
  readonly instanceId: string;
}

let test: ChannelGateway;
let subscriber: Subscriber;
const numbers = new Map<string, string>();

beforeAll(async () => {
  test = await ChannelGateway.start();
  subscriber = await Subscriber.start();
  for (const [index, name] of ['acme', 'other'].entries()) {
    const number = `33000000000000${index}`;
    numbers.set(name, number);
    expect((await test.createCloud(name, number, BUSINESS)).status).toBe(201);
  }
});
afterAll(async () => {
  await subscriber?.stop();
  await test?.close();
});

const fields = {
  category: 'UTILITY' as const,
  language: 'pt_BR',
  components: [{ type: 'BODY', text: 'Olá {{1}}', example: { body_text: [['Ana']] } }],
};
const create = (name: string, more: object = {}, instance = 'acme') =>
  test.call<Template>('POST', `/template/create/${instance}`, {
    body: { name, ...fields, ...more },
  });
const find = (instance = 'acme') =>
  test.call<{ name: string; status: string }[]>('GET', `/template/find/${instance}`);
const decide = (templateId: string, event: 'APPROVED' | 'REJECTED', reason?: string) =>
  test.graph.templateStatus({ numberId: numbers.get('acme') ?? '', templateId, event, reason });

describe('a template', () => {
  it('is made with Meta and answered in the shape of the contract', async () => {
    const made = await create('order_update');
    expect(made).toMatchObject({
      status: 201,
      body: {
        id: expect.any(String),
        templateId: expect.stringMatching(/^\d+$/),
        name: 'order_update',
        template: { status: 'PENDING', category: 'UTILITY' },
        webhookUrl: null,
        createdAt: expect.any(String),
        updatedAt: expect.any(String),
        instanceId: expect.any(String),
      },
    });
    expect((await find()).body).toMatchObject([{ name: 'order_update', status: 'PENDING' }]);
  });

  it('is listed with all others, however many pages that takes', async () => {
    for (let index = 0; index < 230; index += 1) {
      const name = `page_${index}`;
      test.graph.numbers.templates.add(BUSINESS.businessId, { ...fields, name });
    }
    const { body } = await find();
    expect(new Set(body.map(({ name }) => name)).size).toBe(231);
  });

  it('may have a name that another instance has, of another account', async () => {
    const number = '330000000000009';
    await test.graph.setNumber({ id: number, businessId: '777' });
    await test.createCloud('third', number, { businessId: '777' });
    expect((await create('order_update', {}, 'third')).status).toBe(201);
    expect((await find('third')).body).toMatchObject([{ name: 'order_update' }]);
  });
});

describe('what becomes of a template', () => {
  it('is kept, and told to its own address in the words of Meta', async () => {
    const webhookUrl = subscriber.url;
    const { body } = await create('with_hook', { webhookUrl });
    expect(body).toMatchObject({ webhookUrl });
    const sealed = await test.query('SELECT webhook_url_sealed FROM template WHERE id = $1', [
      body.id,
    ]);
    expect(String(sealed[0]?.['webhook_url_sealed'])).not.toContain('127.0.0.1');
    expect((await decide(body.templateId, 'APPROVED')).answered).toBe(200);
    await vi.waitFor(() => expect(subscriber.received).toHaveLength(1), WAIT);
    expect(JSON.parse(subscriber.received[0]?.body ?? '')).toEqual({
      event: 'APPROVED',
      // As text, because a number here cannot hold all of Meta's digits.
      message_template_id: body.templateId,
      message_template_name: 'with_hook',
      message_template_language: 'pt_BR',
      reason: 'NONE',
    });
    const rows = await test.query('SELECT template FROM template WHERE id = $1', [body.id]);
    expect(rows).toMatchObject([{ template: { status: 'APPROVED' } }]);
  });

  it('of which nobody here knows is answered all the same, and changes nothing', async () => {
    const { id } = test.graph.numbers.templates.of(BUSINESS.businessId)[5] ?? { id: '' };
    expect((await decide(id, 'REJECTED')).answered).toBe(200);
  });

  it('is refused when another app signed it', async () => {
    const { body } = await create('foreign');
    const value = { event: 'REJECTED', message_template_id: body.templateId };
    const answer = await test.send('POST', '/webhook/meta', {
      headers: { 'content-type': 'application/json', 'x-hub-signature-256': 'sha256=00' },
      body: JSON.stringify({
        entry: [{ changes: [{ field: 'message_template_status_update', value }] }],
      }),
    });
    expect(answer.status).toBe(401);
    const rows = await test.query('SELECT template FROM template WHERE id = $1', [body.id]);
    expect(rows).toMatchObject([{ template: { status: 'PENDING' } }]);
  });
});

describe('an error', () => {
  it('of Meta is told in its own words, beside the usual ones, with its status', async () => {
    expect(await create('order_update')).toMatchObject({
      status: 400,
      body: {
        status: 400,
        error: 'Bad Request',
        code: 'graph.refused',
        message: 'Invalid parameter',
        details: {
          whatsapp_error: 'Invalid parameter',
          whatsapp_code: 100,
          error_user_title: 'Content in this language already exists',
          error_subcode: 2_388_024,
          error_type: 'OAuthException',
          fbtrace_id: expect.any(String),
          context: 'template_creation',
          type: 'whatsapp_api_error',
        },
        timestamp: expect.stringMatching(/Z$/),
      },
    });
  });

  it('keeps its status, and says when to try again', async () => {
    await test.graph.fail({ kind: 'rate-limit', times: 1 });
    const answer = await find();
    expect(answer).toMatchObject({
      status: 429,
      body: { details: { whatsapp_code: 80_007, context: 'template_find' } },
    });
    expect(answer.headers.get('retry-after')).toBe('60');
  });

  it.each<[string, object]>([
    ['a body without components', { components: undefined }],
    ['a category that is none', { category: 'SPAM' }],
    ['an address that may not be reached', { webhookUrl: 'http://10.0.0.1/x' }],
  ])('of %s names no code of Meta', async (_what, more) => {
    expect(await create('refused', more)).toMatchObject({
      status: 400,
      body: { details: { whatsapp_code: 'UNKNOWN_ERROR', error_type: 'UNKNOWN' } },
    });
  });

  it('says what is missing when the instance has no account of a business', async () => {
    await test.createCloud('no-business', '330000000000010');
    expect(await create('x', {}, 'no-business')).toMatchObject({
      status: 400,
      body: { code: 'account.incomplete', message: ['businessId is required'] },
    });
  });

  it('of a channel without templates is in the words of the contract', async () => {
    await test.call('POST', '/instance/create', {
      body: { instanceName: 'bridge', integration: 'EVOLUTION', number: '9001' },
    });
    expect(await find('bridge')).toMatchObject({
      status: 400,
      body: { message: ['Method not available on Evolution Channel'] },
    });
  });

  it('of who has no key is that of every route', async () => {
    const answer = await test.call('GET', '/template/find/acme', { key: null });
    expect(answer.status).toBe(401);
    expect(answer.body).not.toHaveProperty('details');
  });
});

it('leaves nothing behind of an instance that is deleted', async () => {
  const created = await test.createCloud('gone', '330000000000011', BUSINESS);
  await create('gone_template', {}, 'gone');
  await test.call('DELETE', '/instance/delete/gone');
  const { instanceId } = created.body.instance;
  await vi.waitFor(async () => {
    const rows = await test.query('SELECT 1 FROM template WHERE instance_id = $1', [instanceId]);
    expect(rows).toEqual([]);
  }, WAIT);
});
