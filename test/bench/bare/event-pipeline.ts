import { randomUUID } from 'node:crypto';
import 'reflect-metadata';
import { EventLog } from '@switchboard/events';
import { openWebhooks } from '../../../libs/webhooks/src/testing/open-webhooks.js';
import { atRate, inTurns, nowMs, type Told } from '../support/telling.js';
import { answer, settings } from './answer.js';

/** The gateway's own way from an event to its subscriber, without channels and API: log, planner, queue and sender. */
const { databaseUri, url } = await settings<{ databaseUri: string; url: string }>();
const webhooks = await openWebhooks(databaseUri);
const name = `bench-${randomUUID()}`;
const instanceId = await webhooks.createInstance(name);
await webhooks.app.inject({
  method: 'POST',
  url: `/webhook/endpoints/${name}`,
  payload: { url },
});
const log = webhooks.app.get(EventLog);

async function tell(): Promise<void> {
  const data = { id: randomUUID(), atMs: nowMs() } satisfies Told;
  await webhooks.transactions.run((tx) => log.append(tx, { instanceId, name: 'call', data }));
}

answer<{ count: number; perSecond: number }>({
  steadily: ({ count, perSecond }) => atRate(count, perSecond, tell),
  burst: ({ count }) => inTurns(count, tell),
});
