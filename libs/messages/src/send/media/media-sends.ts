import { Injectable, Logger } from '@nestjs/common';
import {
  type ButtonsContent,
  capabilityOfMedia,
  type MediaContent,
  type StatusOptions,
} from '@switchboard/channels';
import { AppConfig } from '@switchboard/config';
import { InstanceChannels } from '@switchboard/connections';
import {
  MediaIntake,
  MediaPreparer,
  MediaStore,
  type PreparedMedia,
  type StoredMedia,
} from '@switchboard/media';
import { keepsMedia } from '../../media/arrival/is-saved.js';
import type { WireMessage } from '../../projection/message-events.js';
import { prepareSend } from '../prepare-send.js';
import { alsoOf, type SendOnce } from '../once/send-once.js';
import { type SendExtras, SendService } from '../send.service.js';
import type { SendOptionsDto } from '../send-options.dto.js';
import { InstanceProxy } from '../instance-proxy.js';
import { SentFile } from './sent-file.js';
import type { MediaOrder } from './media-order.js';

/** What is known of a content before its medium is. */
type Draft = Pick<MediaContent, 'kind' | 'as' | 'caption'>;

/** Sends media: brought onto the disk, made ready, put into the store, and from there sent by the channel. */
@Injectable()
export class MediaSends {
  private readonly logger = new Logger(MediaSends.name);

  constructor(
    private readonly config: AppConfig,
    private readonly channels: InstanceChannels,
    private readonly proxies: InstanceProxy,
    private readonly intake: MediaIntake,
    private readonly preparer: MediaPreparer,
    private readonly store: MediaStore,
    private readonly sends: SendService,
    private readonly files: SentFile,
  ) {}

  /**
   * @throws what `SendService.send` throws
   * @throws what fetching, reading and converting throw: 400, 413, 501 of `media.*`, EgressError, ProxyError
   */
  async send(
    instanceId: string,
    options: SendOptionsDto,
    order: MediaOrder,
    { once = null, status }: SendExtras = {},
  ): Promise<WireMessage> {
    const { wish, caption } = order;
    const draft: Draft = { kind: 'media', as: wish.form, caption };
    const extras = { status, once: withFile(once, order) };
    await this.refuse(instanceId, draft, options, status);
    const link = await this.linkFor(instanceId, draft, order);
    if (link !== null) return this.sends.send(instanceId, options, link, extras);
    const prepared = await this.prepare(instanceId, order);
    const stored = await this.store.put(instanceId, prepared.file, { ...prepared, message: null });
    const content: MediaContent = {
      ...draft,
      source: { kind: 'stored', mediaId: stored.id },
      mimetype: stored.mimetype,
      fileName: stored.fileName,
      facts: prepared.facts,
    };
    const sent = await this.sends.send(instanceId, options, content, extras);
    const answer = await this.files.added(instanceId, sent, stored);
    await this.settle(instanceId, stored, sent);
    return answer;
  }

  /**
   * Sends buttons under a picture.
   *
   * @throws as `send`
   */
  async sendUnderPicture(
    instanceId: string,
    options: SendOptionsDto,
    content: ButtonsContent,
    order: MediaOrder,
    extras: SendExtras = {},
  ): Promise<WireMessage> {
    await this.channels.require(instanceId, 'send-buttons');
    const draft: Draft = { kind: 'media', as: order.wish.form, caption: null };
    const link = await this.linkFor(instanceId, draft, order);
    if (link !== null)
      return this.sends.send(instanceId, options, { ...content, picture: link }, extras);
    const prepared = await this.prepare(instanceId, order);
    const stored = await this.store.put(instanceId, prepared.file, { ...prepared, message: null });
    const { id: mediaId, mimetype, fileName } = stored;
    const picture: MediaContent = {
      ...draft,
      source: { kind: 'stored', mediaId },
      mimetype,
      fileName,
      facts: prepared.facts,
    };
    // What is not removed here is left to the sweep: a sending that timed out may still be under way.
    const sent = await this.sends.send(instanceId, options, { ...content, picture }, extras);
    await this.store.remove(instanceId, mediaId).catch((error: unknown) => {
      this.logger.warn({ event: 'media.not_settled', instanceId, error: String(error) });
    });
    return sent;
  }

  /** Refuses what cannot be sent before any byte is fetched. */
  private async refuse(
    instanceId: string,
    draft: Draft,
    options: SendOptionsDto,
    status: StatusOptions | undefined,
  ): Promise<void> {
    const needed = status === undefined ? capabilityOfMedia(draft) : 'send-status';
    await this.channels.require(instanceId, needed);
    const ownAddresses = await this.channels.can(instanceId, 'own-addresses');
    prepareSend(options, { ownAddresses });
  }

  /** The content at once, where the medium has an address and the channel takes such. */
  private async linkFor(
    instanceId: string,
    draft: Draft,
    { source, wish: { mimetype, fileName } }: MediaOrder,
  ): Promise<MediaContent | null> {
    if (source?.kind !== 'url' || !(await this.channels.can(instanceId, 'media-links')))
      return null;
    return { ...draft, source: { kind: 'link', url: source.url }, mimetype, fileName };
  }

  private async prepare(
    instanceId: string,
    { source, upload, wish }: MediaOrder,
  ): Promise<PreparedMedia> {
    const usesProxy = wish.form === 'image' || wish.form === 'sticker';
    const proxy = usesProxy && source?.kind === 'url' ? await this.proxies.of(instanceId) : null;
    const taken = source === null ? upload : await this.intake.take(source, { proxy });
    if (taken === null) throw new Error('An order has a source or a file');
    return this.preparer.prepare(taken, wish);
  }

  /** What was not sent is left to the sweep: a sending that timed out may still be under way. */
  private async settle(
    instanceId: string,
    { id, kind }: StoredMedia,
    sent: WireMessage,
  ): Promise<void> {
    const { remoteJid, id: messageId, fromMe } = sent.key;
    try {
      if (
        keepsMedia(this.config.media, kind) ||
        (await this.channels.can(instanceId, 'media-pickup'))
      )
        await this.store.keepFor(instanceId, id, { remoteJid, id: messageId, fromMe });
      else await this.store.remove(instanceId, id);
    } catch (error) {
      this.logger.warn({ event: 'media.not_settled', instanceId, error: String(error) });
    }
  }
}

/** An uploaded file is part of what was asked for. */
const withFile = (once: SendOnce | null, { upload }: MediaOrder): SendOnce | null =>
  once === null || upload === null ? once : alsoOf(once, upload.file.sha256);
