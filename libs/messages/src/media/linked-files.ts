import { Injectable, type StreamableFile } from '@nestjs/common';
import { MediaStore } from '@switchboard/media';
import { mediaFile } from './media-file.js';
import { MediaLinks } from './media-links.js';
import { MessageLinks } from './message-links.js';
import { MessageMedia } from './message-media.js';
import { FileLinkInvalidError } from './message-media.errors.js';

/** Time to follow an address of the store. */
const STORE_SECONDS = 300;

/** A file, or where the store itself gives it. */
export type LinkedFile = { readonly file: StreamableFile } | { readonly url: string };

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
  async open(token: string): Promise<LinkedFile> {
    const linked = this.messageLinks.open(token);
    if (linked !== null) {
      const { instanceId, message } = linked;
      const found = await this.media.find(instanceId, message);
      const stored = await this.media.bring(instanceId, found);
      const url = await this.store.link(instanceId, stored.id, STORE_SECONDS);
      return url === null ? { file: await mediaFile(this.store, instanceId, stored) } : { url };
    }
    const { instanceId, mediaId } = this.links.open(token);
    const found = await this.store.find(instanceId, mediaId);
    if (found === null) throw new FileLinkInvalidError();
    return { file: await mediaFile(this.store, instanceId, found) };
  }
}
