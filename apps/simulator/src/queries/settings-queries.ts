import { node } from '../stanzas/stanzas.js';
import type { QueryTable } from './query-router.js';

/** The many small questions of a client that need no state. */
export const settingsQueries: QueryTable = {
  'passive set active': () => [],
  'passive set passive': () => [],
  'w:p get *': () => [],
  'abt get props': () => [node('props', { protocol: '1', hash: 'simulator' })],
  'privacy set tokens': () => [],
  'status get *': () => [],
  'w:stats get *': () => [],
  'w:stats set *': () => [],
  'urn:xmpp:whatsapp:dirty set *': () => [],
  'urn:xmpp:whatsapp:push set *': () => [],
};
