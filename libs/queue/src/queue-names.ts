/** Hints that a delivery may be due. The rows of `delivery` are the truth; a job carries nothing. */
export const WEBHOOK_DELIVERY = 'webhook-delivery';

/** Hints that there is a replay to go on with. The rows of `replay` are the truth. */
export const WEBHOOK_REPLAY = 'webhook-replay';

/** Repeated work, once in the whole installation each time: expiration, re-arming of deliveries, retention. */
export const SWEEPS = 'sweeps';

/** Removal of what deleted instances left behind; on its own queue, so that a large one delays nothing else. */
export const PURGE = 'purge';

/** Every queue there is. */
export const QUEUES = [WEBHOOK_DELIVERY, WEBHOOK_REPLAY, SWEEPS, PURGE] as const;
export type QueueName = (typeof QUEUES)[number];
