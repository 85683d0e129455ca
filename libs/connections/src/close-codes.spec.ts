import { describe, expect, it } from 'vitest';
import { type CloseContext, judgeClose, type Verdict } from './close-codes.js';

const open: CloseContext = {
  phase: 'open',
  cause: null,
  failures: 0,
  replacedLately: false,
};
const opening: CloseContext = { ...open, phase: 'opening' };
const waiting: CloseContext = { ...open, phase: 'waiting-for-scan' };
const pairing: CloseContext = { ...open, phase: 'pairing' };

const retry = (
  reason: 'connection.lost' | 'connection.unreachable' | 'connection.failed',
): Verdict => ({ kind: 'retry', pace: 'normal', reason });
const slow = (reason: 'connection.version_refused' | 'connection.failed'): Verdict => ({
  kind: 'retry',
  pace: 'slow',
  reason,
});
const loggedOut: Verdict = {
  kind: 'give-up',
  reason: 'connection.logged_out',
  credentials: 'void',
};
const banned: Verdict = { kind: 'give-up', reason: 'connection.banned', credentials: 'void' };

describe('judgeClose', () => {
  it.each<[number | null, CloseContext, Verdict]>([
    [400, opening, retry('connection.unreachable')],
    [401, open, loggedOut],
    [401, opening, loggedOut],
    [402, open, banned],
    [403, open, banned],
    [406, opening, banned],
    [405, opening, slow('connection.version_refused')],
    [408, open, retry('connection.lost')],
    [408, opening, retry('connection.unreachable')],
    [408, waiting, { kind: 'next-qr-codes' }],
    [411, opening, slow('connection.failed')],
    [428, open, retry('connection.lost')],
    [428, opening, retry('connection.unreachable')],
    [428, waiting, retry('connection.unreachable')],
    [440, open, { kind: 'retry-replaced' }],
    [
      440,
      { ...open, replacedLately: true },
      { kind: 'give-up', reason: 'connection.replaced', credentials: 'kept' },
    ],
    [500, open, retry('connection.failed')],
    [500, { ...opening, failures: 5 }, slow('connection.failed')],
    [503, opening, retry('connection.unreachable')],
    [503, open, retry('connection.lost')],
    [515, pairing, { kind: 'retry-now', reason: 'connection.restarting' }],
    [515, waiting, { kind: 'retry-now', reason: 'connection.restarting' }],
    [515, open, { kind: 'retry-now', reason: 'connection.restarting' }],
    [515, opening, { kind: 'retry', pace: 'normal', reason: 'connection.restarting' }],
    [null, open, retry('connection.lost')],
    [null, opening, retry('connection.unreachable')],
    [599, open, retry('connection.lost')],
  ])('code %s in %o', (code, context, verdict) => {
    expect(judgeClose(code, 'kept', context)).toEqual(verdict);
  });

  it('pairs again after a 401 that ends an unfinished pairing', () => {
    expect(judgeClose(401, 'unfinished', opening)).toEqual({ kind: 'pair-again' });
  });

  it('treats an unfinished pairing that lost its server as any lost server', () => {
    expect(judgeClose(428, 'unfinished', opening)).toEqual(retry('connection.unreachable'));
    expect(judgeClose(408, 'unfinished', waiting)).toEqual({ kind: 'next-qr-codes' });
  });

  it('says that it was the proxy, whatever the phase', () => {
    for (const context of [open, opening, waiting, pairing]) {
      for (const credentials of ['kept', 'unfinished'] as const) {
        expect(judgeClose(null, credentials, { ...context, cause: 'proxy' })).toEqual({
          kind: 'retry',
          pace: 'normal',
          reason: 'connection.proxy_failed',
        });
      }
    }
  });

  it('gives up on a ban also in the middle of a pairing', () => {
    expect(judgeClose(403, 'unfinished', waiting)).toEqual(banned);
  });

  it.each([null, 408, 428, 440, 500, 503, 515])(
    'ends every retry of void credentials (%s)',
    (code) => {
      expect(judgeClose(code, 'void', open)).toEqual(loggedOut);
    },
  );
});
