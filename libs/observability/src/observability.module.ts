import { Global, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { HealthService } from './health.service.js';
import { Metrics } from './metrics/metrics.js';
import { MetricsModule } from './metrics/metrics.module.js';
import { registerProcessGauges } from './process-gauges.js';

/** Health of the process, with a check of the database, and its metrics. Needs the data source of TypeOrmModule. */
@Global()
@Module({
  imports: [MetricsModule],
  providers: [HealthService],
  exports: [HealthService, MetricsModule],
})
export class ObservabilityModule implements OnModuleInit {
  constructor(
    private readonly health: HealthService,
    private readonly metrics: Metrics,
    @Inject(getDataSourceToken()) private readonly database: DataSource,
  ) {}

  onModuleInit(): void {
    this.health.register('database', () => this.database.query('SELECT 1'));
    registerProcessGauges(this.metrics, this.health, this.database);
  }
}
