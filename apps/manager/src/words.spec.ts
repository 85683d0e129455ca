import { describe, expect, it } from 'vitest';
import { aboutWords, explain, timeWords } from './words.js';

const WELL = {
  instanceName: 'acme',
  state: 'open',
  reason: null,
  lastDisconnect: null,
  history: null,
  restriction: null,
  nextAttemptAt: null,
  pairingCodeExpiresAt: null,
  expiresAt: null,
} as const;
const AT = '2026-01-20T15:10:00.000Z';

describe('explain', () => {
  it('says that it is connected, and what the account may not do', () => {
    expect(explain(WELL)).toEqual(['It is connected.']);
    const restriction = { type: 'WEB_COMPANION_ONLY', endsAt: AT };
    expect(explain({ ...WELL, restriction })).toEqual([
      'It is connected.',
      `WhatsApp lets this account start no new chats until ${timeWords(AT)} (WEB_COMPANION_ONLY).`,
    ]);
    const history = { stage: 'recent', progress: 60, at: AT } as const;
    expect(explain({ ...WELL, history })).toContain(
      'The history of the account comes in: 60 % (recent).',
    );
  });

  it('says why it is not, when the next try is, and what ended it', () => {
    const lost = {
      ...WELL,
      state: 'connecting',
      reason: 'connection.proxy_failed',
      nextAttemptAt: AT,
      lastDisconnect: {
        code: 401,
        reason: 'connection.lost',
        detail: 'The proxy is away.',
        at: AT,
      },
    } as const;
    expect(explain(lost)).toEqual([
      expect.stringContaining('The proxy of this instance does not work.'),
      `Next try: ${timeWords(AT)}.`,
      `Last ended ${timeWords(AT)} (connection.lost, code 401).`,
      'The proxy is away.',
    ]);
  });

  it('lets a reason that it does not know stand for itself', () => {
    const newer = { ...WELL, state: 'close', reason: 'connection.newer', expiresAt: AT } as const;
    expect(explain(newer)).toEqual([
      'connection.newer',
      `It is removed ${timeWords(AT)} unless somebody pairs it.`,
    ]);
  });
});

describe('aboutWords', () => {
  it.each([
    [
      { ownerJid: '5511987654321:3@s.whatsapp.net', profileName: 'Acme' },
      'Linked device · 5511987654321 · Acme',
    ],
    [{ number: '5511900000000' }, 'Linked device · 5511900000000'],
    [{}, 'Linked device'],
    [{ integration: 'EVOLUTION' as const, number: '9001' }, 'Own bridge · 9001'],
  ])('%j', (known, words) => {
    const none = {
      integration: 'WHATSAPP-BAILEYS' as const,
      ownerJid: null,
      number: null,
      profileName: null,
    };
    expect(aboutWords({ ...none, ...known })).toBe(words);
  });
});
