import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { loadConfig } from '@switchboard/config';
import { createFastifyAdapter } from '@switchboard/http';
import { GatewayModule } from '../gateway.module.js';
import { describeApi } from './describe-api.js';

/** What stands where a running gateway has its address and store; a preview opens neither. */
const SERVER_URL = 'https://gateway.acme.test';
const NOWHERE = 'postgresql://nowhere/switchboard';

/**
 * The document that a gateway at `SERVER_URL` serves, without starting one: Nest's preview mode walks the
 * modules and makes no provider, so neither a port nor a database is needed.
 */
export async function previewDocument(): Promise<OpenAPIObject> {
  const config = loadConfig({ SERVER_URL }, { envFile: null }).resolveSecrets({
    globalKey: 'a-key-that-opens-nothing',
    encryptionKey: Buffer.alloc(32),
    previousEncryptionKeys: [],
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    GatewayModule.forRoot({
      config,
      databaseUri: NOWHERE,
      queue: { backend: 'postgres', connection: {}, prefix: 'preview' },
    }),
    createFastifyAdapter(),
    { preview: true, logger: false, abortOnError: false },
  );
  return describeApi(app, config);
}
