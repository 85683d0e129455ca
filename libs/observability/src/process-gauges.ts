import pg from 'pg';
import type { DataSource } from 'typeorm';
import type { HealthService } from './health.service.js';
import type { Metrics } from './metrics/metrics.js';
import { remembered } from './metrics/remembered.js';

/** Figures on what this process stands on: its database, and the pool of connections to it. */
export function registerProcessGauges(
  metrics: Metrics,
  health: HealthService,
  database: DataSource,
): void {
  const readiness = remembered(() => health.readiness());
  metrics.gauge(
    {
      name: 'switchboard_database_up',
      help: 'Whether the database answers this process.',
      labels: [],
    },
    async () => {
      const isUp = (await readiness())?.checks['database'] === 'up';
      return [{ labels: {}, value: isUp ? 1 : 0 }];
    },
  );
  metrics.gauge(
    {
      name: 'switchboard_database_pool_connections',
      help: 'Connections of the pool (total, idle), and requests that wait for one (waiting).',
      labels: ['state'],
    },
    () => {
      const { driver } = database;
      const pool: unknown = 'master' in driver ? driver.master : null;
      if (!(pool instanceof pg.Pool)) return [];
      return [
        { labels: { state: 'total' }, value: pool.totalCount },
        { labels: { state: 'idle' }, value: pool.idleCount },
        { labels: { state: 'waiting' }, value: pool.waitingCount },
      ];
    },
  );
}
