import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppConfig } from '@switchboard/config';
import { IsBoolean, IsOptional, IsString } from 'class-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BODY_LIMIT_BYTES } from './body-parsers.js';
import { configureHttp, createFastifyAdapter } from './configure-http.js';
import { FormBoolean } from './form-boolean.js';

class SampleDto {
  @IsString() text!: string;
  @IsOptional() @FormBoolean() @IsBoolean() loud?: boolean;
}

@Controller()
class SampleController {
  @Post('say/:name')
  say(@Param('name') name: string, @Body() body: SampleDto) {
    return { name, body };
  }
  @Post('bare/:name')
  bare(@Body() body: unknown) {
    return { body };
  }
  @Delete('bare/:name')
  remove(@Body() body: unknown) {
    return { body };
  }
  @Get('bare/:name')
  read(@Param('name') name: string, @Query() query: unknown) {
    return { name, query };
  }
  @Get('broken')
  broken() {
    throw new Error('a secret of the inside');
  }
}

const server = (corsOrigins: string[]): Partial<AppConfig['server']> => ({
  corsOrigins,
  corsMethods: ['GET', 'POST', 'PUT', 'DELETE'],
  corsCredentials: true,
});

async function start(corsOrigins: string[]): Promise<NestFastifyApplication> {
  const module = await Test.createTestingModule({
    controllers: [SampleController],
    providers: [
      {
        provide: AppConfig,
        useValue: { server: server(corsOrigins), media: { maxJsonBytes: 64 * 1024 * 1024 } },
      },
    ],
  }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(createFastifyAdapter(), {
    bodyParser: false,
    logger: false,
  });
  configureHttp(app, app.get(AppConfig));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

describe('the HTTP server', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await start(['*']);
  });
  afterAll(() => app.close());

  const json = { 'content-type': 'application/json' };
  const post = (url: string, payload: string | Buffer, headers: Record<string, string> = json) =>
    app.inject({ method: 'POST', url, payload, headers });

  describe('reads what clients send', () => {
    it.each(['/bare/acme/', '/bare/acme/?', '/bare/acme/?x=1', '/bare/acme'])(
      'a trailing slash: %s',
      async (url) => {
        const answer = await app.inject({ url });
        expect(answer.statusCode).toBe(200);
        expect(answer.json()).toMatchObject({ name: 'acme' });
      },
    );

    it.each(['POST', 'DELETE'] as const)('%s with a JSON type and no body', async (method) => {
      const answer = await app.inject({ method, url: '/bare/acme', headers: json });
      expect(answer.json()).toEqual({ body: {} });
    });

    it('GET with a JSON type and no body', async () => {
      expect((await app.inject({ url: '/bare/acme', headers: json })).statusCode).toBe(200);
    });

    it('POST with neither body nor type', async () => {
      const answer = await app.inject({ method: 'POST', url: '/bare/acme' });
      expect(answer.json()).toEqual({ body: {} });
    });

    it('JSON null as an empty body', async () => {
      expect((await post('/bare/acme', 'null')).json()).toEqual({ body: {} });
    });

    it('DELETE with a body', async () => {
      const answer = await app.inject({ method: 'DELETE', url: '/bare/a', payload: { id: 1 } });
      expect(answer.json()).toEqual({ body: { id: 1 } });
    });

    it('forms, with nested fields and lists', async () => {
      const form = { 'content-type': 'application/x-www-form-urlencoded' };
      const answer = await post('/bare/a', 'webhook[url]=u&webhook[events][]=A&b=1', form);
      expect(answer.json()).toEqual({ body: { webhook: { url: 'u', events: ['A'] }, b: '1' } });
      const typed = await post('/say/a', 'text=Oi&loud=true', form);
      expect(typed.json()).toMatchObject({ body: { text: 'Oi', loud: true } });
    });

    it('a JSON subtype, a byte order mark, a character set', async () => {
      const answer = await post('/say/a', '\uFEFF{"text":"Olá"}', {
        'content-type': 'application/vnd.api+json; charset=UTF-8',
      });
      expect(answer.json()).toMatchObject({ body: { text: 'Olá' } });
    });

    it('a long name of many bytes', async () => {
      const name = '𠮷'.repeat(100);
      const answer = await app.inject({ url: `/bare/${encodeURIComponent(name)}` });
      expect(answer.json()).toMatchObject({ name });
    });

    it('unknown properties by dropping them', async () => {
      const answer = await post('/say/a', '{"text":"Oi","extra":1}');
      expect(answer.json()).toEqual({ name: 'a', body: { text: 'Oi' } });
    });
  });

  describe('refuses in one shape', () => {
    it.each<[string, string | Buffer, number, string]>([
      ['malformed JSON', '{"text":', 400, 'request.unreadable'],
      ['a prototype', '{"text":"a","__proto__":{"x":1}}', 400, 'request.unreadable'],
      ['a constructor', '{"constructor":{"prototype":{}}}', 400, 'request.unreadable'],
      ['invalid UTF-8', Buffer.from([0x22, 0xff, 0x22]), 400, 'request.unreadable'],
      ['NUL', '{"text":"a\\u0000"}', 400, 'request.unreadable'],
      ['half a pair', '{"text":"a\\ud800"}', 400, 'request.unreadable'],
      ['depth', `{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}`, 400, 'request.unreadable'],
      ['an array', '[]', 400, 'request.invalid'],
      ['a text', '"a"', 400, 'request.invalid'],
      ['a missing field', '{}', 400, 'request.invalid'],
    ])('%s', async (_what, payload, status, code) => {
      const answer = await post('/say/acme', payload);
      expect(answer.statusCode).toBe(status);
      expect(answer.json()).toMatchObject({ status, error: 'Bad Request', code });
    });

    it('fields as a nested array', async () => {
      expect((await post('/say/acme', '{"text":5}')).json()).toEqual({
        status: 400,
        error: 'Bad Request',
        code: 'request.invalid',
        response: { message: [['text is not of a type(s) string']] },
      });
    });

    it('a body that is too large', async () => {
      const answer = await post('/bare/a', `{"text":"${'x'.repeat(BODY_LIMIT_BYTES)}"}`);
      expect(answer.statusCode).toBe(413);
      expect(answer.json()).toMatchObject({
        error: 'Payload Too Large',
        code: 'request.too_large',
      });
    });

    it('a type that nobody reads', async () => {
      const answer = await post('/bare/a', '<a/>', { 'content-type': 'application/xml' });
      expect(answer.json()).toMatchObject({ status: 415, code: 'request.unsupported_type' });
    });

    it('a form that is too deep', async () => {
      const answer = await post('/bare/a', `a${'[b]'.repeat(50)}=1`, {
        'content-type': 'application/x-www-form-urlencoded',
      });
      expect(answer.json()).toMatchObject({ status: 400, code: 'request.unreadable' });
    });

    it('NUL in the address', async () => {
      for (const url of ['/bare/a%00b', '/bare/a?x=%00']) {
        expect((await app.inject({ url })).json()).toMatchObject({ status: 400 });
      }
    });

    it('a malformed address', async () => {
      const answer = await app.inject({ url: '/bare/%E0%A4%A' });
      expect(answer.json()).toMatchObject({ status: 400, code: 'request.unreadable' });
    });

    it('an unknown route, with its whole address', async () => {
      expect((await app.inject({ url: '/nope?x=1' })).json()).toEqual({
        status: 404,
        error: 'Not Found',
        code: 'route.not_found',
        response: { message: ['Cannot GET /nope?x=1'] },
      });
    });

    it('a failure of its own, of which it says nothing', async () => {
      const answer = await app.inject({ url: '/broken' });
      expect(answer.statusCode).toBe(500);
      expect(answer.json()).toMatchObject({ code: 'internal.error' });
      expect(answer.body).not.toContain('secret');
      expect(answer.headers['x-request-id']).toBeTruthy();
    });
  });

  describe('CORS', () => {
    const preflight = {
      method: 'OPTIONS',
      url: '/bare/acme',
      headers: {
        origin: 'https://app.test',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'apikey,content-type',
      },
    } as const;

    it('answers a preflight for the header apikey', async () => {
      const { statusCode, headers } = await app.inject(preflight);
      expect(statusCode).toBe(204);
      expect(headers['access-control-allow-origin']).toBe('https://app.test');
      expect(headers['access-control-allow-headers']).toBe('apikey,content-type');
      expect(headers['access-control-allow-methods']).toBe('GET, POST, PUT, DELETE');
      expect(headers['access-control-allow-credentials']).toBe('true');
    });

    it('gives no header to an origin that is not listed, and works without an origin', async () => {
      const listed = await start(['https://good.test']);
      try {
        const foreign = await listed.inject({
          url: '/bare/a',
          headers: { origin: 'https://bad.test' },
        });
        expect(foreign.statusCode).toBe(200);
        expect(foreign.headers).not.toHaveProperty('access-control-allow-origin');
        const own = await listed.inject({
          url: '/bare/a',
          headers: { origin: 'https://good.test' },
        });
        expect(own.headers['access-control-allow-origin']).toBe('https://good.test');
        const ofNoPage = await listed.inject({ url: '/bare/a' });
        expect(ofNoPage.statusCode).toBe(200);
        // Or a cache would give that answer to a page.
        expect(ofNoPage.headers.vary).toBe('Origin');
        expect(ofNoPage.headers).not.toHaveProperty('access-control-allow-credentials');
        const refused = await listed.inject({
          ...preflight,
          headers: { ...preflight.headers, origin: 'https://bad.test' },
        });
        expect(refused.headers).not.toHaveProperty('access-control-allow-origin');
      } finally {
        await listed.close();
      }
    });
  });
});
