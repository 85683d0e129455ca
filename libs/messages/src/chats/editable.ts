import type { JsonObject, JsonValue, MessageContent } from '@switchboard/channels';

/** Contents whose text is a caption. */
const CAPTIONED = { imageMessage: 'image', videoMessage: 'video' } as const;

/** What of a message can be edited: its text (null), or its caption; undefined when nothing of it can. */
export function editablePart(content: MessageContent): 'image' | 'video' | null | undefined {
  if ('conversation' in content) return null;
  const name = captionedIn(content);
  return name === undefined ? undefined : CAPTIONED[name];
}

/** The same message with another text or caption. */
export function withText(content: MessageContent, text: string): MessageContent {
  const name = captionedIn(content);
  if (name === undefined) return { ...content, conversation: text };
  const captioned = content[name];
  return { ...content, [name]: { ...(isObject(captioned) ? captioned : {}), caption: text } };
}

function captionedIn(content: MessageContent): keyof typeof CAPTIONED | undefined {
  if ('imageMessage' in content) return 'imageMessage';
  return 'videoMessage' in content ? 'videoMessage' : undefined;
}

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
