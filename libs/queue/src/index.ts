export { inspectRedis, type RedisFacts } from './inspect-redis.js';
export { redisSettings } from './redis-settings.js';
export { migrateQueue } from './migrate-queue.js';
export { prepareQueue, type PreparedQueue, type QueueSettings } from './prepare-queue.js';
export {
  PURGE,
  QUEUES,
  SWEEPS,
  WEBHOOK_DELIVERY,
  WEBHOOK_REPLAY,
  type QueueName,
} from './queue-names.js';
export { QueueUnreachableError } from './queue.errors.js';
export { QueueModule } from './queue.module.js';
export { QueueWaker } from './queue-waker.js';
export { QuietWorkerHost, WORKER_OPTIONS } from './quiet-worker-host.js';
export { SweepScheduler, type SweepHandler } from './sweep-scheduler.js';
