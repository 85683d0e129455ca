import { createHash, randomBytes } from 'node:crypto';
import type { MessageChange, MessageKey } from '@switchboard/channels';
import type { MessageReport } from '@switchboard/connections';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { voteMessage } from '../../../apps/simulator/src/messages/message-drafts.js';
import { ANA, type MessagesFixture, openMessages, reportOf, text } from './messages-fixture.js';

const GROUP = '120363025246125486@g.us';
const BIA = '5511977776666@s.whatsapp.net';

let fixture: MessagesFixture;
let instanceId: string;
let count = 0;

beforeAll(async () => {
  fixture = await openMessages();
});
afterAll(() => fixture.close());
beforeEach(async () => {
  instanceId = await fixture.newInstance();
});

const report = (...items: MessageChange[]): MessageReport => ({
  kind: 'changes',
  items,
  inbox: [],
});
const tell = (...items: MessageChange[]) => fixture.report(instanceId, report(...items));
const stored = async (): Promise<Record<string, unknown>[]> =>
  fixture.database.dataSource.query(
    `SELECT content, deleted_at IS NOT NULL AS deleted FROM message WHERE instance_id = $1`,
    [instanceId],
  );

function by(key: MessageKey): MessageKey {
  count += 1;
  return { ...key, id: `BY-${count}` };
}

const edited = (target: MessageKey, body: string, timestampMs = 1_000): MessageChange => ({
  kind: 'edited',
  by: by(target),
  target,
  timestampMs,
  edited: { conversation: body },
  content: { conversation: body },
  messageType: 'conversation',
  contextInfo: null,
});

const deleted = (target: MessageKey): MessageChange => ({
  kind: 'deleted',
  by: by(target),
  target,
  timestampMs: 2_000,
});

describe('an edit', () => {
  it('changes the stored text and is told once', async () => {
    const message = text('Oi');
    await fixture.report(instanceId, reportOf([message]));
    const change = edited(message.key, 'Oi!', 1_760_972_460_123);
    expect(await tell(change)).toEqual([
      {
        instanceId,
        name: 'messages.edited',
        data: {
          key: message.key,
          type: 'MESSAGE_EDIT',
          editedMessage: { conversation: 'Oi!' },
          timestampMs: '1760972460123',
        },
      },
    ]);
    expect(await tell(change)).toEqual([]);
    expect(await stored()).toEqual([{ content: { conversation: 'Oi!' }, deleted: false }]);
  });

  it('that comes late does not take the place of a later one', async () => {
    const message = text('1');
    await fixture.report(instanceId, reportOf([message]));
    await tell(edited(message.key, '3', 3_000));
    expect(await tell(edited(message.key, '2', 2_000))).toEqual([]);
    expect(await stored()).toMatchObject([{ content: { conversation: '3' } }]);
  });

  it('that comes before its message is told, and waits for it', async () => {
    const message = text('Oi');
    expect(await tell(edited(message.key, 'Oi!'))).toMatchObject([{ name: 'messages.edited' }]);
    await fixture.report(instanceId, reportOf([message]));
    expect(await stored()).toMatchObject([{ content: { conversation: 'Oi!' } }]);
  });

  it('changes nothing of what another one wrote, nor of another chat or instance', async () => {
    const ana = { remoteJid: GROUP, participant: '222@lid', participantAlt: ANA, id: 'A' };
    const message = text('Oi', { key: ana });
    const other = await fixture.newInstance();
    await fixture.report(instanceId, reportOf([message]));
    await fixture.report(other, reportOf([message]));
    const bia = { ...message.key, participant: '333@lid', participantAlt: BIA };
    expect(await tell(edited(bia, 'x'))).toEqual([]);
    expect(await tell(edited({ ...message.key, fromMe: true }, 'x'))).toEqual([]);
    expect(await tell(edited({ ...message.key, remoteJid: '1203@g.us' }, 'x'))).toEqual([]);
    // By number alone it is she all the same.
    const plain = { remoteJid: GROUP, fromMe: false, id: message.key.id, participant: ANA };
    expect(await tell(edited(plain, 'y'))).toHaveLength(1);
    expect(await fixture.messages.findContent(other, message.key)).toEqual(message.message);
  });
});

describe('a deletion', () => {
  it('is told once, with the key of the message, and no edit follows it', async () => {
    const message = text('Oi', { key: { remoteJidAlt: '222@lid' } });
    await fixture.report(instanceId, reportOf([message]));
    const byLid = { remoteJid: '222@lid', fromMe: false, id: message.key.id };
    expect(await tell(deleted(byLid))).toEqual([
      { instanceId, name: 'messages.delete', data: { ...message.key } },
    ]);
    expect(await tell(deleted(message.key))).toEqual([]);
    expect(await tell(edited(message.key, 'x', 9_000))).toEqual([]);
    expect(await stored()).toEqual([{ content: { conversation: 'Oi' }, deleted: true }]);
  });

  it('of ours in a group by an admin counts', async () => {
    const message = text('ours', { key: { remoteJid: GROUP, fromMe: true } });
    await fixture.report(instanceId, reportOf([message]));
    const target = { ...message.key, participant: '111@lid' };
    expect(
      await tell({ ...deleted(target), by: { ...target, fromMe: false, id: 'ADMIN' } }),
    ).toHaveLength(1);
  });
});

