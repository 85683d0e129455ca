import { Inject, Injectable, Logger, Optional } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { MediaStore, type StoredMedia } from '@switchboard/media';
import { buffer } from 'node:stream/consumers';
import type { WireMessage } from '../../projection/message-events.js';
import { FileWishes } from './file-wishes.js';

/** Base64 of so many bytes. */
const encodedLength = (bytes: number): number => Math.ceil(bytes / 3) * 4;

/** The file in the answer to a sending: there as in the event, where the webhook has `base64`. */
@Injectable()
export class SentFile {
  private readonly logger = new Logger(SentFile.name);

  constructor(
    private readonly config: AppConfig,
    private readonly store: MediaStore,
    // A gateway without webhooks has nobody who wants files.
    @Optional() @Inject(FileWishes) private readonly wishes?: FileWishes,
  ) {}

  /** The message with its file if that is wanted, and not larger than a webhook may be. Never rejects: it was sent. */
  async added(instanceId: string, sent: WireMessage, file: StoredMedia): Promise<WireMessage> {
    try {
      const isWanted = (await this.wishes?.inBase64(instanceId)) ?? false;
      if (!isWanted || encodedLength(file.size) > this.config.webhook.maxBodyBytes) return sent;
      const bytes = await buffer(await this.store.read(instanceId, file.id));
      const message = { ...sent.message, base64: bytes.toString('base64') };
      return { ...sent, message, media: { state: 'embedded' } };
    } catch (error) {
      this.logger.warn({ event: 'media.not_answered', instanceId, error: String(error) });
      return sent;
    }
  }
}
