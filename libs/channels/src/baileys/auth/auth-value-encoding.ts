import { BufferJSON, proto, type SignalDataTypeMap } from '@switchboard/baileys';

/** First byte of a stored value: what follows is the value itself, or JSON. */
const RAW = 0;
const JSON_TEXT = 1;

/** Encodes one value of the auth state: bytes stay bytes, anything else becomes JSON with its buffers in base64. */
export function encodeAuthValue(value: unknown): Buffer {
  return value instanceof Uint8Array
    ? Buffer.concat([Buffer.from([RAW]), value])
    : Buffer.concat([
        Buffer.from([JSON_TEXT]),
        Buffer.from(JSON.stringify(value, BufferJSON.replacer)),
      ]);
}

/** The other way. @throws SyntaxError when the bytes were not made by `encodeAuthValue` */
export function decodeAuthValue(bytes: Uint8Array): unknown {
  const body = Buffer.from(bytes).subarray(1);
  return bytes[0] === RAW ? body : JSON.parse(body.toString(), BufferJSON.reviver);
}

/** Decodes a value of one of the library's own types. */
export function decodeSignalValue<T extends keyof SignalDataTypeMap>(
  type: T,
  bytes: Uint8Array,
): SignalDataTypeMap[T] {
  const decoded = decodeAuthValue(bytes);
  const value =
    type === 'app-state-sync-key' && typeof decoded === 'object' && decoded !== null
      ? proto.Message.AppStateSyncKeyData.fromObject(decoded)
      : decoded;
  assertSignalValue(type, value);
  return value;
}

/** What is stored under a type was written by the library under that type; only damage could make it anything else. */
function assertSignalValue<T extends keyof SignalDataTypeMap>(
  type: T,
  value: unknown,
): asserts value is SignalDataTypeMap[T] {
  if (value === null || value === undefined) {
    throw new TypeError(`A stored key of type ${type} is empty.`);
  }
}
