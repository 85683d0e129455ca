import { randomUUID } from 'node:crypto';
import type { Journal } from '../journal.js';
import { bytes, node, timestamp } from '../stanzas/stanzas.js';
import type { Account } from './account.js';
import type { Accounts } from './accounts.js';
import { SERVER_JID } from './address.js';

/** An account may write to people only that it has written with before. */
export interface Restriction {
  readonly until: Date;
  /** Name of the protocol for the reason, for example `DEFAULT`. */
  readonly reason: string;
}

/** How many new chats an account may begin, by the names of the protocol. */
export type NewChatCap = Readonly<Record<string, string | number>>;

/** Limits of accounts; their clients are told when they change. */
export class Restrictions {
  constructor(
    private readonly accounts: Accounts,
    private readonly journal: Journal,
  ) {}

  /** @param restriction null lifts it */
  restrict(number: string, restriction: Restriction | null): void {
    const account = this.accounts.get(number);
    account.restriction = restriction;
    const update = { xwa2_notify_account_reachout_timelock: timelockOf(account) };
    this.tell(account, 'NotificationUserReachoutTimelockUpdate', update);
  }

  cap(number: string, cap: NewChatCap): void {
    const account = this.accounts.get(number);
    account.newChatCap = cap;
    const update = { xwa2_notify_new_chat_messages_capping_info_update: cap };
    this.tell(account, 'MessageCappingInfoNotification', update);
  }

  private tell(account: Account, operation: string, data: object): void {
    const content = Buffer.from(JSON.stringify({ data }));
    const update = { ...bytes('update', content), attrs: { op_name: operation } };
    for (const device of account.devices.values()) {
      const attributes = { id: randomUUID(), from: SERVER_JID, type: 'mex', t: timestamp() };
      device.queue.push(node('notification', attributes, [update]));
    }
    this.journal.changed();
  }
}

/** The restriction as clients read it. */
export function timelockOf({ restriction }: Account): Readonly<Record<string, unknown>> {
  if (!isRestricted(restriction)) return { is_active: false, enforcement_type: 'DEFAULT' };
  const { until, reason } = restriction;
  return {
    is_active: true,
    time_enforcement_ends: timestamp(until),
    enforcement_type: reason,
  };
}

/** True when the account may not write to `other`, since the two have not written to each other before. */
export function isBarredFrom(account: Account, other: string): boolean {
  if (!isRestricted(account.restriction) || other === account.number) return false;
  const hasReceived = [...account.received.values()].some(({ chat }) => chat === other);
  return !hasReceived && ![...account.sent.values()].some(({ to }) => to === other);
}

function isRestricted(restriction: Restriction | null): restriction is Restriction {
  return restriction !== null && restriction.until > new Date();
}
