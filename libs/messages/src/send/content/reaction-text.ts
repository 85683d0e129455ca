import { ReactionInvalidError } from '../../message.errors.js';

/** A picture, a flag, or a key (`1️⃣`). */
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[\d#*]\ufe0f?\u20e3/u;

const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** @throws ReactionInvalidError unless it is one emoji, or nothing */
export function reactionText(reaction: string): string {
  if (reaction === '') return reaction;
  const [first, second] = GRAPHEMES.segment(reaction);
  if (first === undefined || second !== undefined || !EMOJI.test(first.segment)) {
    throw new ReactionInvalidError();
  }
  return reaction;
}
