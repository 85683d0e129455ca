import { createHash } from 'node:crypto';
import { Controller, Get, Global, Module } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AppConfig } from '@switchboard/config';
import { TokenHasher } from '@switchboard/crypto';
import { Notifications } from '@switchboard/database';
import { DomainError } from '@switchboard/errors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FakeNotifications } from '../../../test/support/fake-notifications.js';
import {
  AllowAnyKey,
  AllowAnyone,
  AllowGlobalKey,
  AllowInstanceKey,
  AllowKeyIfGiven,
  Caller,
  CallerIfKnown,
  type CallerIdentity,
  CurrentInstance,
} from './access.decorators.js';
import { AccessModule } from './access.module.js';
import { type InstanceIdentity, TokenLookup } from './token-lookup.js';

const GLOBAL_KEY = 'the-global-key';
const INSTANCES = [
  { instanceId: 'id-1', instanceName: 'acme', tokens: ['token-1', 'shared'] },
  { instanceId: 'id-2', instanceName: 'Olá', tokens: ['token-2', 'shared'] },
  { instanceId: 'id-3', instanceName: 'third', tokens: ['token-3'] },
];

class FakeHasher extends TokenHasher {
  hash(token: string): Buffer {
    return createHash('sha256').update(`pepper${token}`).digest();
  }
}

class FakeLookup extends TokenLookup {
  private readonly hasher = new FakeHasher();
  async find(keyedHash: Buffer): Promise<InstanceIdentity[]> {
    return INSTANCES.filter(({ tokens }) =>
      tokens.some((token) => this.hasher.hash(token).equals(keyedHash)),
    );
  }
  async findByName(instanceName: string): Promise<InstanceIdentity | null> {
    return INSTANCES.find((instance) => instance.instanceName === instanceName) ?? null;
  }
}

@Controller()
class RoutesController {
  @Get('anyone') @AllowAnyone() anyone() {
    return 'in';
  }
  @Get('global') @AllowGlobalKey() global() {
    return 'in';
  }
  @Get('any') @AllowAnyKey() any(@Caller() caller: CallerIdentity) {
    return caller.kind;
  }
  @Get('own/:instanceName') @AllowInstanceKey() own(@CurrentInstance() instance: InstanceIdentity) {
    return instance.instanceId;
  }
  @Get('if-given') @AllowKeyIfGiven() ifGiven(@CallerIfKnown() caller: CallerIdentity | null) {
    return caller?.kind ?? 'nobody';
  }
  @Get('closed') closed() {
    return 'in';
  }
}

@Global()
@Module({
  providers: [
    { provide: AppConfig, useValue: { access: { globalKey: GLOBAL_KEY } } },
    { provide: TokenHasher, useClass: FakeHasher },
    { provide: TokenLookup, useClass: FakeLookup },
    { provide: Notifications, useClass: FakeNotifications },
  ],
  exports: [AppConfig, TokenHasher, TokenLookup, Notifications],
})
class PlatformModule {}

describe('ApiKeyGuard', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    const module = await Test.createTestingModule({
      imports: [PlatformModule, AccessModule],
      controllers: [RoutesController],
    }).compile();
    app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), {
      logger: false,
    });
    app.useGlobalFilters({
      catch(error: unknown, host) {
        const reply = host.switchToHttp().getResponse();
        const known = error instanceof DomainError ? error : null;
        reply.status(known?.status ?? 500).send({ code: known?.code, message: known?.message });
      },
    });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(() => app.close());

  const call = async (url: string, apikey?: string | string[]) => {
    const answer = await app.inject({ url, headers: apikey === undefined ? {} : { apikey } });
    return { status: answer.statusCode, body: answer.body };
  };
  const own = (name: string) => `/own/${encodeURIComponent(name)}`;

  it.each<[string, string | undefined, number]>([
    ['/anyone', undefined, 200],
    ['/anyone', 'wrong', 200],
    ['/global', GLOBAL_KEY, 200],
    ['/global', 'token-1', 401],
    ['/global', 'wrong', 401],
    ['/global', '', 401],
    ['/global', undefined, 401],
    ['/any', GLOBAL_KEY, 200],
    ['/any', 'token-1', 200],
    ['/any', 'wrong', 401],
    [own('acme'), GLOBAL_KEY, 200],
    [own('acme'), 'token-1', 200],
    [own('acme'), 'token-2', 401],
    [own('acme'), undefined, 401],
    [own('acme'), 'shared', 200],
    [own('Olá'), 'shared', 200],
    [own('third'), 'shared', 401],
    [own('nobody'), 'token-1', 401],
    [own('nobody'), undefined, 401],
    [own('nobody'), GLOBAL_KEY, 404],
    ['/if-given', undefined, 200],
    ['/if-given', 'token-1', 200],
    ['/if-given', 'wrong', 401],
    ['/if-given', '', 401],
    ['/closed', GLOBAL_KEY, 401],
    ['/closed', undefined, 401],
  ])('%s with %s: %i', async (url, key, status) => {
    expect((await call(url, key)).status).toBe(status);
  });

  it('tells who calls and which instance is meant', async () => {
    expect((await call('/any', GLOBAL_KEY)).body).toBe('global');
    expect((await call('/any', 'token-1')).body).toBe('instance');
    expect((await call(own('acme'), GLOBAL_KEY)).body).toBe('id-1');
    expect((await call('/if-given')).body).toBe('nobody');
    expect((await call('/if-given', 'token-1')).body).toBe('instance');
  });

  it('takes the name from the path alone', async () => {
    expect((await call(`${own('acme')}?instanceName=Ol%C3%A1`, 'token-1')).body).toBe('id-1');
    expect((await call(`${own('acme')}?instanceName=Ol%C3%A1`, 'token-2')).status).toBe(401);
  });

  it('knows a name in either Unicode form', async () => {
    expect((await call(own('Olá'.normalize('NFD')), 'token-2')).body).toBe('id-2');
  });

  it('answers a foreign token the same whether the instance exists or not', async () => {
    expect(await call(own('acme'), 'token-2')).toEqual(await call(own('nobody'), 'token-2'));
  });

  it('says which instance is unknown in the words of the contract', async () => {
    expect(JSON.parse((await call(own('nobody'), GLOBAL_KEY)).body)).toEqual({
      code: 'instance.not_found',
      message: 'The "nobody" instance does not exist',
    });
  });

  it('takes one key alone', async () => {
    expect((await call('/global', [GLOBAL_KEY, 'wrong'])).status).toBe(401);
    expect((await call('/global', 'k'.repeat(5_000))).status).toBe(401);
  });
});
