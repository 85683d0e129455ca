import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PairedInstance, World } from '../support/world.js';

const ANA = '5511988887777';
const BIA = '5511977776666';
const NOBODY = '5511900000000';

interface Group {
  readonly id: string;
  readonly subject: string;
  readonly desc?: string;
  readonly announce: boolean;
  readonly restrict: boolean;
  readonly size: number;
  readonly pictureUrl?: string | null;
  readonly participants: {
    readonly id: string;
    readonly phoneNumber?: string;
    readonly admin: string | null;
  }[];
}

/** Groups of an instance, through HTTP, the client library and the simulated WhatsApp. */
describe('an instance by linked device', () => {
  let world: World;
  let acme: PairedInstance;
  let group: Group;

  beforeAll(async () => {
    world = await World.start();
    for (const [number, name] of [
      [ANA, 'Ana'],
      [BIA, 'Bia'],
    ] as const) {
      await world.simulator.setNumber({ number, name });
    }
    await world.simulator.setNumber({ number: NOBODY, onWhatsApp: false });
    acme = await world.pair('acme');
    const { id } = await world.simulator.sendText({ from: ANA, to: acme.number, text: 'oi' });
    await told('messages.upsert', id);
  });
  afterAll(() => world?.stop());

  const call = <T = Record<string, unknown>>(method: string, route: string, body?: object) =>
    world.gateway.call<T>(method, `/group/${route.replace(/(\?|$)/, '/acme$1')}`, {
      key: acme.token,
      ...(body === undefined ? {} : { body }),
    });
  const post = <T = Record<string, unknown>>(route: string, body: object) =>
    call<T>('POST', route, { groupJid: group.id, ...body });
  const info = async () => (await call<Group>('GET', `findGroupInfos?groupJid=${group.id}`)).body;
  const told = (event: string, part: string) =>
    world.sink.waitFor((sink) => sink.of(event, 'acme').find(({ body }) => body.includes(part)));

  it('makes a group of those who are on WhatsApp', async () => {
    const made = await call<Group>('POST', 'create', {
      subject: 'Time',
      description: 'Para o time',
      participants: [ANA, NOBODY],
    });
    expect(made).toMatchObject({
      status: 201,
      body: { id: expect.stringMatching(/@g\.us$/), subject: 'Time', desc: 'Para o time', size: 2 },
    });
    group = made.body;
    await told('groups.upsert', group.id);
  });

  it('finds it, with its members and who they are', async () => {
    expect(await info()).toMatchObject({
      id: group.id,
      subject: 'Time',
      pictureUrl: null,
      participants: expect.arrayContaining([
        expect.objectContaining({ admin: null }),
        expect.objectContaining({ admin: 'superadmin' }),
      ]),
      isCommunity: false,
    });
    const members = await call<{ participants: { phoneNumber?: string; name?: string }[] }>(
      'GET',
      `participants?groupJid=${group.id.split('@')[0]}`,
    );
    expect(members.body.participants).toContainEqual(
      expect.objectContaining({ phoneNumber: `${ANA}@s.whatsapp.net`, name: 'Ana' }),
    );
  });

  it('changes it', async () => {
    const changes: [string, object, object][] = [
      ['updateGroupSubject', { subject: 'Outro' }, { update: 'success' }],
      ['updateGroupDescription', { description: 'Novo' }, { update: 'success' }],
      ['updateSetting', { action: 'announcement' }, {}],
      ['updateSetting', { action: 'locked' }, {}],
      ['toggleEphemeral', { expiration: 86_400 }, { success: true }],
    ];
    for (const [route, body, answer] of changes) {
      expect(await post(route, body)).toMatchObject({ status: 201, body: answer });
    }
    // The answer does not wait for what WhatsApp tells.
    expect(await info()).toMatchObject({
      subject: 'Outro',
      desc: 'Novo',
      announce: true,
      restrict: true,
    });
    await told('groups.update', '"restrict":true');
    await told('groups.update', '"ephemeralDuration":86400');
  });

  it('follows what others change, and asks nobody for it', async () => {
    await world.simulator.groups.update({ group: group.id, by: acme.number, subject: 'De fora' });
    await told('groups.update', 'De fora');
    await world.simulator.setLine({ silent: true });
    const found = await info();
    await world.simulator.setLine({ silent: false });
    expect(found.subject).toBe('De fora');
  });

  it('adds members, changes their rank and removes them', async () => {
    const add = await post('updateParticipant', { action: 'add', participants: [BIA] });
    expect(add).toMatchObject({
      status: 201,
      body: {
        updateParticipants: [
          { status: '200', jid: expect.any(String), content: { tag: 'participant' } },
        ],
      },
    });
    expect((await info()).size).toBe(3);
    await told('group-participants.update', '"action":"add"');
    await post('updateParticipant', { action: 'promote', participants: [BIA] });
    const promoted = await told('group-participants.update', '"action":"promote"');
    expect(promoted.envelope.data).toMatchObject({
      id: group.id,
      participants: [expect.any(String)],
      participantsData: [{ phoneNumber: `${BIA}@s.whatsapp.net` }],
    });
    const ranks = (await info()).participants.map(({ admin }) => admin);
    expect(ranks.filter((admin) => admin === 'admin')).toHaveLength(1);
    const again = await post('updateParticipant', { action: 'add', participants: [ANA] });
    expect(again.body).toMatchObject({ updateParticipants: [{ status: '409' }] });
    await post('updateParticipant', { action: 'remove', participants: [BIA] });
    await told('group-participants.update', '"action":"remove"');
    expect((await info()).size).toBe(2);
  });

  it('has a picture', async () => {
    const { default: sharp } = await import('sharp');
    const create = { width: 8, height: 8, channels: 3, background: '#00ff00' } as const;
    const image = (await sharp({ create }).png().toBuffer()).toString('base64');
    expect(await post('updateGroupPicture', { image })).toMatchObject({
      status: 201,
      body: { update: 'success' },
    });
    expect(await info()).toMatchObject({ pictureUrl: expect.stringMatching(/^http/) });
  });

  it('lists its groups, and asks for nothing the second time', async () => {
    const other = await world.simulator.groups.create({
      by: ANA,
      subject: 'De Ana',
      members: [acme.number],
    });
    await world.sink.waitFor((sink) =>
      ['groups.upsert', 'group-participants.update']
        .flatMap((event) => sink.of(event, 'acme'))
        .find(({ body }) => body.includes(other.jid)),
    );
    const list = () => call<Group[]>('GET', 'fetchAllGroups?getParticipants=true');
    const first = await list();
    expect(first.body.map(({ subject }) => subject).sort()).toEqual(['De Ana', 'De fora']);
    await world.simulator.setLine({ silent: true });
    const second = await list();
    await world.simulator.setLine({ silent: false });
    expect(second.body).toEqual(first.body);
    const plain = await call<Group[]>('GET', 'fetchAllGroups?getParticipants=false');
    expect(plain.body.every((each) => !('participants' in each))).toBe(true);
    expect(await call('GET', 'fetchAllGroups')).toMatchObject({
      status: 400,
      body: { response: { message: ['The getParticipants needs to be informed in the query'] } },
    });
  });

  it('writes to its members, also to those who came after it was known', async () => {
    await post('updateSetting', { action: 'not_announcement' });
    await post('updateParticipant', { action: 'add', participants: [BIA] });
    await told('group-participants.update', '"action":"add"');
    const sent = await world.gateway.call<{ key: { id: string } }>(
      'POST',
      '/message/sendText/acme',
      {
        key: acme.token,
        body: { number: group.id, text: 'a todos' },
      },
    );
    expect(sent.status).toBe(201);
    for (const number of [ANA, BIA]) {
      const received = await world.simulator.received({ number, chat: group.id, atLeast: 1 });
      expect(received.map(({ text }) => text)).toContain('a todos');
    }
  });

  it('invites people, and makes another link', async () => {
    const found = await call<{ inviteCode: string; inviteUrl: string }>(
      'GET',
      `inviteCode?groupJid=${group.id}`,
    );
    const { inviteCode, inviteUrl } = found.body;
    expect(inviteUrl).toBe(`https://chat.whatsapp.com/${inviteCode}`);
    expect(await call('GET', `inviteInfo?inviteCode=${inviteCode}`)).toMatchObject({
      status: 200,
      body: { id: group.id, subject: 'De fora', isCommunity: false },
    });
    const sent = await post('sendInvite', { description: 'Entre', numbers: [ANA] });
    expect(sent).toMatchObject({ status: 200, body: { send: true, inviteUrl } });
    const received = await world.simulator.received({ number: ANA, chat: acme.number, atLeast: 1 });
    expect(received.map(({ text }) => text)).toContain(`Entre\n\n${inviteUrl}`);
    const revoked = await post<{ inviteCode: string }>('revokeInviteCode', {});
    expect(revoked).toMatchObject({ status: 201, body: { revoked: true } });
    expect(revoked.body.inviteCode).not.toBe(inviteCode);
    expect(await call('GET', 'inviteInfo?inviteCode=short')).toMatchObject({ status: 400 });
  });

  it('joins by a link', async () => {
    const made = await world.simulator.groups.create({
      by: BIA,
      subject: 'Aberto',
      members: [ANA],
    });
    const { inviteCode } = await world.simulator.groups.info({ group: made.jid });
    expect(await call('GET', `acceptInviteCode?inviteCode=${inviteCode}`)).toMatchObject({
      status: 200,
      body: { accepted: true, groupJid: made.jid },
    });
  });

  it('leaves', async () => {
    expect(await call('DELETE', `leaveGroup?groupJid=${group.id}`)).toMatchObject({
      status: 200,
      body: { groupJid: group.id, leave: true },
    });
    await told('group-participants.update', '"action":"remove"');
  });

  it.each([
    ['GET', 'findGroupInfos?groupJid=120363000000000000', 404, 'Error fetching group'],
    ['GET', 'participants?groupJid=120363000000000000', 404, 'No participants'],
    ['GET', 'findGroupInfos', 400, 'The group id needs to be informed in the query'],
    ['GET', 'inviteInfo', 400, 'The group invite code id needs to be informed in the query'],
  ])('%s %s is refused as %i', async (method, route, status, words) => {
    const answer = await call<{ response: { message: string[] } }>(method, route);
    expect([answer.status, answer.body.response.message[0]]).toEqual([status, words]);
  });

  it('leaves WhatsApp nothing to complain about', async () => {
    expect(await world.simulator.violations()).toEqual([]);
  });
});
