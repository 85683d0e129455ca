import { isIP } from 'node:net';
import { MediaSourceInvalidError } from '../media.errors.js';

/** What the caller of the API gave as a medium. */
export type MediaSourceText =
  | { readonly kind: 'url'; readonly url: string }
  | {
      readonly kind: 'base64';
      readonly base64: string;
      /** What a data URI says of it. */
      readonly mimetype: string | null;
    };

const DATA_URI = /^data:([^;,]*)(?:;[^;,]*)*;base64,/i;
const WITHOUT_SCHEME = /^[\p{L}\d-]+(\.[\p{L}\d-]+)+(:\d+)?[/?]/u;

/**
 * Reads the wire contract's rule: a URL has a dotted host or an address; everything else must be base64. Data URIs are
 * taken too. What looks like a URL without its scheme counts as one, and is refused as such later.
 *
 * @throws MediaSourceInvalidError for what is neither
 */
export function readMediaSource(text: string): MediaSourceText {
  const trimmed = text.trim();
  if (/^https?:\/\//i.test(trimmed)) {
    const host = URL.canParse(trimmed) ? new URL(trimmed).hostname : '';
    if (!host.includes('.') && isIP(host.replace(/^\[(.*)\]$/, '$1')) === 0)
      throw new MediaSourceInvalidError();
    return { kind: 'url', url: trimmed };
  }
  if (WITHOUT_SCHEME.test(trimmed.slice(0, 300))) return { kind: 'url', url: trimmed };
  const data = DATA_URI.exec(trimmed.slice(0, 1_000));
  const encoded = data === null ? trimmed : trimmed.slice(data[0].length);
  const base64 = /\s/.test(encoded) ? encoded.replaceAll(/\s+/g, '') : encoded;
  if (base64 === '' || base64.length % 4 === 1) throw new MediaSourceInvalidError();
  return { kind: 'base64', base64, mimetype: data?.[1] || null };
}

/** Characters that are decoded at a time; whole groups of four. */
const SLICE = 64 * 1024;

/**
 * The bytes of a base64 text, in parts: the text is in memory already, and need not be there twice.
 *
 * @throws MediaSourceInvalidError at the first part that is none
 */
export function* decodeBase64(base64: string): Generator<Buffer> {
  for (let start = 0; start < base64.length; start += SLICE) {
    const slice = base64.slice(start, start + SLICE);
    const isLast = start + SLICE >= base64.length;
    if (!(isLast ? /^[A-Za-z0-9+/]*={0,2}$/ : /^[A-Za-z0-9+/]*$/).test(slice))
      throw new MediaSourceInvalidError();
    yield Buffer.from(slice, 'base64');
  }
}
