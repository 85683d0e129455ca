import { Injectable } from '@nestjs/common';
import type { MessageContent, MessageKey } from '@switchboard/channels';
import { AppConfig } from '@switchboard/config';
import { Notifications } from '@switchboard/database';
import type { EntityManager } from 'typeorm';
import { MessageLinks } from '../message-links.js';
import { isSaved } from './is-saved.js';
import { MediaArrivalRepository } from './media-arrival.repository.js';

/** As long as an address may live in the wire contract. */
const MAX_LINK_DAYS = 7;
const SECONDS_A_DAY = 86_400;

interface WithContent {
  readonly key: MessageKey;
  readonly message: MessageContent;
}

/** What of messages is kept in the media store by itself. */
@Injectable()
export class SavedMedia {
  constructor(
    private readonly config: AppConfig,
    private readonly links: MessageLinks,
    private readonly arrivals: MediaArrivalRepository,
    private readonly notifications: Notifications,
  ) {}

  /** Notes, with the messages, which of their media are to be fetched; they are once `tx` is committed. */
  async expect(
    tx: EntityManager,
    instanceId: string,
    stored: readonly { readonly recordId: string; readonly message: WithContent }[],
  ): Promise<void> {
    const recordIds = stored
      .filter(({ message }) => isSaved(message.message, this.config.media))
      .map(({ recordId }) => recordId);
    if (recordIds.length === 0) return;
    await this.arrivals.expect(tx, instanceId, recordIds);
    await this.notifications.notify(tx, 'media_arriving', instanceId);
  }

  /** Where the file of a message is to be had, from now on; null when it is not kept. */
  urlOf(instanceId: string, { key, message }: WithContent): string | null {
    const { media } = this.config;
    // A channel may have given one of its own.
    if (typeof message['mediaUrl'] === 'string' || !isSaved(message, media)) return null;
    const days = Math.min(media.retentionDays, MAX_LINK_DAYS);
    return this.links.make(instanceId, key, days * SECONDS_A_DAY);
  }
}
