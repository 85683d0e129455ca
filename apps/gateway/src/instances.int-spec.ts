import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestGateway, type TestGateway } from './testing/start-test-gateway.js';

/** How long a test waits for what takes milliseconds on an idle machine. */
const WAIT = { timeout: 15_000, interval: 10 };
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const NO_SETTINGS = {
  rejectCall: false,
  msgCall: '',
  groupsIgnore: false,
  alwaysOnline: false,
  readMessages: false,
  readStatus: false,
  syncFullHistory: false,
  wavoipToken: '',
};

let test: TestGateway;
beforeAll(async () => {
  test = await startTestGateway();
});
afterAll(() => test?.close());

interface Created {
  instance: { instanceId: string; instanceName: string; status: string; reason: string };
  hash: string;
  qrcode?: unknown;
}
const create = (instanceName: unknown, more: object = {}) =>
  test.call<Created>('POST', '/instance/create', {
    body: { instanceName, integration: 'WHATSAPP-BAILEYS', ...more },
  });
const anyName = () => `x-${randomUUID()}`;
const refusal = (status: number, code: string, message: unknown) => ({
  status,
  body: { status, error: expect.any(String), code, response: { message } },
});
const paired = async (instanceName: string) => {
  const { body } = await create(instanceName, { qrcode: true });
  await test.channel.sessionOf(instanceName).scan();
  return body;
};

