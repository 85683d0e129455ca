import { type LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ChannelProvider } from '@switchboard/channels';
import type { AppConfig } from '@switchboard/config';
import { migrate } from '@switchboard/database';
import { configureHttp, createFastifyAdapter } from '@switchboard/http';
import { HealthService } from '@switchboard/observability';
import { prepareQueue } from '@switchboard/queue';
import { GatewayModule } from './gateway.module.js';
import { registerManager } from './manager/register-manager.js';
import { registerGatewayMetrics } from './metrics/register-gateway-metrics.js';
import { describeApi } from './openapi/describe-api.js';
import { serveDocuments } from './openapi/serve-documents.js';

/** What a gateway is started with. */
export interface GatewayOptions {
  readonly config: AppConfig;
  /** `config.database.uri`, or that of the embedded server. */
  readonly databaseUri: string;
  /** Identity kept in the data directory, when this process owns that; a random one when absent. */
  readonly nodeId?: string;
  readonly logger?: LoggerService | false;
  /** Where to listen; `config.server` when absent. Port 0 for a free one. */
  readonly listen?: { readonly host: string; readonly port: number };
  /** Stands in for the channels of the product; for tests. */
  readonly channels?: readonly ChannelProvider[];
}

/** A gateway that serves. */
export interface Gateway {
  readonly app: NestFastifyApplication;
  /** Where it listens, for example `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Takes no more work, ends the connections without logging out, commits, gives its leases back, closes its pools. */
  close(): Promise<void>;
}

/**
 * Brings the store up to this release and starts a gateway on it. One a process: the queue's store and the client
 * library's root key are process-wide.
 */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { config, databaseUri, logger } = options;
  const { schema, queueSchema } = config.database;
  await migrate(databaseUri, schema);
  const { redisUrl, redisPrefix } = config;
  const queue = await prepareQueue({ redisUrl, redisPrefix, databaseUri, queueSchema });
  const { nodeId, channels } = options;
  const app = await NestFactory.create<NestFastifyApplication>(
    GatewayModule.forRoot({ config, databaseUri, nodeId, queue, channels }),
    createFastifyAdapter(),
    { bodyParser: false, abortOnError: false, ...(logger === undefined ? {} : { logger }) },
  );
  configureHttp(app, config);
  await registerManager(app);
  registerGatewayMetrics(app, config);
  serveDocuments(app, describeApi(app, config));
  const { host, port } = options.listen ?? config.server;
  try {
    await app.listen(port, host);
  } catch (error) {
    await app.close();
    throw error;
  }
  return {
    app,
    url: await app.getUrl(),
    close: async () => {
      app.get(HealthService).beginStop();
      await app.close();
    },
  };
}
