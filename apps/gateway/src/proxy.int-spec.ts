import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { REFUSING_PROXY } from './testing/fake-channel.js';
import { startTestGateway, type TestGateway } from './testing/start-test-gateway.js';

const WAIT = { timeout: 15_000, interval: 10 };
const PROXY = {
  enabled: true,
  host: 'proxy.acme.test',
  port: '3128',
  protocol: 'http',
  username: 'u',
  password: 'p',
};
const BLANK = { enabled: false, host: '', port: '', protocol: '', username: '', password: '' };

let test: TestGateway;
beforeAll(async () => {
  test = await startTestGateway();
});
afterAll(() => test?.close());

const create = async (more: object = {}): Promise<string> => {
  const instanceName = `p-${randomUUID()}`;
  const body = { instanceName, integration: 'WHATSAPP-BAILEYS', ...more };
  expect((await test.call('POST', '/instance/create', { body })).status).toBe(201);
  return instanceName;
};
const set = (name: string, body: object) => test.call('POST', `/proxy/set/${name}`, { body });
const find = async (name: string) => (await test.call('GET', `/proxy/find/${name}`)).body;

describe('the proxy of an instance', () => {
  it('is set, shown and taken away, in the shape of the contract', async () => {
    const name = await create();
    expect(await find(name)).toBeNull();
    expect(await set(name, { ...PROXY, port: 3128 })).toMatchObject({
      status: 201,
      body: { proxy: { instanceName: name, proxy: PROXY } },
    });
    expect(await find(name)).toMatchObject({ ...PROXY, instanceId: expect.any(String) });
    expect(await set(name, { ...PROXY, enabled: false })).toMatchObject({
      status: 201,
      body: { proxy: { proxy: BLANK } },
    });
    expect(await find(name)).toMatchObject(BLANK);
    const listed = await test.call('GET', `/instance/fetchInstances?instanceName=${name}`);
    expect(listed.body).toMatchObject([{ Proxy: BLANK }]);
  });

  it('is needed in full when it is on, and not at all when it is off', async () => {
    const name = await create();
    const { host, ...hostless } = PROXY;
    expect(host).toBe('proxy.acme.test');
    expect(await set(name, hostless)).toMatchObject({ status: 400 });
    expect(await set(name, { ...PROXY, protocol: 'gopher' })).toMatchObject({ status: 400 });
    expect(await set(name, { ...PROXY, host: 'http://proxy.acme.test' })).toMatchObject({
      status: 400,
      body: { code: 'proxy.invalid', response: { message: ['Invalid proxy'] } },
    });
    expect(await set(name, { enabled: false })).toMatchObject({ status: 201 });
    expect((await set(name, { ...PROXY, protocol: 'SOCKS' })).status).toBe(201);
    expect(await find(name)).toMatchObject({ protocol: 'socks5' });
  });

  it('that does not work is refused with the reason, and nothing is changed', async () => {
    const name = await create();
    const refusal = {
      status: 400,
      body: {
        code: 'proxy.credentials_refused',
        reason: 'This proxy takes nobody.',
        response: { message: ['Invalid proxy'] },
      },
    };
    expect(await set(name, { ...PROXY, host: REFUSING_PROXY })).toMatchObject(refusal);
    expect(await find(name)).toBeNull();
    const body = {
      instanceName: `p-${randomUUID()}`,
      integration: 'WHATSAPP-BAILEYS',
      proxyHost: REFUSING_PROXY,
      proxyPort: '1',
      proxyProtocol: 'http',
    };
    expect(await test.call('POST', '/instance/create', { body })).toMatchObject(refusal);
    const created = await test.call('GET', `/instance/connectionState/${body.instanceName}`);
    expect(created.status).toBe(404);
  });

  it('is tried on demand', async () => {
    const name = await create();
    const check = async () => (await test.call('GET', `/proxy/check/${name}`)).body;
    expect(await check()).toMatchObject({ works: null, code: null, reason: null });
    await set(name, PROXY);
    expect(await check()).toMatchObject({ works: true, code: null, tookMs: expect.any(Number) });
  });

  it('that was changed makes the connection anew, and one that was not does not', async () => {
    const name = await create({ qrcode: true });
    await test.channel.sessionOf(name).scan();
    const first = test.channel.sessionOf(name);
    await set(name, PROXY);
    await vi.waitFor(() => expect(test.channel.sessionOf(name)).not.toBe(first), WAIT);
    const second = test.channel.sessionOf(name);
    expect(first.closedHow).toBe('keep-credentials');
    expect(second.instance.proxy).toMatchObject({ host: 'proxy.acme.test', port: 3128 });
    await second.host.report({
      kind: 'opened',
      self: { jid: '5511987654321@s.whatsapp.net', lid: null, name: 'Acme', pictureUrl: null },
    });
    await set(name, PROXY);
    await set(name, { enabled: false });
    await vi.waitFor(() => expect(test.channel.sessionOf(name)).not.toBe(second), WAIT);
    expect(test.channel.sessionOf(name).instance.proxy).toBeNull();
    const sessions = test.channel.sessions.filter((s) => s.instance.instanceName === name);
    expect(sessions).toHaveLength(3);
  });

  it('that is set while the instance rests connects nothing', async () => {
    const name = await create();
    await set(name, PROXY);
    const state = await test.call('GET', `/instance/connectionState/${name}`);
    expect(state.body).toMatchObject({
      instance: { state: 'close', reason: 'connection.never_started' },
    });
  });

  it('that fails says so in the state, and is tried again', async () => {
    const name = await create({ qrcode: true });
    await test.channel.sessionOf(name).scan();
    const detail = 'The proxy proxy.acme.test does not accept this user name and password.';
    await test.channel
      .sessionOf(name)
      .host.report({ kind: 'closed', code: null, detail, credentials: 'kept', cause: 'proxy' });
    const state = await test.call('GET', `/instance/connectionState/${name}`);
    expect(state.body).toMatchObject({
      instance: {
        state: 'connecting',
        reason: 'connection.proxy_failed',
        nextAttemptAt: expect.any(String),
        lastDisconnect: { code: null, reason: 'connection.proxy_failed', detail },
      },
    });
  });

  it('lies sealed', async () => {
    const name = await create();
    await set(name, { ...PROXY, password: 'a-long-password' });
    const rows = await test.query<{ dump: string }>(
      'SELECT instance::text AS dump FROM instance WHERE name = $1',
      [name],
    );
    expect(rows).toHaveLength(1);
    for (const secret of ['a-long-password', 'proxy.acme.test']) {
      expect(rows[0]?.dump).not.toContain(secret);
      expect(rows[0]?.dump).not.toContain(Buffer.from(secret).toString('hex'));
    }
  });
});