describe('create', () => {
  it('answers in the shape of the contract', async () => {
    expect(await create('plain')).toMatchObject({ status: 201 });
    const { body } = await create('acme', {
      token: 'my-own-token',
      groupsIgnore: true,
      msgCall: 'Não atendemos',
      wavoipToken: 'w',
      webhook: {
        url: 'https://hooks.acme.test/wa',
        headers: { 'x-acme': '1' },
        webhookByEvents: true,
        base64: true,
        events: ['MESSAGES_UPSERT'],
      },
    });
    expect(body).toEqual({
      instance: {
        instanceName: 'acme',
        instanceId: expect.stringMatching(UUID),
        integration: 'WHATSAPP-BAILEYS',
        webhookWaBusiness: null,
        accessTokenWaBusiness: '',
        status: 'close',
        reason: 'connection.never_started',
      },
      hash: 'my-own-token',
      webhook: {
        webhookUrl: 'https://hooks.acme.test/wa',
        webhookHeaders: { 'x-acme': '1' },
        webhookByEvents: true,
        webhookBase64: true,
        secret: expect.stringMatching(/^whsec_/),
      },
      websocket: {},
      rabbitmq: {},
      nats: {},
      sqs: {},
      settings: { ...NO_SETTINGS, groupsIgnore: true, msgCall: 'Não atendemos', wavoipToken: 'w' },
    });
  });

  it('makes a token, which is the key of the instance', async () => {
    const { body } = await create('with-token');
    expect(body.hash).toMatch(/^[\dA-F]{8}(-[\dA-F]{4}){3}-[\dA-F]{12}$/);
    const own = await test.call('GET', '/instance/connectionState/with-token', { key: body.hash });
    expect(own.status).toBe(200);
  });

  it('shows a QR code', async () => {
    const { body } = await create('with-qr', { qrcode: true });
    expect(body).toMatchObject({
      instance: { status: 'connecting', reason: 'connection.waiting_for_scan' },
      qrcode: {
        pairingCode: null,
        pairingCodeExpiresAt: null,
        code: expect.stringMatching(/^2@/),
        base64: expect.stringMatching(/^data:image\/png;base64,/),
        count: 1,
      },
    });
  });

  it('shows a pairing code beside it when a number is given', async () => {
    const { body } = await create('with-number', { qrcode: true, number: '5511987654321' });
    expect(body.qrcode).toMatchObject({
      pairingCode: 'WZYEH1YY',
      pairingCodeExpiresAt: expect.stringMatching(/Z$/),
      code: expect.stringMatching(/^2@/),
    });
  });

  it.each<[string, unknown, object]>([
    [
      'no name',
      undefined,
      refusal(400, 'request.invalid', [['instance requires property "instanceName"']]),
    ],
    [
      'a name that is no text',
      5,
      refusal(400, 'request.invalid', [['instanceName is not of a type(s) string']]),
    ],
    [
      'a bad name',
      '../x',
      refusal(400, 'instance.name_invalid', [expect.stringContaining('1 to 100')]),
    ],
    ['an empty name', '', refusal(400, 'instance.name_invalid', [expect.any(String)])],
  ])('refuses %s', async (_what, name, expected) => {
    expect(await create(name)).toMatchObject(expected);
  });

  it.each<[string, object, object]>([
    [
      'an unknown integration',
      { integration: 'X' },
      refusal(400, 'integration.unknown', ['Invalid integration']),
    ],
    [
      'no integration',
      { integration: undefined },
      refusal(400, 'integration.unknown', ['Invalid integration']),
    ],
    [
      'one that is not built',
      { integration: 'WHATSAPP-BUSINESS' },
      refusal(501, 'integration.not_built', [expect.any(String)]),
    ],
    [
      'a number that is none',
      { number: 'abc' },
      refusal(400, 'request.invalid', [['Invalid format']]),
    ],
    [
      'a proxy that is none',
      { proxyHost: 'h', proxyPort: '1', proxyProtocol: 'gopher' },
      refusal(400, 'proxy.invalid', ['Invalid proxy']),
    ],
    [
      'a token with blanks',
      { token: 'a b' },
      refusal(400, 'instance.token_invalid', [expect.any(String)]),
    ],
    [
      'a webhook without URL',
      { webhook: {} },
      refusal(400, 'request.invalid', [['webhook requires property "url"']]),
    ],
    [
      'a webhook with a bad URL',
      { webhook: { url: 'ftp://x' } },
      refusal(400, 'egress.invalid_url', [expect.any(String)]),
    ],
  ])('refuses %s, and keeps nothing', async (_what, more, expected) => {
    const name = anyName();
    expect(await create(name, more)).toMatchObject(expected);
    expect(await test.query('SELECT 1 FROM instance WHERE name = $1', [name])).toEqual([]);
  });

  it('refuses the global key and the token of another as a token', async () => {
    expect(await create(anyName(), { token: test.adminKey })).toMatchObject({
      body: { code: 'instance.token_invalid' },
    });
    const token = randomUUID();
    expect((await create(anyName(), { token })).status).toBe(201);
    const name = anyName();
    expect(await create(name, { token })).toMatchObject({
      status: 409,
      body: { code: 'instance.token_taken' },
    });
    expect((await create(name)).status).toBe(201);
  });

  it('is not for instance keys', async () => {
    const { body } = await create(anyName());
    const options = { body: { instanceName: anyName() }, key: body.hash };
    expect((await test.call('POST', '/instance/create', options)).status).toBe(401);
  });

  it('has one winner of fifty', async () => {
    const name = anyName();
    const answers = await Promise.all(Array.from({ length: 50 }, () => create(name)));
    const winners = answers.filter(({ status }) => status === 201);
    expect(winners).toHaveLength(1);
    const losers = answers.filter(({ status }) => status !== 201);
    for (const loser of losers) {
      expect(loser).toMatchObject(
        refusal(403, 'instance.name_taken', [`This name "${name}" is already in use.`]),
      );
    }
    // What the losers began is undone: every row left is the winner's.
    const id = winners[0]?.body.instance.instanceId;
    const rows = await test.query<{ id: string }>('SELECT id FROM instance WHERE name = $1', [
      name,
    ]);
    expect(rows).toEqual([{ id }]);
    const orphans = await test.query(
      'SELECT 1 FROM data_key WHERE instance_id NOT IN (SELECT id FROM instance)',
    );
    expect(orphans).toEqual([]);
  });

  it('takes the Unicode forms of a name for one, and tells capitals from small letters', async () => {
    expect((await create('Zé')).status).toBe(201);
    expect((await create('Ze\u0301')).status).toBe(403);
    expect((await create('zé')).status).toBe(201);
    for (const form of ['Zé', 'Ze\u0301']) {
      const path = `/instance/connectionState/${encodeURIComponent(form)}`;
      expect((await test.call('GET', path)).body).toMatchObject({
        instance: { instanceName: 'Zé' },
      });
    }
  });

  it('keeps secrets sealed', async () => {
    const token = randomUUID();
    const { body } = await create(anyName(), {
      token,
      proxyHost: 'proxy.test',
      proxyPort: 3128,
      proxyProtocol: 'http',
      proxyPassword: 'a-long-password',
    });
    const [row] = await test.query<{ dump: string }>(
      'SELECT instance::text AS dump FROM instance WHERE id = $1',
      [body.instance.instanceId],
    );
    for (const secret of [token, 'proxy.test', 'a-long-password']) {
      expect(row?.dump).not.toContain(Buffer.from(secret).toString('hex'));
      expect(row?.dump).not.toContain(secret);
    }
  });
});

