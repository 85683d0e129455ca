import { randomUUID } from 'node:crypto';
import { prepareQueue } from '@switchboard/queue';
import { Queue, Worker } from 'bullmq';
import { Agent, request } from 'undici';
import { queueOf } from '../../support/queue-store.js';
import { atRate, inTurns, nowMs, type Told } from '../support/telling.js';
import { answer, settings } from './answer.js';

/** As many requests at a time as the gateway makes for one endpoint. */
const CONCURRENCY = 8;

/** The limit of the way to a subscriber: plain BullMQ on the same store, whose worker posts with the same HTTP client. */
const { databaseUri, url } = await settings<{ databaseUri: string; url: string }>();
const { connection, prefix } = await prepareQueue(queueOf(databaseUri));
const name = `plain-${randomUUID()}`;
const queue = new Queue<{ body: string }>(name, { connection, prefix });
const dispatcher = new Agent({ connections: CONCURRENCY, pipelining: 1 });
const worker = new Worker<{ body: string }>(
  name,
  async ({ data }) => {
    const headers = { 'content-type': 'application/json' };
    const { statusCode, body } = await request(url, {
      method: 'POST',
      headers,
      body: data.body,
      dispatcher,
    });
    await body.dump();
    if (statusCode !== 200) throw new Error(`The subscriber answered ${statusCode}`);
  },
  { connection, prefix, concurrency: CONCURRENCY },
);
await worker.waitUntilReady();

async function tell(): Promise<void> {
  const data = { id: randomUUID(), atMs: nowMs() } satisfies Told;
  const body = JSON.stringify({ event: 'call', instance: 'bench', data });
  await queue.add('event', { body }, { removeOnComplete: true, removeOnFail: true });
}

answer<{ count: number; perSecond: number }>({
  steadily: ({ count, perSecond }) => atRate(count, perSecond, tell),
  burst: ({ count }) => inTurns(count, tell),
});
