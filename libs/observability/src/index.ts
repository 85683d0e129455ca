export { createLogger, type LogVolume } from './create-logger.js';
export { HealthService, type HealthCheck, type Readiness } from './health.service.js';
export { ObservabilityModule } from './observability.module.js';
export { redact, REDACTED } from './redact.js';
