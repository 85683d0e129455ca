import { describe, expect, it } from 'vitest';
import { judgeKeys, judgeNode, judgeRedis, judgeSchema, judgeSessions } from './judge.js';

const levels = (findings: readonly { level: string }[]) => findings.map(({ level }) => level);

describe('Node', () => {
  it.each([
    ['v18.20.0', 'failure'],
    ['v20.18.1', 'failure'],
    ['v20.19.0', 'warning'],
    ['v24.1.0', 'ok'],
  ])('%s is %s', (version, level) => expect(judgeNode(version).level).toBe(level));
});

describe('the database', () => {
  const good = {
    serverVersion: '18.4',
    exists: true,
    pending: [],
    unknown: [],
    clockAheadMs: 3,
    livingNodes: 1,
  };
  const of = (changes: object) =>
    levels(judgeSchema('switchboard', { ...good, ...changes }, false));

  it('is well', () => expect(of({})).toEqual(['ok', 'ok', 'ok', 'ok']));
  it('is too old', () => expect(of({ serverVersion: '14.9' })[0]).toBe('failure'));
  it('was made by a newer release', () => expect(of({ unknown: ['Later'] })[1]).toBe('failure'));
  it('lacks migrations', () => expect(of({ pending: ['Next'] })[1]).toBe('warning'));
  it('has another time', () => {
    expect(of({ clockAheadMs: -2_500 })[2]).toBe('warning');
    expect(of({ clockAheadMs: 61_000 })[2]).toBe('failure');
  });
});

describe('Redis', () => {
  const safe = {
    version: '7.2.4',
    evictionPolicy: 'noeviction',
    appendOnly: true,
    appendSync: 'always',
    snapshots: true,
  };

  it('is well', () => expect(levels(judgeRedis(safe, true))).toEqual(['ok']));
  it('may lose hints, and must not lose sessions', () => {
    const unsafe = { ...safe, evictionPolicy: 'allkeys-lru', appendOnly: false };
    expect(levels(judgeRedis(unsafe, false))).toEqual(['ok', 'warning', 'warning']);
    expect(levels(judgeRedis(unsafe, true))).toEqual(['ok', 'failure', 'failure']);
  });
  it('may lose a second of sessions', () => {
    const everySecond = { ...safe, appendSync: 'everysec' };
    expect(levels(judgeRedis(everySecond, true))).toEqual(['ok', 'warning']);
    expect(levels(judgeRedis(everySecond, false))).toEqual(['ok']);
  });
  it('may keep its settings to itself', () => {
    const silent = { ...safe, evictionPolicy: null, appendOnly: null };
    expect(levels(judgeRedis(silent, true))).toEqual(['ok', 'warning']);
  });
});

describe('keys', () => {
  it.each([
    [{ active: true, known: true, values: { data_key: 2 } }, 'ok'],
    [{ active: false, known: true, values: { data_key: 2 } }, 'warning'],
    [{ active: false, known: true, values: {} }, 'ok'],
    [{ active: false, known: false, values: { delivery: 1 } }, 'failure'],
  ])('%o is %s', (holding, level) => {
    expect(levels(judgeKeys([{ keyId: 'aa', ...holding }]))).toEqual([level]);
  });
});

it('sessions have to be within reach', () => {
  const counts = new Map([
    ['postgresql', 3],
    ['redis', 1],
  ] as const);
  expect(levels(judgeSessions(counts, new Set(['postgresql', 'redis'])))).toEqual(['ok', 'ok']);
  expect(levels(judgeSessions(counts, new Set(['postgresql'])))).toEqual(['ok', 'failure']);
});
