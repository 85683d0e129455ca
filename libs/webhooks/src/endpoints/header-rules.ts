import { WebhookHeadersError } from '../webhook.errors.js';

/** Not a header: the key of the token that `Authorization` carries (see `signing`). */
export const JWT_KEY = 'jwt_key';

const MAX_HEADERS = 20;
const MAX_VALUE_BYTES = 4_096;
/** RFC 9110, 5.6.2. */
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,256}$/;
/** Visible ASCII, with blanks inside. */
const VISIBLE = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

/** Headers that frame the request or that the gateway signs with. */
const RESERVED = new Set([
  'host',
  'connection',
  'transfer-encoding',
  'te',
  'trailer',
  'upgrade',
  'expect',
  'cookie',
  'keep-alive',
  'proxy-connection',
]);
const RESERVED_PREFIXES = ['content-', 'webhook-'];

/**
 * Checks the custom headers of a webhook.
 *
 * @throws WebhookHeadersError
 */
export function checkHeaders(headers: Readonly<Record<string, unknown>>): void {
  const entries = Object.entries(headers);
  if (entries.filter(([name]) => name !== JWT_KEY).length > MAX_HEADERS) {
    throw new WebhookHeadersError(`"webhook.headers" may hold ${MAX_HEADERS} headers at most.`);
  }
  for (const [name, value] of entries) {
    if (!TOKEN.test(name)) {
      throw new WebhookHeadersError(
        `"webhook.headers" has a name that is no header: ${quoted(name)}.`,
      );
    }
    if (isReserved(name)) {
      throw new WebhookHeadersError(`"webhook.headers" may not set ${quoted(name)}.`);
    }
    if (typeof value !== 'string' || !VISIBLE.test(value) || value.length > MAX_VALUE_BYTES) {
      throw new WebhookHeadersError(
        `"webhook.headers" needs a text of 1 to ${MAX_VALUE_BYTES} visible ASCII characters for ${quoted(name)}.`,
      );
    }
  }
}

function isReserved(name: string): boolean {
  const lower = name.toLowerCase();
  return RESERVED.has(lower) || RESERVED_PREFIXES.some((prefix) => lower.startsWith(prefix));
}

/** A name may hold anything until it is checked; only its visible start is shown. */
const quoted = (name: string): string => `"${name.replace(/[^\x20-\x7e]/g, '?').slice(0, 64)}"`;