describe('votes', () => {
  const hash = (option: string) => createHash('sha256').update(option).digest('base64');
  const poll = text('', {
    key: { fromMe: true, id: 'POLL' },
    messageType: 'pollCreationMessageV3',
    message: {
      pollCreationMessageV3: {
        name: 'Qual?',
        options: [{ optionName: 'a' }, { optionName: 'b' }],
      },
    },
  });
  const vote = (voter: string, options: string[], timestampMs: number): MessageChange => ({
    kind: 'voted',
    by: by({ ...poll.key, fromMe: false }),
    target: poll.key,
    timestampMs,
    voter,
    options: options.map((option) => hash(option)),
  });

  it('are counted by their last, whatever order they come in', async () => {
    await fixture.report(instanceId, reportOf([poll]));
    const first = vote(ANA, ['a'], 1_000);
    expect(await tell(first)).toMatchObject([
      {
        name: 'messages.update',
        data: {
          keyId: 'POLL',
          fromMe: true,
          status: 'PENDING',
          pollUpdates: [
            { name: 'a', voters: [ANA] },
            { name: 'b', voters: [] },
          ],
        },
      },
    ]);
    expect(await tell(first)).toEqual([]);
    await tell(vote(BIA, ['a', 'b'], 3_000));
    await tell(vote(ANA, ['b'], 4_000));
    const [late] = await tell(vote(ANA, ['a'], 2_000));
    expect(late?.data).toMatchObject({
      pollUpdates: [
        { name: 'a', voters: [BIA] },
        { name: 'b', voters: [BIA, ANA] },
      ],
    });
    const [taken] = await tell(vote(BIA, [], 5_000));
    expect(taken?.data).toMatchObject({ pollUpdates: [{ voters: [] }, { voters: [ANA] }] });
  });

  describe('that come before their poll', () => {
    const OWN = '5511900000001@s.whatsapp.net';
    const secret = randomBytes(32);
    const withSecret = {
      ...poll,
      message: {
        ...poll.message,
        messageContextInfo: { messageSecret: secret.toString('base64') },
      },
    };

    /** A vote that nobody can read without the poll. */
    function kept(voter: string, option: string, timestampMs: number): MessageChange {
      const context = { pollId: poll.key.id, creator: OWN, voter, secret };
      const vote = voteMessage({}, context, [option]).pollUpdateMessage?.vote;
      return {
        kind: 'vote-kept',
        by: by({ remoteJid: voter, fromMe: false, id: '' }),
        target: { ...poll.key, remoteJid: voter },
        timestampMs,
        payload: Buffer.from(vote?.encPayload ?? []).toString('base64'),
        iv: Buffer.from(vote?.encIv ?? []).toString('base64'),
        own: { id: OWN, lid: '' },
      };
    }

    it.each(['live', 'held', 'history'] as const)('are told with it (%s)', async (origin) => {
      expect(await tell(kept(ANA, 'a', 1_000))).toEqual([]);
      const events = await fixture.report(instanceId, reportOf([withSecret], origin));
      const votes = events.filter(({ name }) => name === 'messages.update');
      expect(votes).toMatchObject([
        { data: { keyId: 'POLL', pollUpdates: [{ name: 'a', voters: [ANA] }, { voters: [] }] } },
      ]);
      // From now on it is a vote like any other.
      const [later] = await tell(vote(ANA, ['b'], 2_000));
      expect(later?.data).toMatchObject({ pollUpdates: [{ voters: [] }, { voters: [ANA] }] });
    });

    it('count when the poll is stored while they come', async () => {
      const voted = kept(ANA, 'b', 1_000);
      const [told, sent] = await Promise.all([
        tell(voted),
        fixture.database.transactions.run((tx) =>
          fixture.projection.store(tx, instanceId, [withSecret], 'sent'),
        ),
      ]);
      const votes = [...told, ...sent].filter(({ name }) => name === 'messages.update');
      expect(votes).toMatchObject([{ data: { pollUpdates: [{}, { name: 'b', voters: [ANA] }] } }]);
      expect(await tell(voted)).toEqual([]);
    });

    it('are not taken for those of another poll', async () => {
      await tell(kept(ANA, 'a', 1_000));
      const other = { messageSecret: randomBytes(32).toString('base64') };
      const message = { ...poll.message, messageContextInfo: other };
      const events = await fixture.report(instanceId, reportOf([{ ...poll, message }]));
      expect(events.filter(({ name }) => name === 'messages.update')).toEqual([]);
    });
  });

  it('for what is no poll here are told to nobody', async () => {
    expect(await tell(vote(ANA, ['a'], 1_000))).toEqual([]);
  });
});

it('is stored once when two transactions race', async () => {
  const batch = Array.from({ length: 20 }, (_, index) => text(`${index}`));
  await fixture.report(instanceId, reportOf(batch));
  const changes = batch.flatMap(({ key }) => [edited(key, 'x'), deleted(key)]);
  const results = await Promise.all([
    fixture.report(instanceId, report(...changes)),
    fixture.report(instanceId, report(...[...changes].reverse())),
  ]);
  const told = results.flat().map(({ name }) => name);
  expect(told.filter((name) => name === 'messages.delete')).toHaveLength(20);
  expect((await stored()).every((row) => row['deleted'] === true)).toBe(true);
});

it('is purged with its instance', async () => {
  const message = text('Oi');
  await tell(edited(message.key, 'x'), deleted(message.key));
  await fixture.instances.purge(instanceId);
  const rows: unknown[] = await fixture.database.dataSource.query(
    'SELECT 1 FROM message_change WHERE instance_id = $1',
    [instanceId],
  );
  expect(rows).toEqual([]);
});
