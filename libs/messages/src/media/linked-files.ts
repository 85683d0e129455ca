import { Injectable, type StreamableFile } from '@nestjs/common';
import { MediaStore } from '@switchboard/media';
import { mediaFile } from './media-file.js';
import { MediaLinks } from './media-links.js';
import { MessageLinks } from './message-links.js';
import { MessageMedia } from './message-media.js';
import { FileLinkInvalidError } from './message-media.errors.js';

/** Files by the tokens of their addresses. */
@Injectable()
export class LinkedFiles {
  constructor(
    private readonly links: MediaLinks,
    private readonly messageLinks: MessageLinks,
    private readonly media: MessageMedia,
    private readonly store: MediaStore,
  ) {}

  /** @throws FileLinkInvalidError for a token that is wrong or over @throws what `MessageMedia` throws */
  async open(token: string): Promise<StreamableFile> {
    const linked = this.messageLinks.open(token);
    if (linked !== null) {
      const { instanceId, message } = linked;
      const found = await this.media.find(instanceId, message);
      return mediaFile(this.store, instanceId, await this.media.bring(instanceId, found));
    }
    const { instanceId, mediaId } = this.links.open(token);
    const found = await this.store.find(instanceId, mediaId);
    if (found === null) throw new FileLinkInvalidError();
    return mediaFile(this.store, instanceId, found);
  }
}
