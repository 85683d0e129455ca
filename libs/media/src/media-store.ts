import type { Readable } from 'node:stream';
import type { SpooledFile } from './spool/spooled-file.js';

/** What a medium is, by the wire contract's names. */
export const MEDIA_KINDS = ['image', 'video', 'audio', 'document', 'sticker', 'ptv'] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

/** A medium in the store. */
export interface StoredMedia {
  readonly id: string;
  readonly kind: MediaKind;
  readonly mimetype: string;
  readonly fileName: string | null;
  /** Bytes. */
  readonly size: number;
  /** Of the bytes, in base64. */
  readonly sha256: string;
  readonly createdAt: Date;
}

/** Names the message that a medium belongs to. */
export interface MessageRef {
  readonly remoteJid: string;
  readonly id: string;
  readonly fromMe: boolean;
  /** The chat's other address: a medium may have been put in before it was known which one counts. */
  readonly remoteJidAlt?: string;
}

/** What is known of a medium that is put into the store. */
export interface NewMedia {
  readonly kind: MediaKind;
  readonly mimetype: string;
  readonly fileName: string | null;
  /** Null while there is none, as for one that is to be sent. */
  readonly message: MessageRef | null;
}

/** What is looked for among the media of one instance. */
export interface MediaFilter {
  readonly id?: string;
  readonly kind?: string;
  /** WhatsApp's id of the message. */
  readonly messageId?: string;
}

/**
 * Where media lies between the one who brings it and the one who takes it: a local folder, or S3. Every call is bound to
 * one instance. Bytes go through it in streams.
 *
 * A medium without a message is held for an hour, one with a message for MEDIA_RETENTION_DAYS.
 */
export abstract class MediaStore {
  /**
   * Takes a medium in: from a stream, or from a file of the spool, which is then the store's.
   *
   * @throws MediaTooLargeError past MEDIA_MAX_BYTES, MediaOwnerGoneError when the instance is deleted meanwhile
   */
  abstract put(
    instanceId: string,
    bytes: Readable | SpooledFile,
    about: NewMedia,
  ): Promise<StoredMedia>;
  abstract find(instanceId: string, mediaId: string): Promise<StoredMedia | null>;
  /** The medium of this message, if it is in the store. */
  abstract findOf(instanceId: string, message: MessageRef): Promise<StoredMedia | null>;
  /** Newest first. */
  abstract list(
    instanceId: string,
    filter: MediaFilter,
    limit: number,
  ): Promise<readonly ListedMedia[]>;
  /**
   * The bytes, from the start. The caller reads them to the end or destroys the stream.
   *
   * @throws MediaGoneError when they are not there any more
   */
  abstract read(instanceId: string, mediaId: string): Promise<Readable>;
  /** An address under which anybody may fetch it for so long; null where the store has no addresses of its own. */
  abstract link(instanceId: string, mediaId: string, seconds: number): Promise<string | null>;
  /** Says which message a medium belongs to, now that it was sent; it is kept like those that came in. */
  abstract keepFor(instanceId: string, mediaId: string, message: MessageRef): Promise<void>;
  abstract remove(instanceId: string, mediaId: string): Promise<void>;
  /** Removes all media of an instance that is gone, in batches. */
  abstract purge(instanceId: string): Promise<void>;
}

/** A medium with its message. */
export interface ListedMedia extends StoredMedia {
  readonly message: MessageRef | null;
}
