import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Answer, startTestGateway, type TestGateway } from './testing/start-test-gateway.js';

const WAIT = { timeout: 15_000, interval: 10 };
const SWITCHES = {
  rejectCall: true,
  groupsIgnore: true,
  alwaysOnline: true,
  readMessages: true,
  readStatus: true,
  syncFullHistory: true,
};

let test: TestGateway;
beforeAll(async () => {
  test = await startTestGateway();
});
afterAll(() => test?.close());

const create = async (more: object = {}): Promise<{ name: string; token: string }> => {
  const name = `s-${randomUUID()}`;
  const body = { instanceName: name, integration: 'WHATSAPP-BAILEYS', ...more };
  const answer = await test.call<{ hash: string }>('POST', '/instance/create', { body });
  expect(answer.status).toBe(201);
  return { name, token: answer.body.hash };
};
const set = (name: string, body: object): Promise<Answer<unknown>> =>
  test.call('POST', `/settings/set/${name}`, { body });
const find = async (name: string): Promise<unknown> =>
  (await test.call('GET', `/settings/find/${name}`)).body;

describe('settings', () => {
  it('are changed and shown, in the shape of the contract', async () => {
    const { name, token } = await create({ msgCall: 'before' });
    const settings = { ...SWITCHES, msgCall: 'Não atendemos', wavoipToken: '' };
    const answer = await test.call('POST', `/settings/set/${name}`, {
      body: { ...SWITCHES, msgCall: 'Não atendemos' },
      key: token,
    });
    expect(answer).toMatchObject({
      status: 201,
      body: { settings: { instanceName: name, settings } },
    });
    expect(await find(name)).toEqual(settings);
    const listed = await test.call('GET', `/instance/fetchInstances?instanceName=${name}`);
    expect(listed.body).toMatchObject([{ Setting: settings }]);
  });

  it('keep texts that are left out, and lose those that are emptied', async () => {
    const { name } = await create({ msgCall: 'before', wavoipToken: 'w' });
    await set(name, SWITCHES);
    expect(await find(name)).toMatchObject({ msgCall: 'before', wavoipToken: 'w' });
    await set(name, { ...SWITCHES, msgCall: '', wavoipToken: '' });
    expect(await find(name)).toMatchObject({ msgCall: '', wavoipToken: '' });
  });

  it('are refused without one of the switches, or with something else in its place', async () => {
    const { name } = await create();
    const { readStatus, ...rest } = SWITCHES;
    expect(readStatus).toBe(true);
    for (const body of [rest, { ...SWITCHES, rejectCall: 'yes' }, { ...SWITCHES, msgCall: 1 }]) {
      expect(await set(name, body)).toMatchObject({
        status: 400,
        body: { code: 'request.invalid' },
      });
    }
    expect(await find(name)).toMatchObject({ rejectCall: false });
  });

  it('belong to their instance alone', async () => {
    const [mine, other] = [await create(), await create()];
    const answer = await test.call('POST', `/settings/set/${other.name}`, {
      body: SWITCHES,
      key: mine.token,
    });
    expect(answer.status).toBe(401);
    expect(await find(other.name)).toMatchObject({ rejectCall: false });
  });

  it('reach the session that runs, whichever gateway is asked, and the next one', async () => {
    const { name } = await create({ qrcode: true });
    await test.channel.sessionOf(name).scan();
    const session = test.channel.sessionOf(name);
    // Where it runs, they hold as soon as the answer is there.
    await set(name, { ...SWITCHES, msgCall: 'from here' });
    expect(session.settings.at(-1)).toMatchObject({ msgCall: 'from here' });
    const other = await test.another();
    try {
      const response = await fetch(`${other.url}/settings/set/${name}`, {
        method: 'POST',
        headers: { apikey: test.adminKey, 'content-type': 'application/json' },
        body: JSON.stringify({ ...SWITCHES, msgCall: 'from the other' }),
      });
      expect(response.status).toBe(201);
      await vi.waitFor(
        () => expect(session.settings.at(-1)).toMatchObject({ msgCall: 'from the other' }),
        WAIT,
      );
    } finally {
      await other.close();
    }
    // No connection was made anew for it.
    expect(test.channel.sessionOf(name)).toBe(session);
    expect(session.closedHow).toBeNull();
    await test.call('POST', `/instance/restart/${name}`);
    await vi.waitFor(() => expect(test.channel.sessionOf(name)).not.toBe(session), WAIT);
    expect(test.channel.sessionOf(name).instance.settings).toMatchObject(SWITCHES);
  });
});
