import { type MediaType, normalizeMessageContent, proto } from '@switchboard/baileys';
import { encryptMedia } from '../media/media-cipher.js';
import { type MessageJson, messageFromJson } from './message-content.js';

/** Kinds of files that a person sends. */
export const MEDIA_KINDS = ['image', 'video', 'audio', 'ptt', 'document', 'sticker'] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

const MIME_TYPES: Readonly<Record<MediaKind, string>> = {
  image: 'image/jpeg',
  video: 'video/mp4',
  audio: 'audio/mpeg',
  ptt: 'audio/ogg; codecs=opus',
  document: 'application/pdf',
  sticker: 'image/webp',
};

/** A file to be sent. */
export interface OutgoingMedia {
  readonly kind: MediaKind;
  readonly file: Buffer;
  readonly mimetype?: string | undefined;
  readonly caption?: string | undefined;
  readonly fileName?: string | undefined;
  readonly seconds?: number | undefined;
}

/** Where the file of a message lies, and how it is read. */
export interface MediaReference {
  readonly type: MediaType;
  readonly mimetype: string;
  readonly directPath: string;
  readonly mediaKey: Uint8Array;
  readonly fileSha256: Uint8Array;
  readonly fileEncSha256: Uint8Array;
}

/**
 * Encrypts a file, uploads it and makes the message that refers to it.
 * @param upload puts a blob on the media host; answers its path
 * @param urlOf the address of a path
 */
export async function createMediaMessage(
  media: OutgoingMedia,
  mediaKey: Uint8Array,
  upload: (blob: Buffer) => string,
  urlOf: (directPath: string) => string,
): Promise<proto.IMessage> {
  const { kind, file, caption, fileName, seconds } = media;
  const { blob, fileSha256, fileEncSha256 } = await encryptMedia(file, mediaKey, kind);
  const directPath = upload(blob);
  const reference = {
    url: urlOf(directPath),
    directPath,
    mediaKey,
    mediaKeyTimestamp: Math.floor(Date.now() / 1000),
    mimetype: media.mimetype ?? MIME_TYPES[kind],
    fileLength: file.length,
    fileSha256,
    fileEncSha256,
  };
  switch (kind) {
    case 'image':
      return { imageMessage: { ...reference, caption } };
    case 'video':
      return { videoMessage: { ...reference, caption, seconds } };
    case 'audio':
      return { audioMessage: { ...reference, seconds, ptt: false } };
    case 'ptt':
      return { audioMessage: { ...reference, seconds, ptt: true } };
    case 'document':
      return { documentMessage: { ...reference, caption, fileName, title: fileName } };
    case 'sticker':
      return { stickerMessage: reference };
  }
}

/** The file that a message refers to, or null. */
export function mediaOf(content: MessageJson): MediaReference | null {
  const message = messageFromJson(content);
  const inner = normalizeMessageContent(message) ?? message;
  return (
    reference('image', inner.imageMessage) ??
    reference(inner.videoMessage?.gifPlayback ? 'gif' : 'video', inner.videoMessage) ??
    reference('ptv', inner.ptvMessage) ??
    reference(inner.audioMessage?.ptt ? 'ptt' : 'audio', inner.audioMessage) ??
    reference('document', inner.documentMessage) ??
    reference('sticker', inner.stickerMessage)
  );
}

type MediaContent = Pick<
  proto.Message.IImageMessage,
  'directPath' | 'mediaKey' | 'mimetype' | 'fileSha256' | 'fileEncSha256'
>;

function reference(
  type: MediaType,
  content: MediaContent | null | undefined,
): MediaReference | null {
  const { directPath, mediaKey, mimetype, fileSha256, fileEncSha256 } = content ?? {};
  if (!directPath || !mediaKey || !fileSha256 || !fileEncSha256) return null;
  return { type, mimetype: mimetype ?? '', directPath, mediaKey, fileSha256, fileEncSha256 };
}
