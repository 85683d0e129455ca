import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openKeptVote } from './changes/open-vote.js';
import { ChannelWorld } from './testing/channel-world.js';
import { type TestInstance, WAIT } from './testing/test-instance.js';

const ANA = '5511911116001';
const ANA_JID = `${ANA}@s.whatsapp.net`;
const OWN = '5511900006001';

describe('what messages do to earlier ones', () => {
  let world: ChannelWorld;
  let instance: TestInstance;

  beforeAll(async () => {
    world = await ChannelWorld.create();
    instance = await world.pairedInstance(OWN);
  });
  afterAll(() => world.end());

  const changes = () => instance.all('changes').flatMap((report) => report.items);
  const next = async (count: number) => {
    await expect.poll(() => changes().length, WAIT).toBe(count);
    return changes()[count - 1];
  };
  const hash = (option: string) => createHash('sha256').update(option).digest('base64');

  it('is told, and told again from the inbox when it could not be', async () => {
    const { id } = await world.simulator.sendText({ from: ANA, to: OWN, text: 'Oi' });
    await instance.waitForTexts(['Oi']);
    let refused = 0;
    instance.beforeReport = (report) => {
      if (report.kind === 'changes' && refused === 0) {
        refused += 1;
        throw new Error('the store is away');
      }
    };
    await world.simulator.editMessage({ from: ANA, id, text: 'Oi!' });
    expect(await next(1)).toMatchObject({
      kind: 'edited',
      target: { remoteJid: ANA_JID, fromMe: false, id },
      content: { conversation: 'Oi!' },
    });
    expect(refused).toBe(1);
    await world.simulator.revokeMessage({ from: ANA, id });
    expect(await next(2)).toMatchObject({
      kind: 'deleted',
      target: { remoteJid: ANA_JID, fromMe: false, id },
    });
    expect(instance.texts()).toEqual(['Oi']);
  });

  it('keeps a vote whose poll is not stored yet for whoever stores it', async () => {
    const pollId = 'VOTED-EARLY';
    const poll = { name: 'Qual?', selectableOptionsCount: 1 };
    const options = [{ optionName: 'a' }, { optionName: 'b' }];
    await world.simulator.sendMessage({
      from: ANA,
      to: OWN,
      id: pollId,
      message: { pollCreationMessageV3: { ...poll, options } },
    });
    const toldPoll = () =>
      instance
        .all('messages')
        .flatMap((report) => report.items)
        .find(({ key }) => key.id === pollId);
    await expect.poll(toldPoll, WAIT).toBeDefined();
    const before = changes().length;
    await world.simulator.votePoll({ from: ANA, id: pollId, options: ['a'] });
    const vote = await next(before + 1);
    expect(vote).toMatchObject({ kind: 'vote-kept', target: { id: pollId, fromMe: false } });
    const content = toldPoll()?.message ?? {};
    if (vote?.kind !== 'vote-kept') throw new Error('The vote was not kept');
    // As it is read from a row.
    expect(openKeptVote(JSON.parse(JSON.stringify(vote)), content)).toMatchObject({
      kind: 'voted',
      voter: ANA_JID,
      options: [hash('a')],
    });
    expect(openKeptVote(vote, {})).toBeNull();
  });

  it('opens votes with the secret of the stored poll', async () => {
    const sent = await instance.session.run(
      {
        kind: 'send-message',
        chat: ANA,
        content: { kind: 'poll', name: 'Qual?', selectableCount: 1, values: ['a', 'b'] },
        quoted: null,
        mentioned: [],
        mentionsEveryOne: false,
        delayMs: 0,
      },
      AbortSignal.timeout(10_000),
    );
    const { id } = sent.key;
    await expect
      .poll(
        async () => (await world.simulator.received({ number: ANA })).map((one) => one.id),
        WAIT,
      )
      .toContain(id);
    instance.stored.set(id, sent.message);
    const before = changes().length;
    await world.simulator.votePoll({ from: ANA, id, options: ['b'] });
    expect(await next(before + 1)).toMatchObject({
      kind: 'voted',
      target: { id, fromMe: true },
      voter: ANA_JID,
      options: [hash('b')],
    });
    await world.simulator.votePoll({ from: ANA, id, options: [] });
    expect(await next(before + 2)).toMatchObject({ kind: 'voted', options: [] });
  });
});
