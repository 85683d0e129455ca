import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { TokenHasher } from '@switchboard/crypto';
import { MediaStore, type StoredMedia } from '@switchboard/media';
import { FileLinkInvalidError } from './message-media.errors.js';

const SECOND_MS = 1_000;
const FORM = /^([0-9a-f-]{36})\.([0-9a-f-]{36})\.(\d{1,12})\.([A-Za-z0-9_-]{43})$/;

/** A medium that a link leads to. */
export interface LinkedMedia {
  readonly instanceId: string;
  readonly mediaId: string;
}

/** Addresses under which anybody may fetch one medium for a while. */
@Injectable()
export class MediaLinks {
  constructor(
    private readonly config: AppConfig,
    private readonly store: MediaStore,
    private readonly hasher: TokenHasher,
  ) {}

  /** The store's own address, or one of the gateway's, which is signed. */
  async make(instanceId: string, { id }: StoredMedia, seconds: number): Promise<string> {
    const own = await this.store.link(instanceId, id, seconds);
    if (own !== null) return own;
    const expires = Math.floor(Date.now() / SECOND_MS) + seconds;
    const signed = `${instanceId}.${id}.${expires}`;
    return `${this.config.server.url}/files/${signed}.${this.sign(signed).toString('base64url')}`;
  }

  /** @throws FileLinkInvalidError for a token that is wrong or over */
  open(token: string): LinkedMedia {
    const [, instanceId, mediaId, expires, signature] = FORM.exec(token) ?? [];
    if (instanceId === undefined || mediaId === undefined || signature === undefined)
      throw new FileLinkInvalidError();
    const wanted = this.sign(`${instanceId}.${mediaId}.${expires}`);
    const isGood = timingSafeEqual(wanted, Buffer.from(signature, 'base64url'));
    if (!isGood || Number(expires) * SECOND_MS < Date.now()) throw new FileLinkInvalidError();
    return { instanceId, mediaId };
  }

  private sign(text: string): Buffer {
    return this.hasher.hash(`media-link/${text}`);
  }
}
