import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AppConfig } from '@switchboard/config';
import { Metrics } from '@switchboard/observability';
import { VERSION } from '../version.js';

/** Upper bounds in seconds: a state is answered within milliseconds, a sending waits for the other side. */
const BOUNDS = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

const CLASSES = ['none', '1xx', '2xx', '3xx', '4xx', '5xx'];

/**
 * What this gateway is, and how long its requests take. The route is the pattern (`/instance/connectionState/:instanceName`),
 * never the address, so that neither a name nor what somebody tries out makes a series of its own.
 */
export function registerGatewayMetrics(app: NestFastifyApplication, config: AppConfig): void {
  // Not even a hook that does nothing.
  if (!config.metrics.enabled) return;
  const metrics = app.get(Metrics);
  metrics.gauge(
    {
      name: 'evolution_environment_info',
      help: 'What this gateway is.',
      labels: ['version', 'clientName', 'serverUrl'],
    },
    () => {
      const { database, server } = config;
      const labels = {
        version: VERSION,
        clientName: database.clientName,
        serverUrl: server.url,
      };
      return [{ labels, value: 1 }];
    },
  );
  const requests = metrics.durations(
    {
      name: 'switchboard_http_request_duration_seconds',
      help: 'Requests to the API, from the first byte to the end of the answer.',
      labels: ['method', 'route', 'status'],
    },
    BOUNDS,
  );
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url;
      const labels = {
        method: route === undefined ? 'any' : request.method,
        route: route ?? 'none',
        status: CLASSES[Math.trunc(reply.statusCode / 100)] ?? 'none',
      };
      requests.observe(labels, reply.elapsedTime / 1_000);
      done();
    });
}
