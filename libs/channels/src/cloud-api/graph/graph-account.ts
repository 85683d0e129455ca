import type { ChannelAccount } from '../../channel.js';
import type { GraphWay } from './graph-ways.js';

/** What is needed to speak for one number. */
export interface GraphAccount {
  /** phone_number_id. */
  readonly number: string;
  /** WhatsApp Business account; null when the instance was given none. */
  readonly businessId: string | null;
  readonly accessToken: string;
  readonly way: GraphWay;
}

/** What is needed to speak for a WhatsApp Business account. */
export type BusinessAccount = GraphAccount & { readonly businessId: string };

/** The account with what it cannot be without; null when that is missing. */
export function graphAccount(account: ChannelAccount): Omit<GraphAccount, 'way'> | null {
  const { number, accessToken, businessId } = account;
  return number === null || accessToken === null ? null : { number, accessToken, businessId };
}
