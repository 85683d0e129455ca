import { Injectable } from '@nestjs/common';
import {
  type ChannelMessage,
  NumberNotOnWhatsAppError,
  type OutgoingContent,
} from '@switchboard/channels';
import { Connections, InstanceChannels } from '@switchboard/connections';
import { Transactions } from '@switchboard/database';
import { EventLog } from '@switchboard/events';
import { toWireMessage, type WireMessage } from '../projection/message-events.js';
import { MessageProjection } from '../projection/message-projection.js';
import { prepareSend } from './prepare-send.js';
import { QuotedMessages } from './quoted-messages.js';
import type { SendOptionsDto } from './send-options.dto.js';

/** How long WhatsApp may take to accept a message, the look-up of the number included. */
const SEND_TIMEOUT_MS = 30_000;

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
  ) {}

  /**
   * Sends a message, stores it and tells it (`send.message`). Rejects when it did not go out; a message that went out and
   * whose instance was deleted meanwhile is answered, and not stored.
   *
   * @throws NumberInvalidError, NumberNotOnWhatsAppError (400)
   * @throws NotAvailableOnChannelError (400), what the other side refused (4xx), ConnectionNotOpenError (400), ConnectionUnownedError (503)
   */
  async send(
    instanceId: string,
    options: SendOptionsDto,
    content: OutgoingContent,
  ): Promise<WireMessage> {
    const ownAddresses = await this.channels.can(instanceId, 'own-addresses');
    const { jid, command } = prepareSend(options, { ownAddresses });
    const quoted = await this.quotes.find(instanceId, jid, options.quoted);
    const message = await this.connections
      .run(
        instanceId,
        { kind: 'send-message', ...command, content, quoted },
        SEND_TIMEOUT_MS + command.delayMs,
      )
      .catch((error: unknown) => {
        // The caller looks for the number as it was given; the channel knows the digits alone.
        if (error instanceof NumberNotOnWhatsAppError)
          throw new NumberNotOnWhatsAppError(error.jid, options.number);
        throw error;
      });
    await this.store(instanceId, message);
    return toWireMessage(instanceId, message);
  }

  private async store(instanceId: string, message: ChannelMessage): Promise<void> {
    await this.transactions.underInstanceLock(instanceId, 'share', async (tx) => {
      if (tx === null) return;
      const events = await this.projection.store(tx, instanceId, [message], 'sent');
      for (const event of events) await this.events.append(tx, event);
    });
  }
}
