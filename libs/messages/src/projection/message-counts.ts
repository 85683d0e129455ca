import { Injectable } from '@nestjs/common';
import type { ChannelMessage } from '@switchboard/channels';
import { Transactions } from '@switchboard/database';
import { type Counter, Metrics } from '@switchboard/observability';
import type { EntityManager } from 'typeorm';
import type { MessageOrigin } from './message-projection.js';

const DIRECTIONS = ['in', 'out', 'other_device'] as const;
type Direction = (typeof DIRECTIONS)[number];

/** Figures on messages that are stored anew; those of an earlier time of an account are not counted. */
@Injectable()
export class MessageCounts {
  private readonly messages: Counter<'direction'>;

  constructor(
    metrics: Metrics,
    private readonly transactions: Transactions,
  ) {
    this.messages = metrics.counter({
      name: 'switchboard_messages_total',
      help: 'Messages that came in, were sent by the API (out), or by the account on another device.',
      labels: ['direction'],
    });
    for (const direction of DIRECTIONS) this.messages.add({ direction }, 0);
  }

  /** Once `tx` is committed. */
  count(tx: EntityManager, stored: readonly ChannelMessage[], origin: MessageOrigin): void {
    if (origin === 'history') return;
    this.transactions.afterCommit(tx, () => {
      for (const message of stored) this.messages.add({ direction: directionOf(message, origin) });
    });
  }
}

function directionOf({ key }: ChannelMessage, origin: MessageOrigin): Direction {
  if (origin === 'sent') return 'out';
  return key.fromMe ? 'other_device' : 'in';
}
