import { isoNow } from '../clock.js';
import type { BinaryNode } from '@switchboard/baileys';
import type { LinkedDevice } from '../accounts/linked-device.js';
import type { Calls } from '../calls/calls.js';
import type { MessageRouter } from '../messages/message-router.js';
import type { ReceiptRouter } from '../messages/receipt-router.js';
import type { PresenceService } from '../presence/presence-service.js';
import type { QueryRouter } from '../queries/query-router.js';
import { ib, node, streamError, timestamp } from '../stanzas/stanzas.js';
import type { ClientConnection, ConnectionRole } from './client-connection.js';
import type { LineCondition } from './lane.js';

/** What a logged-in client may need of the rest. */
export interface LoginServices {
  readonly messages: MessageRouter;
  readonly receipts: ReceiptRouter;
  readonly queries: QueryRouter;
  readonly presence: PresenceService;
  readonly calls: Calls;
  /** The device is ready for its first stanzas ever. */
  welcome(device: LinkedDevice): Promise<void>;
  /** Something about the device changed that a waiter may look at. */
  changed(): void;
}

/** A connection of a linked device, from `<success>` on. */
export class LoginSession implements ConnectionRole {
  constructor(
    private readonly connection: ClientConnection,
    private readonly device: LinkedDevice,
    private readonly services: LoginServices,
  ) {}

  /** Lets the client in; an older connection of the same device has to go. */
  begin(): void {
    const { device, connection } = this;
    const older = device.connection;
    device.isActive = false;
    device.queue.detach();
    older?.send(streamError(undefined, 'replaced'));
    older?.close();
    device.connection = connection;
    device.loginCount += 1;
    device.lastLoginAt = isoNow();
    connection.send(node('success', { t: timestamp(), lid: device.lid }));
    this.services.changed();
  }

  condition(): LineCondition {
    return this.device.condition;
  }

  closed(): void {
    if (!this.isCurrent) return;
    this.device.connection = null;
    this.device.isActive = false;
    this.device.queue.detach();
    this.services.changed();
  }

  async handle(stanza: BinaryNode): Promise<void> {
    if (!this.isCurrent) return;
    const { device, services } = this;
    switch (stanza.tag) {
      case 'iq':
        if (isActivation(stanza)) await this.activate(stanza);
        else this.reply(await services.queries.answer(device, stanza));
        break;
      case 'message':
        await services.messages.accept(device, stanza);
        break;
      case 'receipt':
        await services.receipts.accept(device, stanza);
        break;
      case 'ack':
        device.queue.acknowledge(stanza);
        services.changed();
        break;
      case 'presence':
      case 'chatstate':
        services.presence.fromClient(device, stanza);
        break;
      case 'call':
        this.reply(services.calls.fromClient(device, stanza));
        break;
      default:
      // `ib` wants no answer
    }
  }

  private get isCurrent(): boolean {
    return this.device.connection === this.connection;
  }

  private reply(stanza: BinaryNode | null): void {
    if (stanza) this.connection.send(stanza);
  }

  /** The client takes stanzas from here on: first what was held for it, then the word that this was all. */
  private async activate(iq: BinaryNode): Promise<void> {
    const { device } = this;
    this.reply(await this.services.queries.answer(device, iq));
    const held = device.queue.length;
    if (held > 0) {
      const { message = 0, receipt = 0, notification = 0 } = device.queue.counts();
      const counts = { count: held, message, receipt, notification, appdata: 0 };
      const attributes = Object.entries(counts).map(([name, count]) => [name, String(count)]);
      this.reply(ib(node('offline_preview', Object.fromEntries(attributes))));
    }
    device.queue.attach((stanza) => this.connection.send(stanza));
    this.reply(ib(node('offline', { count: String(held) })));
    device.isActive = true;
    this.services.changed();
    if (device.isWelcomed) return;
    device.isWelcomed = true;
    await this.services.welcome(device);
  }
}

function isActivation(iq: BinaryNode): boolean {
  const [child] = Array.isArray(iq.content) ? iq.content : [];
  return iq.attrs.xmlns === 'passive' && child?.tag === 'active';
}
