import { Injectable } from '@nestjs/common';
import { InvalidFieldsError } from '@switchboard/http';
import { DeliveryVault } from '../delivery/delivery-vault.js';
import { DeliveryNotFoundError } from '../webhook.errors.js';
import type { DeliveryFilter } from './delivery-filter.js';
import {
  type AttemptRow,
  DeliveryHistoryRepository,
  type Place,
  type ShownDelivery,
} from './delivery-history.repository.js';

/** One page of deliveries, the newest first. */
export interface DeliveryPage {
  readonly deliveries: readonly ShownDelivery[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
}

/** A try as it is shown. */
export type ShownAttempt = Omit<AttemptRow, 'replySealed'> & { readonly reply: string | null };

/** Shows what became of deliveries. */
@Injectable()
export class DeliveryHistory {
  constructor(
    private readonly rows: DeliveryHistoryRepository,
    private readonly vault: DeliveryVault,
  ) {}

  /** @param cursor `next` of the page before */
  async list(
    instanceId: string,
    filter: DeliveryFilter,
    cursor: string | null,
    limit: number,
  ): Promise<DeliveryPage> {
    const after = cursor === null ? null : placeOf(cursor);
    const rows = await this.rows.list(instanceId, filter, after, limit + 1);
    const deliveries = rows.slice(0, limit);
    const last = deliveries.at(-1);
    const next = rows.length > limit && last !== undefined ? `${last.sequence}.${last.id}` : null;
    return { deliveries, next };
  }

  /** @throws DeliveryNotFoundError */
  async find(
    instanceId: string,
    id: string,
  ): Promise<{ readonly delivery: ShownDelivery; readonly attempts: readonly ShownAttempt[] }> {
    const delivery = await this.rows.find(instanceId, id);
    if (delivery === null) throw new DeliveryNotFoundError(id);
    const rows = await this.rows.attempts(instanceId, id);
    const attempts = await Promise.all(
      rows.map(async ({ replySealed, ...row }) => ({
        ...row,
        reply:
          replySealed === null ? null : await this.vault.openReply(instanceId, id, replySealed),
      })),
    );
    return { delivery, attempts };
  }
}

const CURSOR = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function placeOf(cursor: string): Place {
  const [, sequence, id] = CURSOR.exec(cursor) ?? [];
  if (sequence === undefined || id === undefined) {
    throw new InvalidFieldsError(['cursor is none that a list was answered with']);
  }
  return { sequence: Number(sequence), id };
}
