const LINK = /https?:\/\/[^\s<>"']+/i;
/** What ends a sentence rather than an address. */
const TRAILING = /[.,;:!?)\]}…]+$/;
const MAX_LENGTH = 2_000;

/** The first web address of a text, as it stands there; null when there is none. */
export function firstLink(text: string): string | null {
  const link = LINK.exec(text)?.[0].replace(TRAILING, '');
  return link !== undefined && link.length <= MAX_LENGTH && URL.canParse(link) ? link : null;
}
