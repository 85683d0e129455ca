export { FencedError, type Fence } from './fence.js';
export { Leases } from './leases.js';
export { Notifications, type NotificationChannel } from './notifications.js';
export { LEASE_LOCK_NAMESPACE, Transactions } from './transactions.js';
