import { type AuthStateChange, CREDENTIALS } from '@switchboard/auth-state';
import { BufferJSON } from '@switchboard/baileys';
import { encodeAuthValue } from './auth-value-encoding.js';
import { isCredentials, isPaired } from './credentials.js';

/** Kinds of keys that the library keeps; of two that begin alike the longer one comes first. */
const KEY_TYPES = [
  'app-state-sync-version',
  'app-state-sync-key',
  'sender-key-memory',
  'sender-key',
  'identity-key',
  'lid-mapping',
  'device-list',
  'pre-key',
  'session',
  'tctoken',
] as const;

/**
 * Credentials as other gateways that use the library keep them: its JSON with buffers, encoded once or twice.
 *
 * @returns `unlinked` when no phone has linked them, `unreadable` when they are no credentials
 */
export function foreignCredentials(text: string): AuthStateChange | 'unlinked' | 'unreadable' {
  const value = decode(text);
  if (!isCredentials(value)) return 'unreadable';
  if (!isPaired(value)) return 'unlinked';
  return { ...CREDENTIALS, value: encodeAuthValue(value) };
}

/**
 * One key as they keep it, under the name `<type>-<id>`.
 *
 * @param options.file true when the name is that of a file, in which some characters are written as others
 * @returns null when its kind is not known, or its value cannot be read
 */
export function foreignKey(
  name: string,
  text: string,
  options: { readonly file: boolean },
): AuthStateChange | null {
  const type = KEY_TYPES.find((known) => name.startsWith(`${known}-`));
  if (type === undefined) return null;
  const id = name.slice(type.length + 1);
  const value = decode(text);
  if (id === '' || value === null || value === undefined) return null;
  return { type, id: options.file ? idOfFile(type, id) : id, value: encodeAuthValue(value) };
}

/** Files have `__` for `/`, and `-` for `:`, which ids of sender keys alone have (`group::sender::device`). */
function idOfFile(type: (typeof KEY_TYPES)[number], id: string): string {
  const name = id.replaceAll('__', '/');
  if (type !== 'sender-key') return name;
  return name.replace(/^(.+@g\.us|status@broadcast)--(.+)--(\d+)$/, '$1::$2::$3');
}

/** Texts are values too (`lid-mapping`), but no numbers: `"\"123\""` is the text 123, once or twice encoded. */
function decode(text: string): unknown {
  const once = parse(text);
  if (typeof once !== 'string') return once;
  const twice = parse(once);
  return typeof twice === 'string' || (typeof twice === 'object' && twice !== null) ? twice : once;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text, BufferJSON.reviver);
  } catch {
    return undefined;
  }
}
