export { createLogger, type LogVolume } from './create-logger.js';
export { HealthService, type HealthCheck, type Readiness } from './health.service.js';
export {
  Metrics,
  type Counter,
  type Durations,
  type Figure,
  type Labels,
  type Reading,
  type Scrape,
} from './metrics/metrics.js';
export { MetricsModule } from './metrics/metrics.module.js';
export { NoMetrics } from './metrics/no-metrics.js';
export { remembered } from './metrics/remembered.js';
export { ObservabilityModule } from './observability.module.js';
export { redact, REDACTED } from './redact.js';
