import { isJidBroadcast, isJidGroup, isJidNewsletter } from '@switchboard/baileys';
import type { InstanceSettings } from '../../channel.js';

/**
 * True for chats of which nothing is received: groups when they are to be ignored (unless the full history is
 * wanted), broadcasts and statuses unless they are to be read, channels always.
 */
export function ignoresChat(jid: string, settings: InstanceSettings): boolean {
  if (isJidGroup(jid) === true) return settings.groupsIgnore && !settings.syncFullHistory;
  if (isJidBroadcast(jid) === true) return !settings.readStatus;
  return isJidNewsletter(jid) === true;
}
