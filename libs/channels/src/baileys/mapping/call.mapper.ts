import { jidNormalizedUser, type WACallEvent } from '@switchboard/baileys';
import { CALL_STATUSES, type ChannelCall } from '../../channel-call.js';
import { storable } from './proto-json.js';

/** Maps a call of the library. Null for what no user sees of it (how its media travels), and for one without a name. */
export function toChannelCall(call: WACallEvent): ChannelCall | null {
  const status = CALL_STATUSES.find((known) => known === call.status);
  if (status === undefined || !call.id || !call.from) return null;
  const from = jidNormalizedUser(call.from);
  return {
    chatId: call.chatId ? jidNormalizedUser(call.chatId) : from,
    from,
    callerPn: call.callerPn ? jidNormalizedUser(call.callerPn) : null,
    id: storable(call.id),
    date: Number.isNaN(call.date.getTime()) ? new Date() : call.date,
    offline: call.offline,
    status,
    isVideo: call.isVideo ?? false,
    isGroup: call.isGroup ?? false,
  };
}
