import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Gateway } from './create-gateway.js';
import { startTestGateway, type TestGateway } from './testing/start-test-gateway.js';

interface Row {
  id: string;
  name: string;
  token: string;
}
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

let test: TestGateway;
const created: { id: string; name: string; token: string }[] = [];

beforeAll(async () => {
  test = await startTestGateway({ DATABASE_CONNECTION_CLIENT_NAME: 'client' });
  for (const instanceName of ['one', 'two', 'drei', 'Zé']) {
    const { body } = await test.call<{ instance: { instanceId: string }; hash: string }>(
      'POST',
      '/instance/create',
      {
        body: {
          instanceName,
          integration: 'WHATSAPP-BAILEYS',
          ...(instanceName === 'two'
            ? {
                number: '4915112345678',
                proxyHost: 'p.test',
                proxyPort: '8',
                proxyProtocol: 'http',
              }
            : {}),
        },
      },
    );
    created.push({ id: body.instance.instanceId, name: instanceName, token: body.hash });
  }
});
afterAll(() => test?.close());

const list = (query = '', key?: string) =>
  test.call<Row[]>('GET', `/instance/fetchInstances${query}`, key === undefined ? {} : { key });
const names = async (query = '', key?: string) =>
  (await list(query, key)).body.map(({ name }) => name);
const nth = (index: number) => {
  const instance = created[index];
  if (instance === undefined) throw new Error(`There is no instance ${index}`);
  return instance;
};

describe('fetchInstances', () => {
  it('has every field of the contract, with nulls for what is not known', async () => {
    const { body } = await list('?instanceName=one');
    const { id, token } = nth(0);
    expect(body).toEqual([
      {
        id,
        name: 'one',
        connectionStatus: 'close',
        integration: 'WHATSAPP-BAILEYS',
        ownerJid: null,
        profileName: null,
        profilePicUrl: null,
        number: null,
        businessId: null,
        token,
        clientName: 'client',
        disconnectionReasonCode: null,
        disconnectionObject: null,
        disconnectionAt: null,
        createdAt: expect.stringMatching(ISO),
        updatedAt: expect.stringMatching(ISO),
        Chatwoot: null,
        Proxy: null,
        Rabbitmq: null,
        Nats: null,
        Sqs: null,
        Websocket: null,
        Setting: {
          id,
          rejectCall: false,
          msgCall: '',
          groupsIgnore: false,
          alwaysOnline: false,
          readMessages: false,
          readStatus: false,
          syncFullHistory: false,
          wavoipToken: '',
          createdAt: expect.stringMatching(ISO),
          updatedAt: expect.stringMatching(ISO),
          instanceId: id,
        },
        _count: { Message: 0, Contact: 0, Chat: 0 },
      },
    ]);
  });

  it('lists all of them, oldest first', async () => {
    expect(await names()).toEqual(['one', 'two', 'drei', 'Zé']);
  });

  it('finds by name in either form, by id and by number', async () => {
    expect(await names(`?instanceName=${encodeURIComponent('Ze\u0301')}`)).toEqual(['Zé']);
    expect(await names(`?instanceId=${nth(2).id}`)).toEqual(['drei']);
    expect(await names(`?instanceId=${nth(2).id.toUpperCase()}`)).toEqual(['drei']);
    expect(await names('?number=4915112345678')).toEqual(['two']);
    expect(await names('/?instanceName=two&')).toEqual(['two']);
    expect(await names('?instanceName=')).toHaveLength(4);
  });

  it.each([
    ['?instanceName=nobody', 'nobody'],
    ['?instanceId=not-an-id', 'not-an-id'],
    ['?number=1', '1'],
  ])('%s is 404 for the global key', async (query, filter) => {
    expect(await list(query)).toMatchObject({
      status: 404,
      body: {
        code: 'instance.not_found',
        response: { message: [`Instance "${filter}" not found`] },
      },
    });
  });

  it('shows a token its own instance and nothing else', async () => {
    const { token, id } = nth(0);
    expect(await names('', token)).toEqual(['one']);
    expect(await names('?instanceName=one', token)).toEqual(['one']);
    expect(await names(`?instanceId=${id}`, token)).toEqual(['one']);
    for (const query of ['?instanceName=two', `?instanceId=${nth(1).id}`, '?instanceName=nobody']) {
      const foreign = await list(query, token);
      expect(foreign.status).toBe(401);
      expect(foreign.text).toBe((await list('', 'wrong')).text);
    }
  });

  it('shows the proxy', async () => {
    const { body } = await list('?instanceName=two');
    expect(body[0]).toMatchObject({
      number: '4915112345678',
      Proxy: { enabled: true, host: 'p.test', port: '8', protocol: 'http', username: null },
    });
  });

  it('gives pages', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await list(`?limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`);
      seen.push(...page.body.map(({ name }) => name));
      cursor = page.headers.get('x-next-cursor');
    }
    expect(seen).toEqual(['one', 'two', 'drei', 'Zé']);
  });

  it.each(['?limit=0', '?limit=1001', '?limit=x', '?limit=1.5', '?cursor=x', '?limit=1&limit=2'])(
    'refuses %s',
    async (query) => {
      expect((await list(query)).status).toBe(400);
    },
  );

  it('tells the same state as connectionState, and the profile', async () => {
    await test.call('GET', '/instance/connect/one');
    await test.channel.sessionOf('one').scan();
    const [row] = (await list('?instanceName=one')).body;
    expect(row).toMatchObject({
      connectionStatus: 'open',
      ownerJid: '5511987654321@s.whatsapp.net',
      profileName: 'Acme',
      disconnectionAt: null,
    });
    expect(await names('?number=5511987654321')).toEqual(['one']);
    await test.channel.sessionOf('one').end(401, 'void');
    const [after] = (await list('?instanceName=one')).body;
    expect(after).toMatchObject({
      connectionStatus: 'close',
      disconnectionReasonCode: 401,
      disconnectionObject: expect.any(String),
      disconnectionAt: expect.stringMatching(ISO),
    });
  });

  it('costs the same four queries however many there are, also for a process that has seen none', async () => {
    const before = await countReads('?limit=1');
    expect(before).toBeLessThanOrEqual(4);
    expect(await countReads('')).toBeLessThanOrEqual(4);
    const other = await test.another();
    try {
      expect(await countReads('', other)).toBeLessThanOrEqual(4);
    } finally {
      await other.close();
    }
  });
});

/** Statements that read instances and what belongs to them; what runs in the background reads otherwise. */
const READS = /FROM (?:instance\s+WHERE deleted_at|data_key)|instance_totals|c\.instance_id = ANY/;

async function countReads(query: string, gateway: Gateway = test.gateway): Promise<number> {
  const reads = vi.spyOn(gateway.app.get<DataSource>(getDataSourceToken()), 'query');
  try {
    const answer = await fetch(`${gateway.url}/instance/fetchInstances${query}`, {
      headers: { apikey: test.adminKey },
    });
    expect(answer.status).toBe(200);
    return reads.mock.calls.filter(([sql]) => READS.test(sql)).length;
  } finally {
    reads.mockRestore();
  }
}
