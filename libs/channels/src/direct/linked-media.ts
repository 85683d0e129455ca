import { Injectable } from '@nestjs/common';
import {
  type FetchOptions,
  MediaIntake,
  type MediaSourceText,
  MediaStore,
  type StoredMedia,
} from '@switchboard/media';
import type { JsonValue, MessageKey } from '../channel-message.js';
import type { FoundMedia } from '../media-content.js';

/** Media that messages name by an address, or hold themselves. */
@Injectable()
export class LinkedMedia {
  constructor(
    private readonly intake: MediaIntake,
    private readonly store: MediaStore,
  ) {}

  /**
   * Brings a medium into the store, for its message. An address is fetched through the guarded client.
   *
   * @throws MediaFetchFailedError, EgressError, ProxyError, MediaTooLargeError, MediaEmptyError, MediaSourceInvalidError
   */
  async bring(
    instanceId: string,
    { remoteJid, id, fromMe }: MessageKey,
    { kind, node }: FoundMedia,
    source: MediaSourceText,
    options: FetchOptions = {},
  ): Promise<StoredMedia> {
    const { file, claimedType, name } = await this.intake.take(source, options);
    return this.store.put(instanceId, file, {
      kind,
      mimetype: textOf(node['mimetype']) ?? claimedType ?? 'application/octet-stream',
      fileName: textOf(node['fileName']) ?? name,
      message: { remoteJid, id, fromMe },
    });
  }
}

/** An address that can be fetched; null for anything else. */
export const addressIn = (value: JsonValue | undefined): string | null =>
  typeof value === 'string' && /^https?:\/\//i.test(value) ? value : null;

const textOf = (value: JsonValue | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
