import { randomUUID } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AccessModule, type InstanceIdentity, TokenLookup } from '@switchboard/access';
import { type ChannelMessage, NumberNotOnWhatsAppError } from '@switchboard/channels';
import { ConfigModule, testConfig } from '@switchboard/config';
import {
  Connections,
  ConnectionsModule,
  InstanceChannels,
  InstanceDirectory,
} from '@switchboard/connections';
import { CryptoModule, InstanceSealer, TokenHasher } from '@switchboard/crypto';
import { DatabaseModule, Transactions } from '@switchboard/database';
import { EventLog, EventsModule } from '@switchboard/events';
import { configureHttp, createFastifyAdapter } from '@switchboard/http';
import { MediaModule } from '@switchboard/media';
import { prepareQueue, QueueModule } from '@switchboard/queue';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { queueOf } from '../../../test/support/queue-store.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { InstanceMessages, MessagesModule } from '../src/index.js';
import { text } from './messages-fixture.js';

const config = testConfig();
const acme: InstanceIdentity = { instanceId: randomUUID(), instanceName: 'acme' };
const TOKEN = 'the-token-of-acme';
const run = vi.fn<(...asked: unknown[]) => Promise<ChannelMessage>>();

let database: TestDatabase;
let app: NestFastifyApplication;

@Global()
@Module({
  providers: [
    { provide: Connections, useValue: { run } },
    {
      provide: InstanceChannels,
      useValue: {
        can: () => Promise.resolve(false),
        require: () => Promise.resolve(),
        of: () => Promise.resolve({ newMessageId: () => '3EB0CHOSEN' }),
      },
    },
    { provide: InstanceDirectory, useValue: {} },
  ],
  exports: [Connections, InstanceChannels, InstanceDirectory],
})
class FakeConnectionsModule {}

@Global()
@Module({
  providers: [
    {
      provide: TokenLookup,
      inject: [TokenHasher],
      useFactory: (hasher: TokenHasher) => ({
        find: (hash: Buffer) => Promise.resolve(hash.equals(hasher.hash(TOKEN)) ? [acme] : []),
        findByName: (name: string) => Promise.resolve(name === acme.instanceName ? acme : null),
      }),
    },
  ],
  exports: [TokenLookup],
})
class FakeInstancesModule {}

beforeAll(async () => {
  database = await createTestDatabase();
  const { schema } = config.database;
  const module = await Test.createTestingModule({
    imports: [
      ConfigModule.forRoot(config),
      DatabaseModule.forRoot({ uri: database.uri, schema }),
      CryptoModule,
      QueueModule.forRoot(await prepareQueue(queueOf(database.uri))),
      FakeInstancesModule,
      AccessModule,
      EventsModule,
      MediaModule,
      MessagesModule,
    ],
  })
    .overrideModule(ConnectionsModule)
    .useModule(FakeConnectionsModule)
    .compile();
  app = module.createNestApplication<NestFastifyApplication>(createFastifyAdapter(), {
    bodyParser: false,
  });
  configureHttp(app, config);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  await app.get(Transactions).run(async (tx) => {
    await tx.query(
      `INSERT INTO instance (id, name, integration, token_hash, token_sealed) VALUES ($1, $2, 'WHATSAPP-BAILEYS', '', '')`,
      [acme.instanceId, acme.instanceName],
    );
    await app.get(InstanceSealer).begin(tx, acme.instanceId);
    await app.get(EventLog, { strict: false }).begin(tx, acme.instanceId);
    await app.get(InstanceMessages).begin(tx, acme.instanceId);
  });
});
afterAll(async () => {
  await app.close();
  await database.drop();
});
beforeEach(() => {
  run.mockReset();
});

async function post(
  path: string,
  payload: string | object,
  key = TOKEN,
  type = 'application/json',
  headers: Readonly<Record<string, string>> = {},
) {
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
  const response = await app.inject({
    method: 'POST',
    url: path,
    headers: { apikey: key, 'content-type': type, ...headers },
    payload: body,
  });
  const answer: unknown = response.json();
  return { status: response.statusCode, body: answer };
}

const refused = (message: unknown, code: unknown = expect.any(String)) => ({
  status: 400,
  body: { status: 400, error: 'Bad Request', code, response: { message } },
});