describe('connect and connectionState', () => {
  it('connects one that is closed, and shows the same code to who asks again', async () => {
    const name = anyName();
    await create(name);
    const first = await test.call('GET', `/instance/connect/${name}`);
    expect(first).toMatchObject({ status: 200, body: { pairingCode: null, count: 1 } });
    const again = await test.call('GET', `/instance/connect/${name}`);
    expect(again.body).toEqual(first.body);
    expect(test.channel.sessions.filter((s) => s.instance.instanceName === name)).toHaveLength(1);
  });

  it('gives a pairing code while a QR code is shown', async () => {
    const name = anyName();
    await create(name, { qrcode: true });
    const answer = await test.call('GET', `/instance/connect/${name}?number=5511987654321`);
    expect(answer).toMatchObject({ status: 200, body: { pairingCode: 'WZYEH1YY' } });
    const bad = await test.call('GET', `/instance/connect/${name}?number=abc`);
    expect(bad).toMatchObject(refusal(400, 'request.invalid', [['Invalid format']]));
  });

  it('answers the state once it is open', async () => {
    const name = anyName();
    await paired(name);
    const open = { instance: { instanceName: name, state: 'open' } };
    expect(await test.call('GET', `/instance/connect/${name}`)).toMatchObject({
      status: 200,
      body: open,
    });
    expect((await test.call('GET', `/instance/connectionState/${name}`)).body).toEqual({
      instance: {
        ...open.instance,
        reason: null,
        lastDisconnect: null,
        history: null,
        restriction: null,
        nextAttemptAt: null,
        pairingCodeExpiresAt: null,
        expiresAt: null,
      },
    });
  });

  it('explains a connection that was banned, and refuses to wait for it', async () => {
    const name = anyName();
    await paired(name);
    await test.channel.sessionOf(name).end(403, 'void');
    const { body } = await test.call('GET', `/instance/connectionState/${name}`);
    expect(body).toMatchObject({
      instance: {
        state: 'close',
        reason: 'connection.banned',
        lastDisconnect: { code: 403, reason: 'connection.banned', at: expect.any(String) },
      },
    });
  });

  it('ends the wait when the connection is refused meanwhile', async () => {
    const name = anyName();
    test.channel.quiet = true;
    await create(name);
    const waiting = test.call('GET', `/instance/connect/${name}`);
    const session = await vi.waitFor(() => test.channel.sessionOf(name), WAIT);
    test.channel.quiet = false;
    await session.end(403, 'void');
    expect(await waiting).toMatchObject(
      refusal(409, 'connection.refused', [expect.stringContaining('connection.banned')]),
    );
  });
});

