import { createHmac, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APP_SECRET, ChannelGateway, VERIFY_TOKEN } from './channel-gateway.js';

const NUMBER = '300000000000001';
const OTHER = '300000000000002';
const OTHER_SECRET = 'the-app-secret-of-the-other-number';

let test: ChannelGateway;
let acmeId: string;
let otherId: string;

beforeAll(async () => {
  test = await ChannelGateway.start();
  acmeId = (await test.createCloud('acme', NUMBER)).body.instance.instanceId;
  const other = await test.createCloud('other', OTHER, { appSecret: OTHER_SECRET });
  otherId = other.body.instance.instanceId;
});
afterAll(() => test?.close());

const sign = (bytes: Uint8Array, secret = APP_SECRET): string =>
  createHmac('sha256', secret).update(bytes).digest('hex');

const post = (bytes: Uint8Array<ArrayBuffer>, signature?: string, type = 'application/json') =>
  test.send<{ status: unknown }>('POST', '/webhook/meta', {
    headers: {
      'content-type': type,
      ...(signature === undefined ? {} : { 'x-hub-signature-256': signature }),
    },
    body: bytes,
  });

let lastId = 0;
const notification = (body: string, number = NUMBER): object => ({
  object: 'whatsapp_business_account',
  entry: [
    {
      id: '1',
      changes: [
        {
          field: 'messages',
          value: {
            metadata: { phone_number_id: number },
            contacts: [{ wa_id: '5511988887777', profile: { name: 'Ana' } }],
            messages: [
              {
                id: `wamid.signature-${(lastId += 1)}`,
                from: '5511988887777',
                timestamp: '1760972400',
                type: 'text',
                text: { body },
              },
            ],
          },
        },
      ],
    },
  ],
});
const bytesOf = (value: unknown): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const stored = async (instanceId: string): Promise<number> =>
  (await test.query('SELECT 1 FROM message WHERE instance_id = $1', [instanceId])).length;

/** Bodies as they may arrive; what they say does not matter to their signature. */
const BODIES: Readonly<Record<string, () => Uint8Array<ArrayBuffer>>> = {
  plain: () => bytesOf(notification('Oi')),
  emoji: () => bytesOf(notification('👩‍👩‍👧 café')),
  'escaped emoji': () =>
    bytesOf(JSON.stringify(notification('x')).replace('"x"', String.raw`"\ud83d\ude00"`)),
  'half an emoji': () =>
    bytesOf(JSON.stringify(notification('x')).replace('"x"', String.raw`"\ud83d"`)),
  'the character NUL': () =>
    bytesOf(JSON.stringify(notification('x')).replace('"x"', String.raw`"a\u0000b"`)),
  'blanks and new lines': () => bytesOf(` ${JSON.stringify(notification('Oi'), null, 3)}\n\n`),
  'a byte order mark': () => bytesOf(`\ufeff${JSON.stringify(notification('Oi'))}`),
  'cut JSON': () => bytesOf(JSON.stringify(notification('Oi')).slice(0, -9)),
  'no JSON': () => bytesOf('hub.mode=subscribe'),
  nothing: () => new Uint8Array(),
  null: () => bytesOf('null'),
  'an array': () => bytesOf([notification('Oi')]),
  'a number': () => bytesOf('17'),
  'an entry that is a text': () => bytesOf({ object: 'x', entry: 'y' }),
  'an entry without changes': () => bytesOf({ object: 'x', entry: [{ id: '1' }] }),
  'changes of another kind': () =>
    bytesOf({ entry: [{ changes: [{ field: 'message_template_status_update', value: {} }] }] }),
  'an unknown number': () => bytesOf(notification('Oi', '999')),
  'a message of nobody': () =>
    bytesOf({
      entry: [
        {
          changes: [{ value: { metadata: { phone_number_id: NUMBER }, messages: [7, {}, null] } }],
        },
      ],
    }),
  'deep nesting': () => bytesOf(`{"entry":${'['.repeat(50_000)}${']'.repeat(50_000)}}`),
  'invalid UTF-8': () => new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
  'random bytes': () => new Uint8Array(randomBytes(300)),
  'the key __proto__': () => bytesOf('{"__proto__":{"a":1},"entry":[]}'),
};

