import { BufferJSON, initAuthCreds } from '@switchboard/baileys';
import { describe, expect, it } from 'vitest';
import { decodeAuthValue } from './auth-value-encoding.js';
import { foreignCredentials, foreignKey } from './foreign-auth-state.js';

const json = (value: unknown) => JSON.stringify(value, BufferJSON.replacer);
const paired = { ...initAuthCreds(), account: { details: Buffer.from([1]) } };
const valueOf = (change: ReturnType<typeof foreignKey>) =>
  change?.value === null || change === null ? null : decodeAuthValue(change.value);

describe('credentials of another gateway', () => {
  it.each([
    ['once', json(paired)],
    ['twice', JSON.stringify(json(paired))],
  ])('encoded %s', (_times, text) => {
    const change = foreignCredentials(text);
    if (typeof change === 'string') return expect.unreachable(change);
    expect(change).toMatchObject({ type: 'creds', id: 'creds' });
    return expect(valueOf(change)).toMatchObject({
      noiseKey: { private: Buffer.from(paired.noiseKey.private) },
      account: { details: Buffer.from([1]) },
    });
  });

  it.each([
    ['that no phone has linked', json(initAuthCreds()), 'unlinked'],
    ['that are something else', json({ me: 'x' }), 'unreadable'],
    ['that are cut off', json(paired).slice(0, 50), 'unreadable'],
    ['that are empty', '', 'unreadable'],
  ])('%s are none', (_what, text, why) => expect(foreignCredentials(text)).toBe(why));
});

describe('keys of another gateway', () => {
  const bytes = json(Buffer.from([1, 2]));

  it.each([
    ['pre-key-12', 'pre-key', '12'],
    ['session-5511987654321.0', 'session', '5511987654321.0'],
    ['session-123_1.2', 'session', '123_1.2'],
    ['sender-key-memory-55-14@g.us', 'sender-key-memory', '55-14@g.us'],
    ['sender-key-55-14@g.us::123_1::0', 'sender-key', '55-14@g.us::123_1::0'],
    ['app-state-sync-key-AAAA/B+c=', 'app-state-sync-key', 'AAAA/B+c='],
    ['app-state-sync-version-regular_low', 'app-state-sync-version', 'regular_low'],
    ['lid-mapping-123_reverse', 'lid-mapping', '123_reverse'],
  ])('in Redis: %s', (name, type, id) => {
    const change = foreignKey(name, JSON.stringify(bytes), { file: false });
    expect(change).toMatchObject({ type, id });
    expect(valueOf(change)).toEqual(Buffer.from([1, 2]));
  });

  it.each([
    ['sender-key-55-14@g.us--123_1--0', '55-14@g.us::123_1::0'],
    ['sender-key-status@broadcast--5511--3', 'status@broadcast::5511::3'],
    ['app-state-sync-key-AAAA__B+c=', 'AAAA/B+c='],
    ['sender-key-memory-55-14@g.us', '55-14@g.us'],
  ])('in a file: %s', (name, id) => {
    expect(foreignKey(name, bytes, { file: true })).toMatchObject({ id });
  });

  it('keep a number that is a text a text', () => {
    for (const text of ['"5511987654321"', JSON.stringify('"5511987654321"')]) {
      expect(valueOf(foreignKey('lid-mapping-1', text, { file: true }))).toBe('5511987654321');
    }
  });

  it.each([['unknown-1'], ['pre-key-'], ['creds']])('%s is none', (name) => {
    expect(foreignKey(name, bytes, { file: true })).toBeNull();
  });
  it.each([['null'], ['{"cut'], ['']])('%s is no value', (text) => {
    expect(foreignKey('pre-key-1', text, { file: true })).toBeNull();
  });
});
