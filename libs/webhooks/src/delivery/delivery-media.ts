import { Inject, Injectable, Optional } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { Transactions } from '@switchboard/database';
import type { EventData } from '@switchboard/events';
import type { ClaimedDelivery } from './claimed-delivery.js';
import { DeliveryVault } from './delivery-vault.js';
import { DeliveryRepository } from './delivery.repository.js';
import { EnvelopeMedia } from './envelope-media.js';

/** Events that may carry a file. */
const WITH_FILES: ReadonlySet<string> = new Set(['messages.upsert', 'send.message']);
/** Within what a claim lasts longer than its request. */
const FETCH_MS = 8_000;

/**
 * Puts the file of a message into the body, for an endpoint with `base64`. Every try of a delivery sends the same: a file
 * that was found is in the store from then on, and that it was not found is written into the body once and for all.
 */
@Injectable()
export class DeliveryMedia {
  constructor(
    private readonly config: AppConfig,
    private readonly transactions: Transactions,
    private readonly vault: DeliveryVault,
    private readonly deliveries: DeliveryRepository,
    // A gateway without messages has no files either.
    @Optional() @Inject(EnvelopeMedia) private readonly media?: EnvelopeMedia,
  ) {}

  async fill(delivery: ClaimedDelivery, body: Buffer): Promise<Buffer> {
    const { instanceId, id, eventName, endpoint } = delivery;
    const { media } = this;
    if (media === undefined || endpoint?.base64 !== true || !WITH_FILES.has(eventName)) return body;
    const envelope: { data?: EventData | null } = JSON.parse(body.toString('utf8'));
    const { data } = envelope;
    const message = openMessage(data);
    if (!data || message === null) return body;
    const room = this.config.webhook.maxBodyBytes - body.length - MARKS;
    const file = await media.file(instanceId, data, room, FETCH_MS);
    if (file === null) return body;
    if ('base64' in file) {
      const filled = { message: { ...message, base64: file.base64 }, media: { state: 'embedded' } };
      return render({ ...envelope, data: Object.assign({}, data, filled) });
    }
    const settled = render({ ...envelope, data: Object.assign({}, data, { media: file }) });
    await this.transactions.run(async (tx) => {
      const text = settled.toString('utf8');
      const sealed = await this.vault.sealBody(tx, instanceId, id, text, false);
      await this.deliveries.replaceBody(tx, instanceId, id, sealed);
    });
    return settled;
  }
}

/** Room for the names of the fields. */
const MARKS = 64;

const render = (envelope: object): Buffer => Buffer.from(JSON.stringify(envelope), 'utf8');

/** The content of a message with a medium of which nothing is decided yet. */
function openMessage(data: unknown): object | null {
  if (typeof data !== 'object' || data === null) return null;
  if (!('message' in data) || !('media' in data)) return null;
  const { message, media } = data;
  const isOpen =
    typeof media === 'object' && media !== null && 'state' in media && media.state === 'available';
  return isOpen && typeof message === 'object' ? message : null;
}
