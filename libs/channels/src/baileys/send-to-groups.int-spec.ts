import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MessageKey } from '../channel-message.js';
import type { OutgoingContent } from '../commands/outgoing-content.js';
import type { SendMessage } from '../commands/send-message.js';
import { ChannelWorld } from './testing/channel-world.js';
import { type TestInstance, WAIT } from './testing/test-instance.js';

const OWN = '5511900007001';
const ANA = '5511911117001';
const BIA = '5511911117002';

describe('what is sent to a group', () => {
  let world: ChannelWorld;
  let instance: TestInstance;
  let group: string;

  beforeAll(async () => {
    world = await ChannelWorld.create();
    instance = await world.pairedInstance(OWN);
    const made = await world.simulator.groups.create({
      by: ANA,
      subject: 'Time',
      members: [OWN, BIA],
    });
    group = made.jid;
  });
  afterAll(() => world.end());

  const send = (content: OutgoingContent, changes: Partial<SendMessage> = {}) =>
    instance.session.run(
      {
        kind: 'send-message',
        chat: group,
        content,
        quoted: null,
        mentioned: [],
        mentionsEveryOne: false,
        delayMs: 0,
        ...changes,
      },
      AbortSignal.timeout(10_000),
    );
  const text = (body: string): OutgoingContent => ({ kind: 'text', text: body, linkPreview: null });

  /** As both members got it. */
  async function arrived({ id }: MessageKey) {
    const got = [];
    for (const number of [ANA, BIA]) {
      await expect
        .poll(async () => (await world.simulator.received({ number })).map((one) => one.id), WAIT)
        .toContain(id);
      const received = await world.simulator.received({ number });
      got.push(received.find((message) => message.id === id)?.content);
    }
    expect(got[0]).toEqual(got[1]);
    expect(await world.simulator.violations()).toEqual([]);
    return got[0];
  }

  it('is stored in one commit for all members, before it leaves', async () => {
    const commits = async (body: string) => {
      const before = instance.store.commits.length;
      const { key } = await send(text(body));
      const made = instance.store.commits.slice(before).map(({ types }) => types);
      await arrived(key);
      return made;
    };
    // The key of the sender goes to each device: those of both members, and the own two.
    expect(await commits('the first')).toContainEqual(Array(4).fill('session'));
    expect(await commits('the second')).toEqual([['sender-key']]);
  });

  it('mentions whom it is to, or everybody', async () => {
    const mentioned = [`${ANA}@s.whatsapp.net`];
    const one = await send(text('@5511911117001 oi'), { mentioned });
    expect(one).toMatchObject({
      key: { remoteJid: group, fromMe: true },
      message: { conversation: '@5511911117001 oi' },
      contextInfo: { mentionedJid: mentioned },
    });
    expect(await arrived(one.key)).toMatchObject({
      extendedTextMessage: { contextInfo: { mentionedJid: mentioned } },
    });
    const all = await send(text('todos'), { mentionsEveryOne: true });
    expect(all.contextInfo?.['mentionedJid']).toHaveLength(3);
    const poll: OutgoingContent = {
      kind: 'poll',
      name: '?',
      selectableCount: 1,
      values: ['a', 'b'],
    };
    const asked = await send(poll, { mentionsEveryOne: true });
    expect(asked.contextInfo?.['mentionedJid']).toHaveLength(3);
    await arrived(asked.key);
  });

  it('quotes a member by who wrote, and ourselves', async () => {
    const { id } = await world.simulator.sendText({ from: ANA, to: group, text: 'Quando?' });
    await instance.waitForTexts(['Quando?']);
    const [told] = instance.told.values();
    if (told === undefined) throw new Error('nothing was told');
    const { key, message } = told.message;
    const answer = await send(text('Hoje'), { quoted: { key, content: message } });
    expect(await arrived(answer.key)).toMatchObject({
      extendedTextMessage: {
        contextInfo: {
          stanzaId: id,
          participant: key.participant,
          quotedMessage: { conversation: 'Quando?' },
        },
      },
    });
    const own = { key: answer.key, content: answer.message };
    const again = await send(text('Às 10h'), { quoted: own });
    expect(again.contextInfo).toMatchObject({
      stanzaId: answer.key.id,
      participant: `${OWN}@s.whatsapp.net`,
    });
    const reaction: OutgoingContent = { kind: 'reaction', to: key, reaction: '👍' };
    const reacted = await send(reaction);
    expect(await arrived(reacted.key)).toMatchObject({
      reactionMessage: { text: '👍', key: { id, participant: key.participant } },
    });
  });

  it('disappears when the group wants that', async () => {
    await world.simulator.groups.update({ group, by: ANA, ephemeralSeconds: 86_400 });
    const timed = await send(text('amanhã'));
    expect(await arrived(timed.key)).toMatchObject({
      extendedTextMessage: { contextInfo: { expiration: 86_400 } },
    });
    const place = { kind: 'location', latitude: 1, longitude: 2, name: 'n', address: 'a' } as const;
    expect(await arrived((await send(place)).key)).toMatchObject({
      locationMessage: { contextInfo: { expiration: 86_400 } },
    });
    await world.simulator.groups.update({ group, by: ANA, ephemeralSeconds: 0 });
    expect((await send(text('sempre'))).contextInfo).toBeNull();
  });

  it('has a preview of its link', async () => {
    const preview = {
      url: 'https://acme.test',
      title: 'Acme',
      description: 'Loja',
      thumbnail: Buffer.from([0xff, 0xd8]).toString('base64'),
    };
    const sent = await send({
      kind: 'text',
      text: 'Veja https://acme.test',
      linkPreview: null,
      preview,
    });
    expect(sent.message).toMatchObject({ conversation: 'Veja https://acme.test' });
    expect(await arrived(sent.key)).toMatchObject({
      extendedTextMessage: {
        text: 'Veja https://acme.test',
        matchedText: 'https://acme.test',
        title: 'Acme',
        description: 'Loja',
        jpegThumbnail: preview.thumbnail,
      },
    });
  });
});
