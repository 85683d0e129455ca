import { Module } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { Metrics } from './metrics.js';
import { NoMetrics } from './no-metrics.js';

/** `Metrics` for every module that counts something. Needs `AppConfig` from a global module. */
@Module({
  providers: [
    {
      provide: Metrics,
      inject: [AppConfig],
      // Loaded only where it is wanted.
      useFactory: async ({ metrics }: AppConfig): Promise<Metrics> =>
        metrics.enabled
          ? new (await import('./prometheus-metrics.js')).PrometheusMetrics()
          : new NoMetrics(),
    },
  ],
  exports: [Metrics],
})
export class MetricsModule {}