describe('POST /message/sendText', () => {
  const path = '/message/sendText/acme';

  it('answers 201 with the message, and the event holds the same', async () => {
    const message = text('Olá', { key: { fromMe: true }, source: 'web' });
    run.mockResolvedValue(message);
    const answer = await post(path, { number: '+5511988887777', text: 'Olá', unknown: 1 });
    expect(answer).toEqual({ status: 201, body: { ...message, instanceId: acme.instanceId } });
    const { events } = await app.get(EventLog, { strict: false }).after(acme.instanceId, 0, 10);
    expect(events).toMatchObject([{ name: 'send.message', sequence: 1, data: answer.body }]);
  });

  it('reads a form', async () => {
    run.mockResolvedValue(text('Olá', { key: { fromMe: true } }));
    const form = 'number=5511988887777&text=Ol%C3%A1&delay=5&linkPreview=false';
    expect(await post(path, form, TOKEN, 'application/x-www-form-urlencoded')).toMatchObject({
      status: 201,
    });
    expect(run).toHaveBeenCalledWith(
      acme.instanceId,
      expect.objectContaining({
        delayMs: 5,
        content: { kind: 'text', text: 'Olá', linkPreview: false },
      }),
      30_005,
    );
  });

  it('takes null for what is not given', async () => {
    run.mockResolvedValue(text('Olá', { key: { fromMe: true } }));
    const nothing = { delay: null, quoted: null, linkPreview: null, mentioned: null };
    const body = { number: '5511988887777', text: 'Olá', mentionsEveryOne: null, ...nothing };
    expect(await post(path, body)).toMatchObject({ status: 201 });
    expect(run).toHaveBeenCalledWith(
      acme.instanceId,
      expect.objectContaining({ delayMs: 0, quoted: null, mentioned: [] }),
      expect.any(Number),
    );
  });

  it.each([
    [{ number: '5511988887777' }, [['instance requires property "text"']]],
    [{ number: 5_511_988_887_777, text: 'x' }, [['Invalid format']]],
    [{ number: '1', text: 'x', delay: 'long' }, [['Enter a value in milliseconds']]],
    [{ number: '1', text: 'x', delay: -1 }, [['Enter a value in milliseconds']]],
    [
      { number: '1', text: 'x', mentioned: ['a'] },
      [['"mentioned" must be an array of numeric strings']],
    ],
    [{ number: '1', text: 'x', quoted: { key: {} } }, [['quoted.key requires property "id"']]],
    [{ number: '1', text: 'x', quoted: {} }, [['quoted requires property "key"']]],
    [{ number: '1', text: 'x', quoted: [] }, [['quoted requires property "key"']]],
    [{ number: '1', text: 'x', quoted: [{ key: {} }] }, [['quoted is not of a type(s) object']]],
    [{ number: '5511988887777', text: '  ' }, ['Text is required']],
    [{ number: 'Maria', text: 'x' }, [expect.stringContaining('neither a number nor a JID')]],
  ])('refuses %j', async (body, message) => {
    expect(await post(path, body)).toEqual(refused(message));
    expect(run).not.toHaveBeenCalled();
  });

  it('says that a number is not on WhatsApp as the contract does', async () => {
    const jid = '5511900000000@s.whatsapp.net';
    run.mockRejectedValue(new NumberNotOnWhatsAppError(jid, '5511900000000'));
    expect(await post(path, { number: '5511900000000', text: 'x' })).toEqual(
      refused([{ jid, exists: false, number: '5511900000000' }], 'number.not_on_whatsapp'),
    );
  });

  it('is closed to other keys', async () => {
    expect(await post(path, { number: '1', text: 'x' }, 'wrong')).toMatchObject({ status: 401 });
  });
});

const NUMBER = '5511988887777';

