import type { NumberAnswer } from '../../../commands/chat-commands.js';

/** A number, and the account that one look-up of many gave for it; undefined when that look-up does not say. */
export interface MatchedNumber {
  readonly number: string;
  readonly jid: string | null | undefined;
}

/**
 * Matches what WhatsApp answered to a look-up of many numbers. It names accounts, not what was asked: one that is written
 * with other digits than it was asked with (the ninth digit of Brazil) cannot be told from here, and has to be asked alone.
 */
export function matchNumbers(
  numbers: readonly string[],
  found: readonly string[],
): MatchedNumber[] {
  const byDigits = new Map(found.map((jid) => [jid.split('@')[0] ?? '', jid]));
  const strangers = found.filter((jid) => !numbers.includes(jid.split('@')[0] ?? ''));
  return numbers.map((number) => ({
    number,
    // When each account was asked for by its own digits, whoever is not among them has none.
    jid: byDigits.get(number) ?? (strangers.length === 0 ? null : undefined),
  }));
}

/** What is known at last. */
export const answered = ({ number, jid }: MatchedNumber): NumberAnswer => ({
  number,
  jid: jid ?? null,
});
