import type { JsonObject, JsonValue, MessageContent } from '../../channel-message.js';

/** What belongs to the encryption or to other devices, and is no content by itself. */
const ENVELOPE_FIELDS: ReadonlySet<string> = new Set([
  'senderKeyDistributionMessage',
  'fastRatchetKeySenderKeyDistributionMessage',
  'messageContextInfo',
]);

/** Contents that are no messages for people: instructions between devices, edits, votes, calls. */
const UNTOLD_CONTENTS: ReadonlySet<string> = new Set([
  'protocolMessage',
  'editedMessage',
  'pollUpdateMessage',
  'call',
]);

/** Contents around another one, which is told as it is. */
const WRAPPERS: ReadonlySet<string> = new Set([
  'viewOnceMessage',
  'viewOnceMessageV2',
  'ephemeralMessage',
]);

/** The content of a message in the wire contract's shape. */
export interface NormalizedContent {
  readonly message: MessageContent;
  readonly messageType: string;
  readonly contextInfo: JsonObject | null;
}

/**
 * Brings a content tree into the wire contract's shape: `extendedTextMessage` becomes `conversation`,
 * `documentWithCaptionMessage` becomes `documentMessage`, also inside the quoted message; `contextInfo` is lifted out.
 *
 * @returns null when there is nothing to tell
 */
export function normalizeContent(content: JsonObject): NormalizedContent | null {
  const names = Object.keys(content).filter((name) => !ENVELOPE_FIELDS.has(name));
  if (names.length === 0 || names.some((name) => UNTOLD_CONTENTS.has(name))) return null;
  const contextInfo = contextInfoOf(content);
  const message = withoutSenderKeys(fold(content));
  return {
    message,
    messageType: contentType(message),
    contextInfo: contextInfo === null ? null : foldQuoted(contextInfo),
  };
}

/** Name of the first content field, or `unknown`. */
function contentType(content: JsonObject): string {
  return (
    Object.keys(content).find(
      (name) => !ENVELOPE_FIELDS.has(name) && (name === 'conversation' || name.includes('Message')),
    ) ?? 'unknown'
  );
}

function contextInfoOf(content: JsonObject): JsonObject | null {
  for (const [name, value] of Object.entries(content)) {
    if (ENVELOPE_FIELDS.has(name) || !isObject(value)) continue;
    const own = value['contextInfo'] ?? captionedDocument(name, value)?.['contextInfo'];
    if (isObject(own)) return own;
    const wrapped = WRAPPERS.has(name) ? value['message'] : undefined;
    const inner = isObject(wrapped) ? contextInfoOf(wrapped) : null;
    if (inner !== null) return inner;
  }
  return null;
}

/** The two rewrites, at the place of the field that is rewritten. */
function fold(content: JsonObject): JsonObject {
  const folded: Record<string, JsonValue> = {};
  for (const [name, value] of Object.entries(content)) {
    const text = name === 'extendedTextMessage' && isObject(value) ? value['text'] : undefined;
    const document = isObject(value) ? captionedDocument(name, value) : null;
    if (typeof text === 'string') folded['conversation'] = text;
    else if (document !== null) folded['documentMessage'] = document;
    else if (name === 'reactionMessage' && isObject(value)) folded[name] = withPlainKey(value);
    else folded[name] = value;
  }
  return folded;
}

/** Between two people the library leaves an empty participant in the key of what is reacted to. */
function withPlainKey(reaction: JsonObject): JsonObject {
  const { key } = reaction;
  if (!isObject(key) || key['participant'] !== '') return reaction;
  const named = Object.entries(key).filter(([name]) => name !== 'participant');
  return { ...reaction, key: Object.fromEntries(named) };
}

function foldQuoted(contextInfo: JsonObject): JsonObject {
  const quoted = contextInfo['quotedMessage'];
  return isObject(quoted) ? { ...contextInfo, quotedMessage: fold(quoted) } : contextInfo;
}

function withoutSenderKeys(content: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(content).filter(([name]) => !name.endsWith('enderKeyDistributionMessage')),
  );
}

function captionedDocument(name: string, value: JsonObject): JsonObject | null {
  if (name !== 'documentWithCaptionMessage') return null;
  const inner = value['message'];
  const document = isObject(inner) ? inner['documentMessage'] : undefined;
  return isObject(document) ? document : null;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
