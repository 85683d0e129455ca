import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '@switchboard/errors';
import { MediaStore } from '@switchboard/media';
import { buffer } from 'node:stream/consumers';
import { isWireMessage } from '../projection/message-events.js';
import { MessageMedia } from './message-media.js';

/** A file, or why it is not there. */
export type FileOutcome =
  { readonly base64: string } | { readonly state: 'failed' | 'too-large'; readonly reason: string };

/** Base64 of so many bytes. */
const encodedLength = (bytes: number): number => Math.ceil(bytes / 3) * 4;

/** Files of messages for those who are told of them. */
@Injectable()
export class MessageFiles {
  private readonly logger = new Logger(MessageFiles.name);

  constructor(
    private readonly media: MessageMedia,
    private readonly store: MediaStore,
  ) {}

  /** The file of the message that an event tells of; null when it tells of none. */
  async inBase64(
    instanceId: string,
    data: unknown,
    maxLength: number,
    timeoutMs: number,
  ): Promise<FileOutcome | null> {
    if (!isWireMessage(data)) return null;
    try {
      const { key, message } = data;
      const stored = await this.media.bring(instanceId, { key, content: message }, { timeoutMs });
      if (encodedLength(stored.size) > maxLength)
        return {
          state: 'too-large',
          reason: `The file has ${stored.size} bytes; fetch it by GET /media.`,
        };
      const bytes = await buffer(await this.store.read(instanceId, stored.id));
      return { base64: bytes.toString('base64') };
    } catch (error) {
      if (!(error instanceof DomainError))
        this.logger.error({ event: 'media.not_embedded', instanceId, error: String(error) });
      const reason = error instanceof DomainError ? error.message : 'The gateway failed.';
      return { state: 'failed', reason };
    }
  }
}
