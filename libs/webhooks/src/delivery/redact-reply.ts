/** So much of a reply is kept. */
export const REPLY_HEAD_BYTES = 16_384;

/** What looks like a credential: a named one, a token in the forms that are usual, a long run without a blank. */
const SECRETS: readonly RegExp[] = [
  /\b(?:bearer|basic)\s+[\w~+/.=-]+/gi,
  /(?<=["']?(?:pass(?:word|wd)?|secret|token|api[-_]?key|authorization|cookie)["']?\s*[:=]\s*["']?)[^\s"',;&}]+/gi,
  /\bwhs(?:ec|k)_[A-Za-z0-9+/=]+/g,
  /\beyJ[\w-]+\.[\w-]+\.[\w-]+/g,
  /[A-Za-z0-9+/_-]{40,}={0,2}/g,
];
/** All that is not text in one line or several. */
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[^\P{C}\n\t]+/gu;

/**
 * The head of a reply as it is kept with an attempt: what is no text and what looks like a credential is blotted out.
 * Null when there is nothing to show.
 */
export function redactReply(body: Buffer): string | null {
  if (body.length === 0) return null;
  let text = body.subarray(0, REPLY_HEAD_BYTES).toString('utf8').replace(UNPRINTABLE, '�');
  for (const secret of SECRETS) text = text.replace(secret, '***');
  return text;
}