describe('what is sent', () => {
  const route = (name: string) => `/message/${name}/acme`;
  const sent = () => run.mockResolvedValue(text('x', { key: { fromMe: true } }));

  it.each<[string, object, object]>([
    [
      'sendLocation',
      { number: NUMBER, latitude: -23.5, longitude: '-46.6', name: 'n', address: 'a' },
      { kind: 'location', latitude: -23.5, longitude: -46.6, name: 'n', address: 'a' },
    ],
    [
      'sendContact',
      { number: NUMBER, contact: [{ fullName: 'Ana', phoneNumber: '+55 11 98888-7777' }] },
      { kind: 'contacts', contacts: [{ fullName: 'Ana', wuid: '5511988887777' }] },
    ],
    [
      'sendReaction',
      { key: { id: 'A', remoteJid: NUMBER, fromMe: false }, reaction: '👍' },
      { kind: 'reaction', to: { id: 'A', remoteJid: `${NUMBER}@s.whatsapp.net` }, reaction: '👍' },
    ],
    [
      'sendPoll',
      { number: NUMBER, name: '?', selectableCount: 1, values: ['a', 'b'] },
      { kind: 'poll', name: '?', selectableCount: 1, values: ['a', 'b'] },
    ],
    [
      'sendList',
      {
        number: NUMBER,
        title: 't',
        footerText: 'f',
        buttonText: 'b',
        sections: [{ title: 's', rows: [{ title: 'r', rowId: '1' }] }],
      },
      { kind: 'list', sections: [{ title: 's', rows: [{ title: 'r', rowId: '1' }] }] },
    ],
    [
      'sendButtons',
      { number: NUMBER, title: 't', buttons: [{ type: 'reply', displayText: 'Sim', id: '1' }] },
      { kind: 'buttons', buttons: [{ type: 'reply', displayText: 'Sim', id: '1' }] },
    ],
    [
      'sendTemplate',
      { number: NUMBER, name: 'n', language: 'pt_BR', components: [{ type: 'body' }] },
      { kind: 'template', name: 'n', language: 'pt_BR', components: [{ type: 'body' }] },
    ],
  ])('%s', async (name, body, content) => {
    sent();
    expect(await post(route(name), body)).toMatchObject({ status: 201 });
    expect(run).toHaveBeenCalledWith(
      acme.instanceId,
      expect.objectContaining({ chat: NUMBER, content: expect.objectContaining({}) }),
      30_000,
    );
    expect(run.mock.lastCall?.at(1)).toMatchObject({ content });
  });

  it('goes to the status of who is named', async () => {
    sent();
    const body = { type: 'text', content: 'Oi', backgroundColor: '#008069', font: 2 };
    const statusJidList = [`${NUMBER}@s.whatsapp.net`];
    expect(await post(route('sendStatus'), { ...body, statusJidList })).toMatchObject({
      status: 201,
    });
    expect(run.mock.lastCall?.at(1)).toMatchObject({
      chat: 'status@broadcast',
      content: { kind: 'text', text: 'Oi' },
      status: { recipients: statusJidList, backgroundColor: '#008069', font: 2 },
    });
  });

  it.each<[string, object, unknown]>([
    [
      'sendLocation',
      { number: NUMBER, latitude: 'x', longitude: 1, name: 'n', address: 'a' },
      [['latitude is not of a type(s) number']],
    ],
    [
      'sendContact',
      { number: NUMBER, contact: [] },
      [['contact does not meet minimum length of 1']],
    ],
    [
      'sendContact',
      { number: NUMBER, contact: [{ fullName: 'A', phoneNumber: '1' }] },
      [['contact[0].phoneNumber does not meet minimum length of 10']],
    ],
    ['sendReaction', { reaction: '👍' }, [['instance requires property "key"']]],
    [
      'sendReaction',
      { key: { id: 'A', remoteJid: NUMBER, fromMe: true }, reaction: 'ok' },
      ['Reaction must be a single emoji or empty string'],
    ],
    [
      'sendPoll',
      { number: NUMBER, name: '?', selectableCount: 11, values: ['a', 'a'] },
      [['selectableCount must be less than or equal to 10', 'values contains duplicate item']],
    ],
    [
      'sendPoll',
      { number: NUMBER, name: '?', selectableCount: 1, values: ['a'] },
      [['values does not meet minimum length of 2']],
    ],
    [
      'sendList',
      { number: NUMBER, title: 't' },
      [
        [
          'instance requires property "footerText"',
          'instance requires property "buttonText"',
          'instance requires property "sections"',
        ],
      ],
    ],
    ['sendButtons', { number: NUMBER, title: 't' }, ['At least one button is required']],
    [
      'sendButtons',
      { number: NUMBER, buttons: [{ type: 'jump' }] },
      [['buttons[0].type is not one of enum values: reply,copy,url,call,pix']],
    ],
    [
      'sendButtons',
      { number: NUMBER, buttons: [{ type: 'url', displayText: 'x' }] },
      [['buttons[0] requires property "url"']],
    ],
    ['sendStatus', {}, ['Type is required']],
    ['sendStatus', { type: 'text', content: 'Oi' }, ['Background color is required']],
    [
      'sendStatus',
      { type: 'text', content: 'Oi', backgroundColor: '#000000', font: 1 },
      ['StatusJidList is required'],
    ],
    ['sendTemplate', { number: NUMBER, name: 'n' }, [['instance requires property "language"']]],
  ])('%s refuses %j', async (name, body, message) => {
    expect(await post(route(name), body)).toEqual(refused(message));
    expect(run).not.toHaveBeenCalled();
  });

  it('goes out once for each Idempotency-Key', async () => {
    sent();
    const path = route('sendPoll');
    const poll = { number: NUMBER, name: '?', selectableCount: 1, values: ['a', 'b'] };
    const named = (body: object, key = 'k-1') =>
      post(path, body, TOKEN, 'application/json', { 'Idempotency-Key': key });
    const first = await named(poll);
    expect(first.status).toBe(201);
    expect(await named(poll)).toEqual(first);
    expect(run).toHaveBeenCalledTimes(1);
    expect(run.mock.lastCall?.at(1)).toMatchObject({ messageId: '3EB0CHOSEN' });
    expect(await named({ ...poll, name: 'other' })).toMatchObject({
      status: 422,
      body: { code: 'idempotency.key_reused', error: 'Unprocessable Entity' },
    });
    expect(await named(poll, 'a b')).toMatchObject({ status: 400 });
    expect(run).toHaveBeenCalledTimes(1);
  });
});

