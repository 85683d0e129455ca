import type { LinkedDevice } from '../accounts/linked-device.js';

/** A linked client as the control interface shows it. */
export interface DeviceView {
  readonly number: string;
  readonly device: number;
  readonly jid: string;
  readonly lid: string;
  /** `offline`, `connected` (logged in, not taking stanzas yet) or `active`. */
  readonly state: 'offline' | 'connected' | 'active';
  readonly presence: string | null;
  readonly linkedAt: string;
  readonly loginCount: number;
  readonly lastLoginAt: string | null;
  /** Stanzas that it has not acknowledged. */
  readonly unacknowledged: number;
  /** One-time keys left with the server. */
  readonly preKeys: number;
}

export function viewDevice(device: LinkedDevice): DeviceView {
  const { number, jid, lid, presence, linkedAt, loginCount, lastLoginAt } = device;
  const state = device.isActive ? 'active' : device.connection ? 'connected' : 'offline';
  return {
    number,
    device: device.device,
    jid,
    lid,
    state,
    presence,
    linkedAt,
    loginCount,
    lastLoginAt,
    unacknowledged: device.queue.length,
    preKeys: device.keys.count,
  };
}
