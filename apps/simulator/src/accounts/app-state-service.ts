import { randomUUID } from 'node:crypto';
import type { proto, WAPatchCreate, WAPatchName } from '@switchboard/baileys';
import type { Journal } from '../journal.js';
import { node, timestamp } from '../stanzas/stanzas.js';
import type { Account } from './account.js';
import type { Accounts } from './accounts.js';
import { jidOf } from './address.js';
import type { PatchOutcome } from './app-state.js';
import type { LinkedDevice } from './linked-device.js';

/** Changes the synchronised settings of accounts and tells their other devices. */
export class AppStateService {
  constructor(
    private readonly accounts: Accounts,
    private readonly journal: Journal,
  ) {}

  /** A client's patch. */
  async accept(
    device: LinkedDevice,
    name: WAPatchName,
    base: number,
    patch: proto.ISyncdPatch,
  ): Promise<PatchOutcome> {
    const account = this.accounts.get(device.number);
    const outcome = await account.appState.accept(name, base, patch, device.device);
    if (outcome === 'undecryptable') {
      this.journal.report('ciphertext.undecryptable', device.jid, `patch of ${name} at ${base}`);
    }
    if (outcome === 'taken') this.changed(account, name, device);
    return outcome;
  }

  /** A change that the phone makes. */
  async write(number: string, change: WAPatchCreate): Promise<void> {
    const account = this.accounts.get(number);
    await account.appState.write(change);
    this.changed(account, change.type, null);
  }

  private changed(account: Account, name: string, author: LinkedDevice | null): void {
    const pushName = account.appState.changes.findLast(({ index }) => index[0] === PUSH_NAME);
    account.name = nameIn(pushName?.value) ?? account.name;
    const version = String(account.appState.version(name));
    const from = jidOf(account.number);
    for (const device of account.devices.values()) {
      if (device === author) continue;
      const attributes = { id: randomUUID(), from, type: 'server_sync', t: timestamp() };
      const collection = node('collection', { name, version });
      device.queue.push(node('notification', attributes, [collection]));
    }
    this.journal.changed();
  }
}

const PUSH_NAME = 'setting_pushName';

function nameIn(value: Readonly<Record<string, unknown>> | undefined): string | null {
  const setting = value?.pushNameSetting;
  if (typeof setting !== 'object' || setting === null || !('name' in setting)) return null;
  return typeof setting.name === 'string' ? setting.name : null;
}
