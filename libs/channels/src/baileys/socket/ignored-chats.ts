import { isJidBroadcast, isJidGroup, isJidNewsletter } from '@switchboard/baileys';
import type { InstanceSettings } from '../../channel.js';

type Ignoring = Pick<InstanceSettings, 'groupsIgnore' | 'readStatus' | 'syncFullHistory'>;

/**
 * True for chats of which nothing is received: groups when they are to be ignored (unless the full history is
 * wanted), broadcasts and statuses unless they are to be read, channels always.
 */
export function ignoresChat(jid: string, settings: Ignoring): boolean {
  return silencesChat(jid, {
    ...settings,
    groupsIgnore: settings.groupsIgnore && !settings.syncFullHistory,
  });
}

/** True for chats of which nothing new is told: as `ignoresChat`, but the full history brings no group back. */
export function silencesChat(
  jid: string,
  settings: Pick<Ignoring, 'groupsIgnore' | 'readStatus'>,
): boolean {
  if (isJidGroup(jid) === true) return settings.groupsIgnore;
  if (isJidBroadcast(jid) === true) return !settings.readStatus;
  return isJidNewsletter(jid) === true;
}
