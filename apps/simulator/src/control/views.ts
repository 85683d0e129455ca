import type { LinkedDevice } from '../accounts/linked-device.js';

/** A linked client as the control interface shows it. */
export interface DeviceView {
  readonly number: string;
  readonly device: number;
  readonly jid: string;
  readonly lid: string;
  /** What it calls itself, as the phone lists it. */
  readonly name: string;
  /** What it says it is: `CHROME`, `DESKTOP`, … */
  readonly platform: string;
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

/** A file that was sent. */
export interface SentMedia {
  /** Id of the message. */
  readonly id: string;
  readonly directPath: string;
  /** Of the file itself, hexadecimal. */
  readonly sha256: string;
  /** Bytes of the file itself. */
  readonly size: number;
}

/** The file of a message, as the phone has downloaded and decrypted it. */
export interface MediaView {
  /** What keys it was encrypted with: `image`, `video`, `ptt`, … */
  readonly type: string;
  readonly mimetype: string;
  readonly directPath: string;
  readonly sha256: string;
  readonly size: number;
  /** Base64; null unless it was asked for. */
  readonly bytes: string | null;
}

/** A vote in a poll. */
export interface PollVote {
  /** Number of the voter. */
  readonly by: string;
  /** Names of the chosen options. */
  readonly options: readonly string[];
  readonly at: string;
}

export function viewDevice(device: LinkedDevice): DeviceView {
  const { number, jid, lid, name, platform, presence, linkedAt, loginCount, lastLoginAt } = device;
  const state = device.isActive ? 'active' : device.connection ? 'connected' : 'offline';
  return {
    number,
    device: device.device,
    jid,
    lid,
    name,
    platform,
    state,
    presence,
    linkedAt,
    loginCount,
    lastLoginAt,
    unacknowledged: device.queue.length,
    preKeys: device.keys.count,
  };
}