describe('/pacing', () => {
  const shown = async () => {
    const response = await app.inject({
      method: 'GET',
      url: '/pacing/find/acme',
      headers: { apikey: TOKEN },
    });
    const body: unknown = response.json();
    return { status: response.statusCode, body };
  };

  it('is off, is set, and answers 429 to who sends faster', async () => {
    expect(await shown()).toMatchObject({ status: 200, body: { enabled: false } });
    const pacing = { enabled: true, messagesPerMinute: 1, burst: 1, maxWaitMs: 0 };
    expect(await post('/pacing/set/acme', pacing)).toEqual({ status: 201, body: pacing });
    expect(await shown()).toEqual({ status: 200, body: pacing });
    run.mockImplementation(() => Promise.resolve(text('x', { key: { fromMe: true } })));
    const body = { number: NUMBER, text: 'x' };
    expect(await post('/message/sendText/acme', body)).toMatchObject({ status: 201 });
    const key = { 'Idempotency-Key': 'paced' };
    const paced = (headers: Record<string, string>) =>
      app.inject({
        method: 'POST',
        url: '/message/sendText/acme',
        headers: { apikey: TOKEN, ...headers },
        payload: body,
      });
    const refusedNow = await paced(key);
    expect(refusedNow.statusCode).toBe(429);
    expect(Number(refusedNow.headers['retry-after'])).toBeGreaterThan(50);
    await post('/pacing/set/acme', { enabled: false });
    // The key was left free by the refusal.
    expect((await paced(key)).statusCode).toBe(201);
  });

  it.each([
    [{}, [['instance requires property "enabled"']]],
    [
      { enabled: true, messagesPerMinute: 0 },
      [['messagesPerMinute must be greater than or equal to 1']],
    ],
  ])('refuses %j', async (body, message) => {
    expect(await post('/pacing/set/acme', body)).toEqual(refused(message));
  });
});

describe('POST /chat/findMessages', () => {
  const path = '/chat/findMessages/acme';

  it.each([{}, { where: {}, offset: 0 }, { where: { key: {} }, page: 1, limit: 3 }])(
    'answers 200 for %j',
    async (body) => {
      expect(await post(path, body)).toEqual({
        status: 200,
        body: {
          messages: {
            total: expect.any(Number),
            pages: expect.any(Number),
            currentPage: 1,
            records: expect.any(Array),
          },
        },
      });
    },
  );

  it('names what is wrong', async () => {
    const messageTimestamp = { gte: 'yesterday', lte: '2025-10-31' };
    expect(await post(path, { where: { messageTimestamp }, page: '1x' })).toEqual(
      refused([
        ['where.messageTimestamp.gte is not a date and time', 'page is not of a type(s) integer'],
      ]),
    );
  });
});
