import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type PairedInstance, World } from '../support/world.js';

const CONTACT = '5511988880042';
const WAIT = { timeout: 20_000, interval: 20 };
const TEXT_TO_CALLERS = 'Não atendemos ligações';
const OFF = {
  rejectCall: false,
  msgCall: '',
  groupsIgnore: true,
  alwaysOnline: false,
  readMessages: false,
  readStatus: false,
  syncFullHistory: false,
};
const ON = {
  ...OFF,
  rejectCall: true,
  msgCall: TEXT_TO_CALLERS,
  groupsIgnore: false,
  alwaysOnline: true,
  readMessages: true,
  readStatus: true,
};

describe('the settings of an instance', () => {
  let world: World;
  let acme: PairedInstance;
  let group: string;
  let count = 0;

  beforeAll(async () => {
    world = await World.start();
    acme = await world.pair('acme');
    const { number } = acme;
    group = (
      await world.simulator.groups.create({ by: CONTACT, subject: 'Time', members: [number] })
    ).jid;
  });
  afterAll(() => world?.stop());

  const set = async (settings: object): Promise<void> => {
    const answer = await world.gateway.call('POST', '/settings/set/acme', {
      body: settings,
      key: acme.token,
    });
    expect(answer).toMatchObject({ status: 201, body: { settings: { settings } } });
  };
  const told = (event: string, id: string) =>
    world.sink.of(event, 'acme').find(({ body }) => body.includes(id));
  /** The contact writes to a chat; resolves with the id of the message. */
  const write = async (to: string, more: object = {}): Promise<string> => {
    count += 1;
    const sent = await world.simulator.sendText({ from: CONTACT, to, text: `${count}`, ...more });
    return sent.id;
  };
  /** Resolves once a text is told: all that came before it is told by then, or never will be. */
  const passed = async (): Promise<string> => {
    const id = await write(acme.number);
    await world.sink.waitFor(() => told('messages.upsert', id));
    return id;
  };
  const receiptsOf = async (id: string): Promise<string[]> => {
    const sent = await world.simulator.sent({ number: CONTACT });
    return sent.find((message) => message.id === id)?.receipts.map(({ type }) => type) ?? [];
  };
  const device = async () => {
    const [only] = await world.simulator.devices({ number: acme.number });
    if (only === undefined) throw new Error('There is no device');
    return only;
  };
  const callsAnsweredByText = async (): Promise<number> => {
    const received = await world.simulator.received({ number: CONTACT });
    return received.filter(({ text }) => text === TEXT_TO_CALLERS).length;
  };

  async function expectOn(): Promise<void> {
    const { simulator, sink } = world;
    const answered = await callsAnsweredByText();
    const call = await simulator.people.offerCall({ from: CONTACT, to: acme.number });
    await vi.waitFor(async () => {
      const calls = await simulator.people.calls({ number: acme.number });
      expect(calls.find(({ id }) => id === call.id)?.state).toBe('rejected');
    }, WAIT);
    await vi.waitFor(async () => expect(await callsAnsweredByText()).toBe(answered + 1), WAIT);
    const offer = await sink.waitFor(() => told('call', call.id));
    expect(offer.envelope.data).toMatchObject({
      id: call.id,
      from: expect.stringMatching(/@lid$/),
      callerPn: `${CONTACT}@s.whatsapp.net`,
      status: 'offer',
      isVideo: false,
      isGroup: false,
    });
    const own = await sink.waitFor(() =>
      sink
        .of('messages.upsert', 'acme')
        .filter(({ body }) => body.includes(TEXT_TO_CALLERS))
        .at(answered),
    );
    expect(own.envelope.data).toMatchObject({
      key: { fromMe: true, remoteJid: `${CONTACT}@s.whatsapp.net` },
      message: { conversation: TEXT_TO_CALLERS },
    });
    const inGroup = await write(group);
    await sink.waitFor(() => told('messages.upsert', inGroup));
    const status = await write('status@broadcast', { audience: [acme.number] });
    await sink.waitFor(() => told('messages.upsert', status));
    const id = await passed();
    await vi.waitFor(async () => expect(await receiptsOf(id)).toContain('read'), WAIT);
    await vi.waitFor(async () => expect((await device()).presence).toBe('available'), WAIT);
  }

  async function expectOff(): Promise<void> {
    const { simulator, sink } = world;
    const answered = await callsAnsweredByText();
    const call = await simulator.people.offerCall({ from: CONTACT, to: acme.number, video: true });
    const offer = await sink.waitFor(() => told('call', call.id));
    expect(offer.envelope.data).toMatchObject({ status: 'offer', isVideo: true });
    const ignored = [
      await write(group),
      await write('status@broadcast', { audience: [acme.number] }),
    ];
    const id = await passed();
    for (const each of ignored) expect(told('messages.upsert', each)).toBeUndefined();
    expect(await receiptsOf(id)).not.toContain('read');
    const calls = await simulator.people.calls({ number: acme.number });
    expect(calls.find((known) => known.id === call.id)?.state).toBe('ringing');
    expect(await callsAnsweredByText()).toBe(answered);
    await vi.waitFor(async () => expect((await device()).presence).not.toBe('available'), WAIT);
    await simulator.people.endCall({ id: call.id, how: 'hung-up' });
    await sink.waitFor(() =>
      sink
        .of('call', 'acme')
        .find(({ body }) => body.includes(call.id) && body.includes('terminate')),
    );
  }

  it('act at once, on the connection that is up, and after the gateway was killed', async () => {
    await set(OFF);
    await expectOff();
    const { loginCount } = await device();
    await set(ON);
    await expectOn();
    expect((await device()).loginCount).toBe(loginCount);

    await world.gateway.kill();
    await world.gateway.start();
    await world.opened('acme', 2);
    await expectOn();
    await set(OFF);
    await expectOff();
    expect(await world.simulator.violations()).toEqual([]);
    expect(world.gateway.unhandledFailures()).toEqual([]);
  });
});
