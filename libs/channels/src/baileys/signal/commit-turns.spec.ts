import { AsyncLocalStorage } from 'node:async_hooks';
import { beforeEach, describe, expect, it } from 'vitest';
import { CommitTurns } from './commit-turns.js';

describe('CommitTurns', () => {
  let log: string[];
  /** What a commit comes to, and when. */
  let committed: Promise<void>;
  let turns: CommitTurns;

  beforeEach(() => {
    log = [];
    committed = Promise.resolve();
    turns = new CommitTurns(async (work) => {
      log.push('begin');
      await work();
      log.push('commit');
      await committed;
    });
  });

  const noting = (name: string) => async (): Promise<string> => {
    await Promise.resolve();
    log.push(name);
    return name;
  };
  /** Until nothing more happens by itself. */
  const settled = () => new Promise(setImmediate);

  it('gives out nothing of what is shared before its one commit', async () => {
    let endCommit = (): void => undefined;
    committed = new Promise((resolve) => (endCommit = resolve));
    const given: string[] = [];
    const done = ['a', 'b', 'c'].map((name) =>
      turns.sharing(noting(name)).then((value) => given.push(value)),
    );
    await settled();
    expect(log).toEqual(['begin', 'a', 'b', 'c', 'commit']);
    expect(given).toEqual([]);
    endCommit();
    await Promise.all(done);
    expect(given).toEqual(['a', 'b', 'c']);
  });

  it('takes in what is asked for while it works, and begins anew after that', async () => {
    let late = Promise.resolve('');
    const first = turns.sharing(async () => {
      late = turns.sharing(noting('late'));
      return noting('first')();
    });
    await settled();
    const next = turns.sharing(noting('next'));
    expect(await Promise.all([first, next])).toEqual(['first', 'next']);
    expect(await late).toBe('late');
    expect(log).toEqual(['begin', 'first', 'late', 'commit', 'begin', 'next', 'commit']);
  });

  it('gives nothing at all when the commit fails', async () => {
    committed = Promise.reject(new Error('disk full'));
    for (const name of ['a', 'b', 'c'].map((each) => turns.sharing(noting(each)))) {
      await expect(name).rejects.toThrow('disk full');
    }
    committed = Promise.resolve();
    expect(await turns.sharing(noting('later'))).toBe('later');
  });

  it('lets one fail alone', async () => {
    const outcomes = await Promise.allSettled([
      turns.sharing(() => Promise.reject(new Error('no session'))),
      turns.sharing(noting('b')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(log).toEqual(['begin', 'b', 'commit']);
  });

  it('keeps the order in which was asked, and lets nobody in before who came earlier', async () => {
    await Promise.all([
      turns.sharing(noting('a')),
      turns.alone(noting('decrypt')),
      turns.sharing(noting('b')),
      turns.sharing(noting('c')),
    ]);
    expect(log).toEqual(['begin', 'a', 'commit', 'decrypt', 'begin', 'b', 'c', 'commit']);
  });

  it('shares a commit among so many at the most', async () => {
    await Promise.all(Array.from({ length: 130 }, (_, index) => turns.sharing(noting(`${index}`))));
    expect(log.filter((entry) => entry === 'commit')).toHaveLength(3);
  });

  it('runs what is shared inside its transaction', async () => {
    const inside = new AsyncLocalStorage<boolean>();
    turns = new CommitTurns((work) => inside.run(true, work));
    const see = () => Promise.resolve(inside.getStore());
    expect(await Promise.all([turns.sharing(see), turns.sharing(see)])).toEqual([true, true]);
    expect(await turns.alone(see)).toBeUndefined();
  });
});
