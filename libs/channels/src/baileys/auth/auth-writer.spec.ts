import { initAuthCreds } from '@switchboard/baileys';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NotingStore } from '../testing/noting-store.js';
import { AuthWriter } from './auth-writer.js';

describe('AuthWriter', () => {
  const preKey = { type: 'pre-key', id: '1', value: Buffer.from([1]) };
  const onFailure = vi.fn();
  let store: NotingStore;
  let creds: ReturnType<typeof initAuthCreds>;
  let writer: AuthWriter;

  beforeEach(() => {
    onFailure.mockReset();
    store = new NotingStore();
    creds = initAuthCreds();
    writer = new AuthWriter({ fence: { instanceId: 'i', epoch: 1n }, store }, creds, onFailure);
  });

  it('keeps credentials in memory while no phone has linked them', async () => {
    writer.saveCredentials();
    expect(await writer.whenStored()).toBeNull();
    expect(store.types).toEqual([]);
    creds.account = {};
    writer.saveCredentials();
    await writer.whenStored();
    expect(store.types).toEqual([['creds']]);
  });

  it('lets changed credentials travel with the keys that are committed next, once', async () => {
    creds.account = {};
    const keys = writer.commit([preKey]);
    writer.saveCredentials();
    await keys;
    await writer.commit([preKey]);
    expect(store.types).toEqual([['pre-key', 'creds'], ['pre-key']]);
  });

  it('tells of a failure before its caller knows, and refuses what comes after', async () => {
    store.failure = new Error('disk full');
    const order: string[] = [];
    onFailure.mockImplementation(() => order.push('told'));
    await writer.commit([preKey]).catch(() => order.push('rejected'));
    expect(order).toEqual(['told', 'rejected']);
    store.failure = null;
    await expect(writer.commit([preKey])).rejects.toMatchObject({ code: 'connection.ended' });
    expect(await writer.whenStored()).toBeInstanceOf(Error);
    expect(store.types).toEqual([]);
    expect(onFailure).toHaveBeenCalledOnce();
  });

  it('writes what was asked for before the stop and nothing after it', async () => {
    const before = writer.commit([preKey]);
    const stopped = writer.stop();
    const after = writer.commit([preKey]);
    await expect(after).rejects.toMatchObject({ code: 'connection.ended' });
    await Promise.all([before, stopped]);
    expect(store.types).toEqual([['pre-key']]);
    expect(onFailure).not.toHaveBeenCalled();
  });
});
