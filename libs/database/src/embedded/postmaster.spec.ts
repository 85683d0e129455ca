import { describe, expect, it } from 'vitest';
import { identifyProcess, parsePidFile, processState } from './postmaster.js';

const READY = '4711\n/srv/pg18\n1764000000\n29556\n\n127.0.0.1\n  1234  5\nready   \n';

describe('parsePidFile', () => {
  it('reads pid, port and status', () => {
    expect(parsePidFile(READY)).toEqual({ pid: 4711, port: 29556, status: 'ready' });
  });

  it('reads what a server that has just begun has written so far', () => {
    expect(parsePidFile('4711\n/srv/pg18\n1764000000\n')).toEqual({
      pid: 4711,
      port: null,
      status: '',
    });
  });

  it.each(['', '\n', 'no number\n', '-4711\n', '0\n'])('refuses %j', (text) => {
    expect(parsePidFile(text)).toBeNull();
  });
});

describe('processState', () => {
  it.each([
    ['4711 (postgres) S 1 4711', 'S'],
    ['4711 (a name) Z (twice)) Z 1 4711', 'Z'],
    ['', ''],
  ])('finds the letter of %j', (stat, state) => {
    expect(processState(stat)).toBe(state);
  });
});

describe.runIf(process.platform === 'linux')('identifyProcess', () => {
  it('knows a server by the folder it works in', () => {
    expect(identifyProcess(process.pid, process.cwd())).toBe('server');
    expect(identifyProcess(process.pid, '/')).toBe('other');
    expect(identifyProcess(2 ** 22 + 1, '/')).toBe('gone');
  });
});
