import { Injectable } from '@nestjs/common';
import { MediaStore, readMediaSource } from '@switchboard/media';
import type { ChannelMessage } from '../channel-message.js';
import { LinkedMedia } from '../direct/linked-media.js';
import { findMedia } from '../media-content.js';

/** A message without the file that it came with, and the file in the store. */
export interface TakenMessage {
  readonly message: ChannelMessage;
  /** Null when nothing was put there. */
  readonly mediaId: string | null;
}

/** Files that a bridge sends along with a message. */
@Injectable()
export class IncomingMedia {
  constructor(
    private readonly links: LinkedMedia,
    private readonly store: MediaStore,
  ) {}

  /**
   * Puts the file in `base64` of a message with a medium into the media store, where it is found by its message; events have
   * it for who asks for it. A message that comes again brings no second file.
   *
   * @throws MediaSourceInvalidError when it is no base64, MediaTooLargeError, MediaEmptyError
   */
  async take(instanceId: string, message: ChannelMessage): Promise<TakenMessage> {
    const { base64, ...content } = message.message;
    const found = findMedia(content);
    if (found === null || typeof base64 !== 'string') return { message, mediaId: null };
    const { remoteJid, id, fromMe } = message.key;
    const known = await this.store.findOf(instanceId, { remoteJid, id, fromMe });
    const source = readMediaSource(base64);
    const stored = known ?? (await this.links.bring(instanceId, message.key, found, source));
    return {
      message: { ...message, message: content },
      mediaId: known === null ? stored.id : null,
    };
  }

  /** The message was not stored after all. Never rejects: what is left goes when its time is over. */
  async drop(instanceId: string, { mediaId }: TakenMessage): Promise<void> {
    if (mediaId !== null) await this.store.remove(instanceId, mediaId).catch(() => undefined);
  }
}
