import type { JsonObject, JsonValue } from '../../channel-message.js';

/** Deeper than any real message; what lies below is left out, so that a hostile one cannot exhaust the stack. */
const MAX_DEPTH = 60;

/** A half of a surrogate pair without the other half: JSON can write it, PostgreSQL cannot store it. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A 64-bit integer as the protobuf library gives it. */
interface Long {
  readonly low: number;
  readonly high: number;
  readonly unsigned: boolean;
}

/**
 * Turns a decoded protobuf value into JSON: bytes into base64 strings, 64-bit integers into numbers (strings beyond
 * 2^53), enums stay numbers, what is not set is left out. Characters that PostgreSQL cannot store are replaced.
 *
 * @returns undefined for what JSON has no form for
 */
export function toJson(value: unknown, depth = 0): JsonValue | undefined {
  if (value === null || value === undefined || depth > MAX_DEPTH) return undefined;
  if (typeof value === 'string') return storable(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return integer(value);
  return typeof value === 'object' ? fromObject(value, depth) : undefined;
}

/** `value` as a JSON object; the empty one when it is none. */
export function jsonObject(value: unknown): JsonObject {
  const json = toJson(value);
  return isJsonObject(json) ? json : {};
}

const isJsonObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `text` without characters that PostgreSQL refuses: NUL, and halves of surrogate pairs. */
export function storable(text: string): string {
  return text.replaceAll('\0', '').replace(LONE_SURROGATE, '\ufffd');
}

/** Seconds or a count that may come as a number, a string or a 64-bit integer; null when it is none. */
export function toNumber(value: unknown): number | null {
  const plain = isLong(value) ? Number(longToBigInt(value)) : Number(value ?? Number.NaN);
  return Number.isFinite(plain) ? plain : null;
}

function fromObject(value: object, depth: number): JsonValue | undefined {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (isLong(value)) return integer(longToBigInt(value));
  if (Array.isArray(value)) {
    return value
      .map((item) => toJson(item, depth + 1))
      .filter((item): item is JsonValue => item !== undefined);
  }
  const fields: Record<string, JsonValue> = {};
  for (const [name, field] of Object.entries(value)) {
    const json = toJson(field, depth + 1);
    if (json !== undefined) fields[storable(name)] = json;
  }
  return fields;
}

function isLong(value: unknown): value is Long {
  return (
    typeof value === 'object' &&
    value !== null &&
    'low' in value &&
    'high' in value &&
    'unsigned' in value &&
    typeof value.low === 'number' &&
    typeof value.high === 'number'
  );
}

function longToBigInt(value: Long): bigint {
  const bits = (BigInt(value.high >>> 0) << 32n) | BigInt(value.low >>> 0);
  return value.unsigned ? bits : BigInt.asIntN(64, bits);
}

function integer(value: bigint): number | string {
  const plain = Number(value);
  return Number.isSafeInteger(plain) ? plain : value.toString();
}
