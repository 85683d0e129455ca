import { Injectable } from '@nestjs/common';
import type { ChannelMessage, OutgoingContent, StatusOptions } from '@switchboard/channels';
import { Connections, InstanceChannels } from '@switchboard/connections';
import { Transactions } from '@switchboard/database';
import { EventLog } from '@switchboard/events';
import { OutboundHttp } from '@switchboard/http';
import { SavedMedia } from '../media/arrival/saved-media.js';
import { isWireMessage, toWireMessage, type WireMessage } from '../projection/message-events.js';
import { MessageProjection } from '../projection/message-projection.js';
import { type Attempt, OnceService } from './once/once.service.js';
import type { SendOnce } from './once/send-once.js';
import { MessageRefusedError } from '../message.errors.js';
import { InstanceProxy } from './instance-proxy.js';
import { MessageCallbacks } from '../store/message-callbacks.js';
import { SendPacing } from './pacing/send-pacing.js';
import { prepareSend } from './prepare-send.js';
import { LinkPreviews } from './preview/link-previews.js';
import { QuotedMessages } from './quoted-messages.js';
import type { SendOptionsDto } from './send-options.dto.js';

/** How long WhatsApp may take to accept a message, the look-up of the number included. */
const SEND_TIMEOUT_MS = 30_000;
/** The same for one with a medium, which is encrypted and uploaded first. */
const SEND_MEDIA_TIMEOUT_MS = 180_000;

/** How a message is sent, besides what its body says. */
export interface SendExtras {
  /** Names the request, so that it has one effect. */
  readonly once?: SendOnce | null;
  /** To the own status. */
  readonly status?: StatusOptions;
  /** Told each later status of the message. */
  readonly callbackUrl?: string;
}

/** Sends messages, whatever is in them. */
@Injectable()
export class SendService {
  constructor(
    private readonly connections: Connections,
    private readonly channels: InstanceChannels,
    private readonly quotes: QuotedMessages,
    private readonly projection: MessageProjection,
    private readonly events: EventLog,
    private readonly transactions: Transactions,
    private readonly once: OnceService,
    private readonly callbacks: MessageCallbacks,
    private readonly http: OutboundHttp,
    private readonly previews: LinkPreviews,
    private readonly proxies: InstanceProxy,
    private readonly pacing: SendPacing,
    private readonly media: SavedMedia,
  ) {}

  /**
   * Sends a message, stores it and tells it (`send.message`). Rejects when it did not go out; a message that went out and
   * whose instance was deleted meanwhile is answered, and not stored.
   *
   * @throws NumberInvalidError, NumberNotOnWhatsAppError (400), EgressError (400) for an address that may not be told
   * @throws NotAvailableOnChannelError (400), what the other side refused (4xx), ConnectionNotOpenError (400), ConnectionUnownedError (503)
   * @throws MessageRefusedError (4xx, 502) when the server refused it while it was waited for; stored and told all the same
   * @throws PacingExceededError (429)
   * @throws IdempotencyKeyReusedError (422), SendInProgressError, SendOutcomeUnknownError (409)
   */
  async send(
    instanceId: string,
    options: SendOptionsDto,
    content: OutgoingContent,
    extras: SendExtras = {},
  ): Promise<WireMessage> {
    const { once = null, callbackUrl } = extras;
    if (callbackUrl !== undefined) this.http.assertAllowedUrl(callbackUrl);
    const channel = await this.channels.of(instanceId);
    const newMessageId = channel?.newMessageId?.bind(channel) ?? null;
    return this.once.run(
      instanceId,
      once,
      newMessageId,
      (attempt) => this.sendNow(instanceId, options, content, extras, attempt),
      isWireMessage,
    );
  }

  private async sendNow(
    instanceId: string,
    options: SendOptionsDto,
    content: OutgoingContent,
    { status, callbackUrl }: SendExtras,
    attempt: Attempt,
  ): Promise<WireMessage> {
    const ownAddresses = await this.channels.can(instanceId, 'own-addresses');
    const { jid, command } = prepareSend(options, { ownAddresses });
    const [quoted, dressed] = await Promise.all([
      this.quotes.find(instanceId, jid, options.quoted),
      this.withPreview(instanceId, content),
    ]);
    await this.pacing.turn(instanceId);
    const { refusal, ...message } = await this.connections.run(
      instanceId,
      {
        kind: 'send-message',
        ...command,
        content: dressed,
        quoted,
        ...(status === undefined ? {} : { status }),
        ...(attempt.messageId === null ? {} : { messageId: attempt.messageId }),
      },
      (content.kind === 'media' ? SEND_MEDIA_TIMEOUT_MS : SEND_TIMEOUT_MS) + command.delayMs,
    );
    const answer = toWireMessage(instanceId, message, this.media.urlOf(instanceId, message));
    // A refusal is reported for itself, and finds the message by its id.
    await this.store(
      instanceId,
      message,
      refusal === undefined ? answer : null,
      callbackUrl,
      attempt,
    );
    if (refusal !== undefined) throw new MessageRefusedError(message.key.id, refusal);
    return answer;
  }

  private async withPreview(
    instanceId: string,
    content: OutgoingContent,
  ): Promise<OutgoingContent> {
    if (content.kind !== 'text') return content;
    const shown = await this.channels.can(instanceId, 'link-preview');
    return shown ? this.previews.added(content, await this.proxies.of(instanceId)) : content;
  }

  private async store(
    instanceId: string,
    message: ChannelMessage,
    answer: WireMessage | null,
    callbackUrl: string | undefined,
    attempt: Attempt,
  ): Promise<void> {
    await this.transactions.underInstanceLock(instanceId, 'share', async (tx) => {
      if (tx === null) return;
      if (callbackUrl !== undefined)
        await this.callbacks.remember(tx, instanceId, message.key.id, callbackUrl);
      const events = await this.projection.store(tx, instanceId, [message], 'sent');
      if (answer !== null) await attempt.complete(tx, answer);
      for (const event of events) await this.events.append(tx, event);
    });
  }
}
