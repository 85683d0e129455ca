import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { testConfig } from '@switchboard/config';
import type { SweepScheduler } from '@switchboard/queue';
import { ExpiredMessageRepository } from '../src/retention/expired-message.repository.js';
import { MessageRetention } from '../src/retention/message-retention.js';
import {
  ANA,
  type MessagesFixture,
  openMessages,
  receipt,
  receiptsOf,
  reportOf,
  text,
} from './messages-fixture.js';

const DAY = 86_400;
const BIA = '5511977776666@s.whatsapp.net';

let fixture: MessagesFixture;
const registerSweep = vi.fn<SweepScheduler['registerSweep']>();

beforeAll(async () => {
  fixture = await openMessages();
});
afterAll(() => fixture.close());

function retention(variables: Readonly<Record<string, string>> = {}): MessageRetention {
  const { dataSource, transactions } = fixture.database;
  return new MessageRetention(
    Object.assign(Object.create(null), { registerSweep }),
    transactions,
    new ExpiredMessageRepository(dataSource),
    testConfig(variables),
  );
}

it('removes what is too old, with its statuses, in batches, and keeps chats and the rest', async () => {
  const now = Math.floor(Date.now() / 1_000);
  const instanceId = await fixture.newInstance();
  const old = Array.from({ length: 1_100 }, (_, index) =>
    text(`velho ${index}`, { messageTimestamp: now - 31 * DAY - index }),
  );
  const young = text('novo', { key: { remoteJid: BIA }, messageTimestamp: now - 29 * DAY });
  await fixture.report(instanceId, reportOf([...old, young], 'history'));
  await fixture.report(instanceId, receiptsOf(receipt(old[0] ?? young, 'READ')));
  const other = await fixture.newInstance();
  await fixture.report(other, reportOf([young], 'history'));

  expect(await retention().run(30)).toBe(1_100);
  expect(await retention().run(30)).toBe(0);

  const { answer } = await fixture.find.find(instanceId, {});
  expect(answer.messages).toMatchObject({
    total: 1,
    records: [{ message: { conversation: 'novo' } }],
  });
  expect((await fixture.statuses.find(instanceId, {})).items).toEqual([]);
  expect((await fixture.chats.find(instanceId, { where: { remoteJid: ANA } })).items).toMatchObject(
    [{ remoteJid: ANA, lastMessage: null }],
  );
  expect((await fixture.instances.totals([instanceId, other])).get(other)).toMatchObject({
    messages: 1,
  });
});

it('keeps all unless it is told otherwise', () => {
  retention().onModuleInit();
  expect(registerSweep).not.toHaveBeenCalled();
  retention({ MESSAGE_RETENTION_DAYS: '90' }).onModuleInit();
  expect(registerSweep).toHaveBeenCalledWith('message-retention', 3_600_000, expect.any(Function));
});
