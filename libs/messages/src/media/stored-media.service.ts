import { Injectable } from '@nestjs/common';
import { type ListedMedia, MediaStore } from '@switchboard/media';
import {
  type FindMediaDto,
  type FindMediaUrlDto,
  MediaUrlDto,
  type StoredMediaDto,
} from './media.dto.js';
import { MediaLinks } from './media-links.js';
import { MediaMessagesRepository } from './media-messages.repository.js';
import { MediaNotFoundError } from './message-media.errors.js';

const MAX_LISTED = 100;
const LINK_SECONDS = 3_600;

/** What of one instance is in the media store. */
@Injectable()
export class StoredMediaService {
  constructor(
    private readonly store: MediaStore,
    private readonly messages: MediaMessagesRepository,
    private readonly links: MediaLinks,
  ) {}

  /** Newest first, at most a hundred. @throws MediaNotFoundError when nothing fits */
  async find(instanceId: string, filter: FindMediaDto): Promise<StoredMediaDto[]> {
    const listed = await this.list(instanceId, filter, MAX_LISTED);
    const answers: StoredMediaDto[] = [];
    for (const media of listed) answers.push(await this.withMessage(instanceId, media));
    return answers;
  }

  /** @throws MediaNotFoundError when nothing fits */
  async url(instanceId: string, { expiry, ...filter }: FindMediaUrlDto): Promise<MediaUrlDto> {
    const [media] = await this.list(instanceId, filter, 1);
    if (media === undefined) throw new MediaNotFoundError();
    const mediaUrl = await this.links.make(instanceId, media, expiry ?? LINK_SECONDS);
    return Object.assign(new MediaUrlDto(), await this.withMessage(instanceId, media), {
      mediaUrl,
    });
  }

  private async list(
    instanceId: string,
    { id, type, messageId }: FindMediaDto,
    limit: number,
  ): Promise<readonly ListedMedia[]> {
    const message =
      messageId === undefined ? null : await this.messages.find(instanceId, { id: messageId });
    const filter = { id, kind: type, messageId: message?.key.id ?? messageId };
    const listed = await this.store.list(instanceId, filter, limit);
    if (listed.length === 0) throw new MediaNotFoundError();
    return listed;
  }

  private async withMessage(instanceId: string, media: ListedMedia): Promise<StoredMediaDto> {
    const { id, fileName, kind, mimetype, createdAt } = media;
    const stored =
      media.message === null ? null : await this.messages.find(instanceId, media.message);
    return {
      id,
      fileName,
      type: kind,
      mimetype,
      createdAt: createdAt.toISOString(),
      Message: stored === null ? null : { key: stored.key, message: stored.content },
    };
  }
}
