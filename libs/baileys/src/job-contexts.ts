import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';

/** Runs `job` when those that were queued for the same address before it are done. */
type QueueJob = <T>(address: string, job: () => Promise<T>) => Promise<T>;

function isQueueJob(value: unknown): value is QueueJob {
  return typeof value === 'function';
}

const require = createRequire(import.meta.url);
const file = require.resolve('libsignal/src/queue_job.js');
const loaded: unknown = require(file);
const entry = require.cache[file];
if (!isQueueJob(loaded) || entry === undefined) {
  throw new Error('libsignal has no queue of jobs to mend.');
}
const queueJob = loaded;

/**
 * libsignal queues its work by address, in one queue for the whole process, and runs what waited in the asynchronous context of
 * whoever began the queue. Baileys keeps its transactions in that context: when two accounts are at the same contact, the
 * second one's work ran outside its transaction, so that a ratchet was committed without the text that it decrypted. Here
 * a job keeps the context in which it was asked for. libsignal's other files take the function when they are loaded, so this
 * must run before them.
 */
const queueInContext: QueueJob = (address, job) => queueJob(address, AsyncLocalStorage.bind(job));
entry.exports = queueInContext;
