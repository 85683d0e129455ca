import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { setRootKey } from '@switchboard/baileys';
import { jidOf } from '../accounts/address.js';
import { SimulatorClient } from '../client.js';
import { type Simulator, startSimulator } from '../simulator.js';
import { pair, type TestClient, WAIT } from '../testing/test-client.js';

const ADA = '491600000091';
const CARL = '491700000091';
const DORA = '491700000092';

describe('people', () => {
  let simulator: Simulator;
  let control: SimulatorClient;
  let ada: TestClient;

  beforeAll(async () => {
    simulator = await startSimulator();
    setRootKey(simulator.rootKeyHex);
    control = new SimulatorClient(simulator.adminUrl);
    ada = await pair(simulator, ADA);
  });

  afterEach(async () => {
    expect(await simulator.violations()).toEqual([]);
  });

  afterAll(async () => {
    ada.close();
    await simulator.stop();
  });

  it('have pictures, which may be hidden', async () => {
    const picture = randomBytes(500).toString('base64');
    await expect(ada.socket.profilePictureUrl(jidOf(CARL))).rejects.toMatchObject({ data: 404 });
    const { pictureUrl } = await control.people.setProfile({ number: CARL, picture });
    const url = await ada.socket.profilePictureUrl(jidOf(CARL), 'image');
    expect(url).toBe(pictureUrl);
    const fetched = await fetch(url ?? '');
    expect(Buffer.from(await fetched.arrayBuffer()).toString('base64')).toBe(picture);
    await control.people.setProfile({ number: CARL, privacy: { profile: 'none' } });
    await expect(ada.socket.profilePictureUrl(jidOf(CARL))).rejects.toMatchObject({ data: 401 });
    await control.people.setProfile({ number: CARL, privacy: { profile: 'all' }, picture: null });
    await expect(ada.socket.profilePictureUrl(jidOf(CARL))).rejects.toMatchObject({ data: 404 });
  });

  it('are told of to a client that knows them', async () => {
    await ada.socket.sendMessage(jidOf(CARL), { text: 'Hello' });
    await control.people.setProfile({ number: CARL, picture: 'AAAA' });
    await ada.sees('contacts.update', { id: jidOf(CARL), imgUrl: 'changed' });
  });

  it('include the client itself: picture, about, name, privacy', async () => {
    const image = randomBytes(64);
    await ada.socket.query({
      tag: 'iq',
      attrs: { to: '@s.whatsapp.net', type: 'set', xmlns: 'w:profile:picture' },
      content: [{ tag: 'picture', attrs: { type: 'image' }, content: image }],
    });
    await ada.socket.updateProfileStatus('Away');
    await ada.socket.updateLastSeenPrivacy('none');
    await ada.socket.updateDefaultDisappearingMode(86_400);
    expect(await control.people.profile({ number: ADA })).toMatchObject({
      about: 'Away',
      privacy: { last: 'none', readreceipts: 'all' },
      ephemeralSeconds: 86_400,
    });
    const own = await ada.socket.profilePictureUrl(jidOf(ADA));
    expect(Buffer.from(await (await fetch(own ?? '')).arrayBuffer())).toEqual(image);
    await ada.socket.removeProfilePicture(jidOf(ADA));
    expect(await control.people.profile({ number: ADA })).toMatchObject({ pictureUrl: null });
    expect(await ada.socket.fetchPrivacySettings(true)).toMatchObject({ last: 'none' });
  });

  it('tell something about themselves', async () => {
    await control.people.setProfile({ number: CARL, about: 'At work' });
    const [found] = (await ada.socket.fetchStatus(jidOf(CARL))) ?? [];
    expect(found).toMatchObject({ id: jidOf(CARL), status: { status: 'At work' } });
  });

  it('can be businesses with a catalogue', async () => {
    expect(await ada.socket.getBusinessProfile(jidOf(CARL))).toBeUndefined();
    await control.people.setProfile({
      number: CARL,
      business: { description: 'Bread', category: 'Bakery', website: 'https://bread.test' },
      products: [{ id: 'p1', name: 'Loaf', price: 3_500, currency: 'EUR' }],
      collections: [{ id: 'c1', name: 'All', productIds: ['p1'] }],
    });
    expect(await ada.socket.getBusinessProfile(jidOf(CARL))).toMatchObject({
      description: 'Bread',
      category: 'Bakery',
      website: ['https://bread.test'],
    });
    const { products } = await ada.socket.getCatalog({ jid: jidOf(CARL) });
    expect(products).toMatchObject([{ id: 'p1', name: 'Loaf', price: 3_500, currency: 'EUR' }]);
    const { collections } = await ada.socket.getCollections(jidOf(CARL));
    expect(collections).toMatchObject([{ id: 'c1', name: 'All', products: [{ id: 'p1' }] }]);
  });

  it('that are blocked reach nobody', async () => {
    await ada.socket.sendMessage(jidOf(DORA), { text: 'Hello' });
    await ada.socket.updateBlockStatus(jidOf(DORA), 'block');
    expect(await ada.socket.fetchBlocklist()).toEqual([jidOf(DORA, 'lid')]);
    expect(await control.people.profile({ number: ADA })).toMatchObject({ blocked: [DORA] });
    await simulator.sendText({ from: DORA, to: ADA, text: 'blocked' });
    await control.people.block({ number: ADA, other: DORA, blocked: false });
    await ada.sees('blocklist.update', { type: 'remove', blocklist: [jidOf(DORA, 'lid')] });
    const { id } = await simulator.sendText({ from: DORA, to: ADA, text: 'let through' });
    await ada.message(id);
    expect(ada.texts()).not.toContainEqual(expect.objectContaining({ text: 'blocked' }));
  });

  it('come, go and type', async () => {
    await ada.socket.presenceSubscribe(jidOf(CARL));
    const signals = await control.people.clientSignals({ number: ADA, atLeast: 1 });
    expect(signals).toContainEqual(expect.objectContaining({ signal: 'subscribe', to: CARL }));
    const id = jidOf(CARL);
    await control.people.setPresence({ from: CARL, activity: 'available' });
    await ada.sees('presence.update', { presences: { [id]: { lastKnownPresence: 'available' } } });
    await control.people.setPresence({ from: CARL, activity: 'recording', to: ADA });
    await ada.sees('presence.update', { presences: { [id]: { lastKnownPresence: 'recording' } } });
    const lastSeen = '2026-01-01T12:00:00Z';
    await control.people.setPresence({ from: CARL, activity: 'unavailable', lastSeen });
    const gone = { lastKnownPresence: 'unavailable', lastSeen: Date.parse(lastSeen) / 1000 };
    await ada.sees('presence.update', { id, presences: { [id]: gone } });
  });

  it('see what the client does', async () => {
    const before = await control.people.clientSignals({ number: ADA });
    await vi.waitFor(() => expect(ada.auth.creds.me?.name).toBeTruthy(), WAIT);
    await ada.socket.sendPresenceUpdate('composing', jidOf(CARL));
    await ada.socket.sendPresenceUpdate('unavailable');
    await ada.socket.sendPresenceUpdate('available');
    const atLeast = before.length + 3;
    const signals = await control.people.clientSignals({ number: ADA, atLeast });
    expect(signals.slice(before.length)).toMatchObject([
      { signal: 'composing', to: CARL, device: 1 },
      { signal: 'unavailable', to: null },
      { signal: 'available', to: null },
    ]);
  });

  it('call, and are rejected', async () => {
    const { id } = await control.people.offerCall({ from: CARL, to: ADA, video: true });
    await ada.sees('call', { id, status: 'offer', isVideo: true, from: jidOf(CARL, 'lid') });
    await ada.socket.rejectCall(id, jidOf(CARL, 'lid'));
    expect(await control.people.calls({ number: ADA })).toMatchObject([
      { id, from: CARL, state: 'rejected', rejectedBy: 1 },
    ]);
    const { id: second } = await control.people.offerCall({ from: CARL, to: ADA });
    await control.people.endCall({ id: second, how: 'timeout' });
    await ada.sees('call', { id: second, status: 'timeout' });
    expect(await ada.socket.createCallLink('video')).toEqual(expect.any(String));
  });

  it('have groups with pictures', async () => {
    const { jid: group } = await control.groups.create({
      by: CARL,
      subject: 'Pictures',
      members: [ADA],
    });
    await control.people.setGroupPicture({ group, by: CARL, picture: 'AAAA' });
    await ada.sees('contacts.update', { id: group, imgUrl: 'changed' });
    const url = await ada.socket.profilePictureUrl(group);
    expect((await fetch(url ?? '')).status).toBe(200);
  });
});
