/** What stands in the log in place of something secret. */
export const REDACTED = '[redacted]';

/** Names under which secrets and what people write travel; compared in small letters without `_` and `-`. */
const SECRET_NAMES = new Set([
  'apikey',
  'authorization',
  'base64',
  'body',
  'content',
  'conversation',
  'cookie',
  'creds',
  'encryptionkey',
  'globalkey',
  'hash',
  'headers',
  'key',
  'pairingcode',
  'password',
  'payload',
  'pushname',
  'qr',
  'qrcode',
  'rootkey',
  'secret',
  'setcookie',
  'text',
  'token',
  'uri',
  'url',
]);

/** Deeper than any log line of ours; what is below is not printed. */
const MAX_DEPTH = 6;

/** A number of six or more digits before a JID's domain: all but its last four are hidden. */
const JID = /\d{2,}(\d{4})((?::\d+)?@(?:s\.whatsapp\.net|c\.us|lid|g\.us))/g;

/** A stable error code (`instance.not_found`), as opposed to a QR or pairing code. */
const STABLE_CODE = /^[a-z_]+\.[a-z_]+$/;

/**
 * A copy of `value` that may be printed: what has a secret's name is replaced, bytes are counted, and numbers of people
 * are cut to their last digits. Whoever logs need not think of it; whoever wants a value seen names it otherwise.
 */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.replace(JID, '…$1$2');
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Error) return redact(describe(value), depth);
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (depth >= MAX_DEPTH) return '[…]';
  if (Array.isArray(value)) return value.map((entry) => redact(entry, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [
      name,
      isSecret(name, entry) ? REDACTED : redact(entry, depth + 1),
    ]),
  );
}

function isSecret(name: string, value: unknown): boolean {
  if (value === null || value === undefined || typeof value === 'boolean') return false;
  const plain = name.toLowerCase().replace(/[_-]/g, '');
  // A close code is a number and a domain error's is `noun.reason`; any other code may be a QR or pairing code.
  if (plain === 'code') return typeof value === 'string' && !STABLE_CODE.test(value);
  return SECRET_NAMES.has(plain);
}

/** Stack or message of an error and of its causes; never its other fields, where drivers keep parameters. */
function describe(error: Error): string {
  const own = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause instanceof Error ? `${own}\nCaused by: ${describe(error.cause)}` : own;
}
