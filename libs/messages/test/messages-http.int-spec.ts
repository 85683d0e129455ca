import { randomUUID } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AccessModule, type InstanceIdentity, TokenLookup } from '@switchboard/access';
import { type ChannelMessage, NumberNotOnWhatsAppError } from '@switchboard/channels';
import { ConfigModule, testConfig } from '@switchboard/config';
import { Connections, ConnectionsModule, InstanceChannels } from '@switchboard/connections';
import { CryptoModule, InstanceSealer, TokenHasher } from '@switchboard/crypto';
import { DatabaseModule, Transactions } from '@switchboard/database';
import { EventLog, EventsModule } from '@switchboard/events';
import { configureHttp, createFastifyAdapter } from '@switchboard/http';
import { prepareQueue, QueueModule } from '@switchboard/queue';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { queueOf } from '../../../test/support/queue-store.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { InstanceMessages, MessagesModule } from '../src/index.js';
import { text } from './messages-fixture.js';

const config = testConfig();
const acme: InstanceIdentity = { instanceId: randomUUID(), instanceName: 'acme' };
const TOKEN = 'the-token-of-acme';
const run = vi.fn<() => Promise<ChannelMessage>>();

let database: TestDatabase;
let app: NestFastifyApplication;

@Global()
@Module({
  providers: [
    { provide: Connections, useValue: { run } },
    { provide: InstanceChannels, useValue: { can: () => Promise.resolve(false) } },
  ],
  exports: [Connections, InstanceChannels],
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
) {
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
  const response = await app.inject({
    method: 'POST',
    url: path,
    headers: { apikey: key, 'content-type': type },
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
