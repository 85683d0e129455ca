import { Global, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { HealthService } from './health.service.js';

/** Health of the process, with a check of the database. Needs the data source of TypeOrmModule. */
@Global()
@Module({ providers: [HealthService], exports: [HealthService] })
export class ObservabilityModule implements OnModuleInit {
  constructor(
    private readonly health: HealthService,
    @Inject(getDataSourceToken()) private readonly database: DataSource,
  ) {}

  onModuleInit(): void {
    this.health.register('database', () => this.database.query('SELECT 1'));
  }
}
