import { getBinaryNodeChildren } from '@switchboard/baileys';
import { iqError, node } from '../stanzas/stanzas.js';
import type { QueryTable } from './query-router.js';

const PRIVACY = {
  readreceipts: 'all',
  profile: 'all',
  status: 'all',
  online: 'all',
  last: 'all',
  groupadd: 'all',
  calladd: 'all',
} as const;

/** The many small questions of a client that need no state. */
export const settingsQueries: QueryTable = {
  'passive set active': () => [],
  'passive set passive': () => [],
  'w:p get *': () => [],
  'abt get props': () => [node('props', { protocol: '1', hash: 'simulator' })],
  'blocklist get *': () => [node('list')],
  'blocklist set *': () => [node('list')],
  'privacy get privacy': () => {
    const categories = Object.entries(PRIVACY);
    const content = categories.map(([name, value]) => node('category', { name, value }));
    return [node('privacy', {}, content)];
  },
  'privacy set privacy': (_device, iq) => [...getBinaryNodeChildren(iq, 'privacy')],
  'privacy set tokens': () => [],
  'w:profile:picture get *': (_device, iq) => iqError(iq, 404, 'item-not-found'),
  'w:profile:picture set *': () => [node('picture', { id: '1' })],
  'w:biz get *': () => [node('business_profile')],
  'status set *': () => [],
  'status get *': () => [],
  'disappearing_mode set *': () => [],
  'w:stats get *': () => [],
  'w:stats set *': () => [],
  'urn:xmpp:whatsapp:dirty set *': () => [],
  'urn:xmpp:whatsapp:push set *': () => [],
};
