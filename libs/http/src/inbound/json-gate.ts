/** Objects and arrays within each other that a body may have; no request of the contract comes near it. */
export const MAX_BODY_DEPTH = 64;

// A lone half of a surrogate pair: with the u flag, whole pairs are one character and do not match.
const LONE_SURROGATE = /\p{Surrogate}/u;

/** What is wrong with a text that PostgreSQL could not keep as it is, or null. */
export function textFault(text: string): string | null {
  if (text.includes('\0')) return 'Texts must not contain the character NUL.';
  if (LONE_SURROGATE.test(text)) return 'Texts must be well-formed Unicode.';
  return null;
}

/** What is wrong with a parsed body before any field of it is looked at, or null. */
export function bodyFault(value: unknown, depth = 0): string | null {
  if (typeof value === 'string') return textFault(value);
  if (typeof value !== 'object' || value === null) return null;
  if (depth >= MAX_BODY_DEPTH) return `The body is nested deeper than ${MAX_BODY_DEPTH} levels.`;
  for (const [key, item] of Object.entries(value)) {
    const fault = textFault(key) ?? bodyFault(item, depth + 1);
    if (fault !== null) return fault;
  }
  return null;
}
