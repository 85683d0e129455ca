import { getBinaryNodeChild, QueryIds, XWAPaths } from '@switchboard/baileys';
import type { Account } from '../accounts/account.js';
import type { Accounts } from '../accounts/accounts.js';
import { timelockOf } from '../accounts/restriction.js';
import { bytes, iqError } from '../stanzas/stanzas.js';
import type { QueryTable } from './query-router.js';

type Answer = (account: Account) => Readonly<Record<string, unknown>>;

const ANSWERS: Readonly<Record<string, Answer>> = {
  [QueryIds.REACHOUT_TIMELOCK]: (account) => ({
    [XWAPaths.xwa2_fetch_account_reachout_timelock]: timelockOf(account),
  }),
  [QueryIds.MESSAGE_CAPPING_INFO]: ({ newChatCap }) => ({
    [XWAPaths.xwa2_message_capping_info]: newChatCap,
  }),
};

/** `w:mex`: questions by id, answered with JSON. */
export function mexQueries(accounts: Accounts): QueryTable {
  return {
    'w:mex get query': (device, iq) => {
      const id = getBinaryNodeChild(iq, 'query')?.attrs.query_id;
      const answer = ANSWERS[id ?? ''];
      if (!answer) return iqError(iq, 501, 'feature-not-implemented');
      const data = answer(accounts.get(device.number));
      return [bytes('result', Buffer.from(JSON.stringify({ data })))];
    },
  };
}
