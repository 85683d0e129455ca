import type { JsonObject, JsonValue } from '@switchboard/channels';

/** Half of a surrogate pair without the other half. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** `text` without what PostgreSQL cannot store: NUL is dropped, halves of surrogate pairs are replaced. */
export const storableText = (text: string): string =>
  text.replaceAll('\0', '').replace(LONE_SURROGATE, '\ufffd');

/** The same for every text and name in `value`. A message must not fail for good because of one character. */
export function storableJson(value: JsonObject): JsonObject;
export function storableJson(value: JsonValue): JsonValue;
export function storableJson(value: JsonValue): JsonValue {
  if (typeof value === 'string') return storableText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((entry) => storableJson(entry));
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [storableText(name), storableJson(entry)]),
  );
}

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);
