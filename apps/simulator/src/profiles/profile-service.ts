import { randomUUID } from 'node:crypto';
import type { BinaryNode } from '@switchboard/baileys';
import type { Accounts } from '../accounts/accounts.js';
import { jidOf } from '../accounts/address.js';
import type { LinkedDevice } from '../accounts/linked-device.js';
import type { Group } from '../groups/group.js';
import type { Journal } from '../journal.js';
import type { MediaStore } from '../media/media-store.js';
import { node, timestamp } from '../stanzas/stanzas.js';
import type { Picture } from './profile.js';

/** Changes what accounts and groups show of themselves, and tells the clients that it concerns. */
export class ProfileService {
  private nextPictureId = 1_700_000_001;

  constructor(
    private readonly accounts: Accounts,
    private readonly store: MediaStore,
    private readonly journal: Journal,
  ) {}

  /** A picture of an account; its linked clients are told, and those that have looked at its devices. */
  setPicture(number: string, bytes: Buffer | null): Picture | null {
    const account = this.accounts.get(number);
    account.profile.picture = this.keep(bytes);
    const devices = new Set([...account.watchers, ...account.devices.values()]);
    this.tell(devices, jidOf(number), account.profile.picture, jidOf(number));
    return account.profile.picture;
  }

  setGroupPicture(group: Group, actor: string, bytes: Buffer | null): Picture | null {
    group.picture = this.keep(bytes);
    const devices = [...group.members.keys()].flatMap((number) => [
      ...this.accounts.get(number).devices.values(),
    ]);
    this.tell(devices, group.jid, group.picture, jidOf(actor, group.addressing));
    return group.picture;
  }

  /** Blocks somebody or lets him through again; the other clients of the account are told. */
  block(number: string, other: string, blocked: boolean, by?: LinkedDevice): void {
    const account = this.accounts.get(number);
    if (blocked) account.profile.blocked.add(other);
    else account.profile.blocked.delete(other);
    const action = blocked ? 'block' : 'unblock';
    const item = node('item', { action, jid: jidOf(other, 'lid'), pn_jid: jidOf(other) });
    for (const device of account.devices.values()) {
      if (device === by) continue;
      const attributes = { id: randomUUID(), from: jidOf(number), type: 'account_sync' };
      const change = node('blocklist', {}, [item]);
      device.queue.push(node('notification', { ...attributes, t: timestamp() }, [change]));
    }
    this.journal.changed();
  }

  private keep(bytes: Buffer | null): Picture | null {
    return bytes && { id: String(this.nextPictureId++), directPath: this.store.putPicture(bytes) };
  }

  private tell(
    devices: Iterable<LinkedDevice>,
    from: string,
    picture: Picture | null,
    author: string,
  ): void {
    const change: BinaryNode = picture
      ? node('set', { jid: from, id: picture.id, author })
      : node('delete', { jid: from, author });
    for (const device of devices) {
      const attributes = { id: randomUUID(), from, type: 'picture', t: timestamp() };
      device.queue.push(node('notification', attributes, [change]));
    }
    this.journal.changed();
  }
}
