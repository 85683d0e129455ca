import type { MediaKind } from '@switchboard/media';
import type { JsonObject, JsonValue, MessageContent } from './channel-message.js';

/** The medium in the content of a message. */
export interface FoundMedia {
  /** Name of the field that holds it, for example `imageMessage`. */
  readonly messageType: MediaMessageType;
  readonly kind: MediaKind;
  /** What is said of it: `mimetype`, `fileLength`, `mediaKey` and more, with bytes in base64. */
  readonly node: JsonObject;
}

const KINDS = {
  imageMessage: 'image',
  videoMessage: 'video',
  audioMessage: 'audio',
  documentMessage: 'document',
  stickerMessage: 'sticker',
  ptvMessage: 'ptv',
} as const satisfies Readonly<Record<string, MediaKind>>;

/** Fields that hold a medium. */
export type MediaMessageType = keyof typeof KINDS;

/** Fields that hold another content, in their `message`. */
const WRAPPERS = [
  'ephemeralMessage',
  'viewOnceMessage',
  'viewOnceMessageV2',
  'viewOnceMessageV2Extension',
  'documentWithCaptionMessage',
  'editedMessage',
] as const;

const TEMPLATES = [
  'hydratedTemplate',
  'hydratedFourRowTemplate',
  'fourRowTemplate',
  'interactiveMessageTemplate',
] as const;

/** Deeper than any real message is wrapped. */
const MAX_DEPTH = 5;

/** The medium of a message, out of what it may be wrapped in; null when there is none. */
export function findMedia(content: MessageContent, depth = 0): FoundMedia | null {
  if (depth > MAX_DEPTH) return null;
  for (const messageType of Object.keys(KINDS)) {
    const node = content[messageType];
    if (isMediaType(messageType) && isObject(node))
      return { messageType, kind: KINDS[messageType], node };
  }
  const inner = [
    ...WRAPPERS.map((name) => objectIn(objectIn(content, name), 'message')),
    ...TEMPLATES.map((name) => objectIn(objectIn(content, 'templateMessage'), name)),
    objectIn(objectIn(content, 'interactiveMessage'), 'header'),
  ];
  for (const object of inner) {
    const found = object === null ? null : findMedia(object, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

const isMediaType = (name: string): name is MediaMessageType => name in KINDS;

function objectIn(object: JsonObject | null, name: string): JsonObject | null {
  const value = object?.[name];
  return isObject(value) ? value : null;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
