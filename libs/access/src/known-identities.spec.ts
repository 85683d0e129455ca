import { describe, expect, it } from 'vitest';
import { FakeNotifications } from '../../../test/support/fake-notifications.js';
import { KnownIdentities } from './known-identities.js';
import { type InstanceIdentity, TokenLookup } from './token-lookup.js';

/** Counts what it is asked. */
class CountingLookup extends TokenLookup {
  asked = 0;
  sharers: InstanceIdentity[] = [];
  found: InstanceIdentity | null = { instanceId: 'id-1', instanceName: 'acme' };

  async find(): Promise<InstanceIdentity[]> {
    this.asked += 1;
    return this.found === null ? [] : [this.found, ...this.sharers];
  }
  async findByName(): Promise<InstanceIdentity | null> {
    this.asked += 1;
    return this.found;
  }
}

function open() {
  const notifications = new FakeNotifications();
  const lookup = new CountingLookup();
  return { notifications, lookup, identities: new KnownIdentities(notifications, lookup) };
}

const TOKEN = 'the token';

const byToken = (identities: KnownIdentities, token = TOKEN) =>
  identities.byToken(Buffer.from(token), () => Buffer.from(`keyed hash of ${token}`));

describe('KnownIdentities', () => {
  it('asks once for a name and once for a token', async () => {
    const { identities, lookup } = open();
    for (let time = 0; time < 3; time += 1) {
      expect(await identities.byName('acme')).toEqual(lookup.found);
      expect(await byToken(identities)).toEqual([lookup.found]);
    }
    expect(lookup.asked).toBe(2);
  });

  it('takes a token for no name, and no other token for it', async () => {
    const { identities, lookup } = open();
    await byToken(identities);
    lookup.found = null;
    expect(await identities.byName(TOKEN)).toBeNull();
    expect(await byToken(identities, 'another token')).toEqual([]);
  });

  it('lets nobody in any more once the instance is removed, here or elsewhere', async () => {
    for (const elsewhere of [true, false]) {
      const { identities, lookup, notifications } = open();
      await identities.byName('acme');
      await byToken(identities);
      lookup.found = null;
      if (elsewhere) notifications.send('instance_removed', 'id-1');
      else identities.forget('id-1');
      expect(await identities.byName('acme')).toBeNull();
      expect(await byToken(identities)).toEqual([]);
    }
  });

  it('asks again when one of several that share a token is removed, or given another', async () => {
    for (const channel of ['instance_removed', 'instance_keys_changed'] as const) {
      for (const changed of ['id-1', 'id-2']) {
        const { identities, lookup, notifications } = open();
        lookup.sharers = [{ instanceId: 'id-2', instanceName: 'other' }];
        expect(await byToken(identities)).toHaveLength(2);
        lookup.sharers = [];
        expect(await byToken(identities)).toHaveLength(2);
        notifications.send(channel, changed);
        expect(await byToken(identities)).toHaveLength(1);
      }
    }
  });

  it('asks again for what was not found', async () => {
    const { identities, lookup } = open();
    const created = lookup.found;
    lookup.found = null;
    expect(await identities.byName('acme')).toBeNull();
    lookup.found = created;
    expect(await identities.byName('acme')).toEqual(created);
  });

  it('asks each time while notifications cannot arrive', async () => {
    const { identities, lookup, notifications } = open();
    await byToken(identities);
    notifications.listening = false;
    lookup.found = null;
    expect(await byToken(identities)).toEqual([]);
  });
});