describe('restart', () => {
  it('ends the session and opens another', async () => {
    const name = anyName();
    await paired(name);
    const before = test.channel.sessionOf(name);
    const waiting = test.call('POST', `/instance/restart/${name}`);
    const after = await vi.waitFor(() => {
      const session = test.channel.sessionOf(name);
      expect(session).not.toBe(before);
      return session;
    }, WAIT);
    expect(before.closedHow).toBe('keep-credentials');
    await after.scan();
    expect(await waiting).toMatchObject({ status: 200 });
  });

  it('connects one that is closed', async () => {
    const name = anyName();
    await create(name);
    const answer = await test.call('POST', `/instance/restart/${name}`);
    expect(answer).toMatchObject({ status: 200, body: { code: expect.stringMatching(/^2@/) } });
  });
});

describe('setPresence', () => {
  it('reaches the session', async () => {
    const name = anyName();
    await paired(name);
    const body = { presence: 'available' };
    const answer = await test.call('POST', `/instance/setPresence/${name}`, { body });
    expect(answer).toMatchObject({ status: 201, body });
    expect(test.channel.sessionOf(name).commands).toEqual([
      { kind: 'set-presence', presence: 'available' },
    ]);
  });

  it('refuses a presence that there is not, and one of a closed connection', async () => {
    const name = anyName();
    await create(name);
    const path = `/instance/setPresence/${name}`;
    expect(await test.call('POST', path, { body: { presence: 'x' } })).toMatchObject(
      refusal(400, 'request.invalid', [
        ['presence is not one of enum values: unavailable,available,composing,recording,paused'],
      ]),
    );
    expect(await test.call('POST', path, { body: {} })).toMatchObject(
      refusal(400, 'request.invalid', [['instance requires property "presence"']]),
    );
    expect(await test.call('POST', path, { body: { presence: 'paused' } })).toMatchObject({
      status: 400,
      body: { code: 'connection.not_open' },
    });
  });
});

describe('logout', () => {
  it('ends the session for good, and can be followed by a new pairing', async () => {
    const name = anyName();
    await paired(name);
    const answer = await test.call('DELETE', `/instance/logout/${name}`);
    expect(answer).toMatchObject({
      status: 200,
      body: { status: 'SUCCESS', error: false, response: { message: 'Instance logged out' } },
    });
    expect(test.channel.sessionOf(name).closedHow).toBe('log-out');
    const { body } = await test.call('GET', `/instance/connectionState/${name}`);
    expect(body).toMatchObject({ instance: { state: 'close', reason: 'connection.logged_out' } });
    const again = await test.call('GET', `/instance/connect/${name}`);
    expect(again.body).toMatchObject({ code: expect.stringMatching(/^2@/), count: 1 });
  });

  it('has nothing to do without credentials', async () => {
    const name = anyName();
    await create(name, { qrcode: true });
    expect(await test.call('DELETE', `/instance/logout/${name}`)).toMatchObject(
      refusal(400, 'instance.not_connected', [`The "${name}" instance is not connected`]),
    );
  });

  it('works while waiting for the next attempt', async () => {
    const name = anyName();
    await paired(name);
    test.channel.quiet = true;
    await test.channel.sessionOf(name).end(503, 'kept');
    const { body } = await test.call('GET', `/instance/connectionState/${name}`);
    expect(body).toMatchObject({ instance: { state: 'connecting' } });
    expect((await test.call('DELETE', `/instance/logout/${name}`)).status).toBe(200);
    test.channel.quiet = false;
  });
});

describe('close', () => {
  it('does not wait for who waits for a code', async () => {
    const other = await startTestGateway();
    try {
      const body = { instanceName: 'a', integration: 'WHATSAPP-BAILEYS' };
      await other.call('POST', '/instance/create', { body });
      other.channel.quiet = true;
      const waiting = other.call('GET', '/instance/connect/a');
      await vi.waitFor(() => other.channel.sessionOf('a'), WAIT);
      const beganAtMs = performance.now();
      await other.gateway.close();
      expect(performance.now() - beganAtMs).toBeLessThan(10_000);
      expect((await waiting).status).toBeGreaterThanOrEqual(500);
    } finally {
      await other.close();
    }
  });
});
