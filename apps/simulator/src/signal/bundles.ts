import { randomUUID } from 'node:crypto';
import type { Accounts } from '../accounts/accounts.js';
import { type DeviceAddress, SERVER_JID } from '../accounts/address.js';
import { node, timestamp } from '../stanzas/stanzas.js';
import type { KeyBundle } from './key-bundle.js';

/** Below this a client is asked for more one-time keys. */
const LOW_KEY_COUNT = 5;

/** Hands out key bundles: made by the phone itself for device 0, else from what the client uploaded. */
export class Bundles {
  constructor(private readonly accounts: Accounts) {}

  /** A bundle of the device, or null when there is no such device. */
  take(address: DeviceAddress): KeyBundle | null {
    if (address.device === 0) {
      if (!this.accounts.isOnWhatsApp(address.number)) return null;
      return this.accounts.get(address.number).phone.createBundle();
    }
    const device = this.accounts.device(address);
    if (!device) return null;
    const bundle = device.keys.takeBundle();
    if (device.keys.count === LOW_KEY_COUNT - 1) {
      const attributes = { id: randomUUID(), from: SERVER_JID, type: 'encrypt', t: timestamp() };
      const count = node('count', { value: String(device.keys.count) });
      device.queue.push(node('notification', attributes, [count]));
    }
    return bundle;
  }
}
