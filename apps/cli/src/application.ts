import type { INestApplicationContext, LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { migrate } from '@switchboard/database';
import { createFastifyAdapter } from '@switchboard/http';
import { prepareQueue } from '@switchboard/queue';
import { CliModule } from './cli.module.js';
import type { Installation } from './installation.js';

/**
 * The services of the gateway, without the gateway: it is put together and not started, so it serves no port, runs no
 * connection, works at no queue and listens to nothing. What it writes, a running gateway sees as it sees another node's.
 */
export async function openApplication(
  { config, databaseUri }: Installation,
  logger: LoggerService,
): Promise<INestApplicationContext> {
  const { schema, queueSchema } = config.database;
  await migrate(databaseUri, schema);
  const { redisUrl, redisPrefix } = config;
  const queue = await prepareQueue({ redisUrl, redisPrefix, databaseUri, queueSchema });
  return NestFactory.create(
    CliModule.forRoot({ config, databaseUri, queue }),
    createFastifyAdapter(),
    { bodyParser: false, abortOnError: false, logger },
  );
}
