import { initAuthCreds } from '@switchboard/baileys';
import { beforeEach, describe, expect, it } from 'vitest';
import { AuthWriter } from './auth-writer.js';
import { NotingStore } from '../testing/noting-store.js';
import { SignalKeys } from './signal-keys.js';

describe('SignalKeys', () => {
  let store: NotingStore;
  let keys: SignalKeys;

  beforeEach(() => {
    store = new NotingStore();
    const auth = { fence: { instanceId: 'i', epoch: 1n }, store };
    const fail = (): never => expect.unreachable();
    keys = new SignalKeys(auth, new AuthWriter(auth, initAuthCreds(), fail), fail);
  });

  const remember = (device: string) =>
    keys.set({ 'sender-key-memory': { group: { [device]: true } } });

  it('writes nothing that is stored already', async () => {
    await remember('one');
    await remember('one');
    expect(store.commits).toHaveLength(1);
    await remember('other');
    await remember('one');
    expect(store.commits).toHaveLength(3);
  });

  it('writes what is stored once more when something else is on its way', async () => {
    await remember('one');
    let endCommit = (): void => undefined;
    store.beforeCommit = new Promise((resolve) => (endCommit = resolve));
    const both = [remember('other'), remember('one')];
    endCommit();
    await Promise.all(both);
    expect(store.commits).toHaveLength(3);
    expect(await keys.get('sender-key-memory', ['group'])).toEqual({ group: { one: true } });
  });
});
