/** Longest name, in characters (code points). */
export const MAX_NAME_LENGTH = 100;

/** The rule in words, for who broke it. */
export const NAME_RULE =
  'instanceName has 1 to 100 characters: letters and digits of any script, ".", "_", "-" and, not at its ends, spaces. It is not made of dots alone.';

// Marks are part of the letter before them in many scripts. Everything else that NFC leaves (controls, slashes, bidi
// marks, emoji) is outside.
const CHARACTERS = /^(?:\p{L}[\p{Mn}\p{Mc}]*|[\p{Nd}._ -])+$/u;
/** Characters that are not seen at all; some of them are letters (the Hangul fillers). */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
const DOTS_ALONE = /^\.+$/;

/** The name as it is stored and compared (NFC, case-sensitive), or null when it breaks the rule. */
export function parseInstanceName(raw: string): string | null {
  // Longer than any name before normalisation: not worth the work.
  if (raw.length > MAX_NAME_LENGTH * 8) return null;
  const name = raw.normalize('NFC');
  const length = Array.from(name).length;
  if (length < 1 || length > MAX_NAME_LENGTH) return null;
  if (name !== name.trim() || DOTS_ALONE.test(name)) return null;
  return CHARACTERS.test(name) && !INVISIBLE.test(name) ? name : null;
}
