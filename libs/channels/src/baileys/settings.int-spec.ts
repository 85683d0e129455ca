import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ChannelWorld } from './testing/channel-world.js';
import { type TestInstance, WAIT } from './testing/test-instance.js';

describe('settings of a connection', () => {
  let world: ChannelWorld;

  beforeAll(async () => {
    world = await ChannelWorld.create();
  });
  afterAll(() => world.end());

  const apply = (instance: TestInstance, changes: object) =>
    instance.session.applySettings({ ...instance.instance.settings, ...changes });
  /** Receipts that the phone of `from` has got for its messages to `to`, oldest message first. */
  const receipts = async (from: string, to: string) =>
    (await world.simulator.sent({ number: from, chat: to })).map((sent) =>
      sent.receipts.map(({ type }) => type),
    );
  const send = (from: string, to: string, text: string) =>
    world.simulator.sendText({ from, to, text });

  it('marks as read what comes in from the moment on at which it is to', async () => {
    const [own, phone] = ['5511900000801', '5511911110801'];
    const instance = await world.pairedInstance(own);
    await send(phone, own, 'one');
    await instance.waitForTexts(['one']);
    await apply(instance, { readMessages: true });
    await send(phone, own, 'two');
    await vi.waitFor(async () => expect((await receipts(phone, own))[1]).toContain('read'), WAIT);
    await apply(instance, { readMessages: false });
    await send(phone, own, 'three');
    await instance.waitForTexts(['one', 'two', 'three']);
    // What is marked after the third shows that the third is past.
    await apply(instance, { readMessages: true });
    await send(phone, own, 'four');
    await vi.waitFor(async () => expect((await receipts(phone, own))[3]).toContain('read'), WAIT);
    const seen = await receipts(phone, own);
    expect([0, 2].map((index) => seen[index]?.includes('read'))).toEqual([false, false]);
  });

  it('shows as online as soon as it is to, and as offline as soon as it is not', async () => {
    const [own, phone] = ['5511900000802', '5511911110802'];
    const instance = await world.pairedInstance(own, { settings: { alwaysOnline: false } });
    const inactive = async (text: string): Promise<boolean> => {
      const { id } = await send(phone, own, text);
      return vi.waitFor(async () => {
        const [delivery] = await world.simulator.deliveries({ number: own, id });
        const receipt = delivery?.answers.find(({ by }) => by === 'receipt');
        if (receipt === undefined) throw new Error('There is no receipt yet');
        return receipt.type === 'inactive';
      }, WAIT);
    };
    expect(await inactive('away')).toBe(true);
    await apply(instance, { alwaysOnline: true });
    expect(await inactive('here')).toBe(false);
    await apply(instance, { alwaysOnline: false });
    expect(await inactive('away again')).toBe(true);
  });
});