/** Headers that are no signature of the body. */
const WRONG_HEADERS: Readonly<Record<string, (bytes: Uint8Array) => string | undefined>> = {
  none: () => undefined,
  empty: () => '',
  'the scheme alone': () => 'sha256=',
  'no scheme': (bytes) => sign(bytes),
  'another scheme': (bytes) => `sha1=${sign(bytes)}`,
  'upper-case digits': (bytes) => `sha256=${sign(bytes).toUpperCase()}`,
  'an upper-case scheme': (bytes) => `SHA256=${sign(bytes)}`,
  'one digit too few': (bytes) => `sha256=${sign(bytes).slice(1)}`,
  'one digit too many': (bytes) => `sha256=${sign(bytes)}0`,
  'half of it': (bytes) => `sha256=${sign(bytes).slice(0, 32)}`,
  'a digit that is none': (bytes) => `sha256=${sign(bytes).slice(1)}g`,
  'a blank inside': (bytes) => `sha256= ${sign(bytes)}`,
  'it twice': (bytes) => `sha256=${sign(bytes)}, sha256=${sign(bytes)}`,
  quotes: (bytes) => `"sha256=${sign(bytes)}"`,
  'characters beyond ASCII': () => `sha256=${'é'.repeat(64)}`,
  base64: (bytes) => `sha256=${Buffer.from(sign(bytes), 'hex').toString('base64')}`,
  'another secret': (bytes) => `sha256=${sign(bytes, 'guessed')}`,
  'an empty secret': (bytes) => `sha256=${createHmac('sha256', '').update(bytes).digest('hex')}`,
  'another body': () => `sha256=${sign(bytesOf('{}'))}`,
  'the body written again': (bytes) =>
    `sha256=${sign(bytesOf(`${new TextDecoder().decode(bytes)} `))}`,
  'four thousand digits': () => `sha256=${'a'.repeat(4_000)}`,
};

describe('the signature of a notification', () => {
  it.each(Object.keys(BODIES))('is good over %s: 200', async (name) => {
    const bytes = BODIES[name]?.() ?? new Uint8Array();
    const answer = await post(bytes, `sha256=${sign(bytes)}`);
    expect([answer.status, answer.body]).toEqual([200, { status: 'success' }]);
  });

  it.each(Object.keys(WRONG_HEADERS))('is refused when the header is %s: 401', async (name) => {
    for (const body of ['emoji', 'cut JSON', 'nothing']) {
      const bytes = BODIES[body]?.() ?? new Uint8Array();
      const answer = await post(bytes, WRONG_HEADERS[name]?.(bytes));
      expect(answer.status, body).toBe(401);
    }
  });

  it.each(['application/json; charset=utf-8', 'text/plain', 'application/x-www-form-urlencoded'])(
    'is taken over the bytes as they came, sent as %s',
    async (type) => {
      const bytes = bytesOf(notification('Olá 😀'));
      expect((await post(bytes, `sha256=${sign(bytes)}`, type)).status).toBe(200);
      expect((await post(bytes, `sha256=${sign(bytes, 'no')}`, type)).status).toBe(401);
    },
  );

  it('stores nothing of what is refused', async () => {
    const before = await stored(acmeId);
    const bytes = bytesOf(notification('Oi'));
    await post(bytes, `sha256=${sign(bytes, 'guessed')}`);
    expect(await stored(acmeId)).toBe(before);
    await post(bytes, `sha256=${sign(bytes)}`);
    expect(await stored(acmeId)).toBe(before + 1);
  });

  it('speaks for the numbers of its own app alone', async () => {
    const mixed = (): Uint8Array<ArrayBuffer> => {
      const [one, two] = [notification('a'), notification('b', OTHER)];
      const entries = [one, two].flatMap((each) => ('entry' in each ? each.entry : []));
      return bytesOf({ entry: entries });
    };
    const before = [await stored(acmeId), await stored(otherId)];
    const byOther = mixed();
    expect((await post(byOther, `sha256=${sign(byOther, OTHER_SECRET)}`)).status).toBe(200);
    expect([await stored(acmeId), await stored(otherId)]).toEqual([
      before[0],
      (before[1] ?? 0) + 1,
    ]);
    const byCommon = mixed();
    expect((await post(byCommon, `sha256=${sign(byCommon)}`)).status).toBe(200);
    expect([await stored(acmeId), await stored(otherId)]).toEqual([
      (before[0] ?? 0) + 1,
      (before[1] ?? 0) + 1,
    ]);
    const onlyAcme = bytesOf(notification('c'));
    expect((await post(onlyAcme, `sha256=${sign(onlyAcme, OTHER_SECRET)}`)).status).toBe(401);
  });

  it('is asked for on 4 MiB, and more than that is not read', async () => {
    const large = bytesOf(`{"entry":[],"filler":"${'x'.repeat(4 * 1024 * 1024)}"}`);
    expect((await post(large, `sha256=${sign(large)}`)).status).toBe(413);
  });
});

describe('the registration of the webhook', () => {
  const ask = (query: Record<string, string>) =>
    test.send('GET', `/webhook/meta?${new URLSearchParams(query).toString()}`, {});
  const good = {
    'hub.mode': 'subscribe',
    'hub.verify_token': VERIFY_TOKEN,
    'hub.challenge': '1158201444',
  };

  it('sends the challenge back as plain text', async () => {
    const answer = await ask(good);
    expect([answer.status, answer.text]).toEqual([200, '1158201444']);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
  });

  it.each([
    { 'hub.verify_token': 'evolution' },
    { 'hub.verify_token': '' },
    { 'hub.mode': 'unsubscribe' },
    { 'hub.challenge': '<script>alert(1)</script>' },
    { 'hub.challenge': 'x'.repeat(65) },
  ])('refuses %o', async (change) => {
    expect((await ask({ ...good, ...change })).status).toBe(403);
  });

  it('refuses a call without anything', async () => {
    expect((await ask({})).status).toBe(403);
  });
});
