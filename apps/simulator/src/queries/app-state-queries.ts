import { randomUUID } from 'node:crypto';
import {
  type BinaryNode,
  getBinaryNodeChild,
  getBinaryNodeChildren,
  proto,
} from '@switchboard/baileys';
import type { Accounts } from '../accounts/accounts.js';
import { jidOf } from '../accounts/address.js';
import type { LinkedDevice } from '../accounts/linked-device.js';
import { bytes, contentBytes, node, timestamp } from '../stanzas/stanzas.js';
import type { QueryTable } from './query-router.js';

/** `w:sync:app:state`: clients fetch and add patches of the account's settings. */
export function appStateQueries(accounts: Accounts): QueryTable {
  return {
    'w:sync:app:state set sync': (device, iq) => {
      const asked = getBinaryNodeChildren(getBinaryNodeChild(iq, 'sync'), 'collection');
      return [
        node(
          'sync',
          {},
          asked.map((collection) => answer(accounts, device, collection)),
        ),
      ];
    },
  };
}

function answer(accounts: Accounts, device: LinkedDevice, collection: BinaryNode): BinaryNode {
  const { appState } = accounts.get(device.number);
  const name = collection.attrs.name ?? '';
  const uploaded = contentBytes(getBinaryNodeChild(collection, 'patch'));
  if (uploaded) {
    appState.append(name, proto.SyncdPatch.decode(uploaded));
    tellOthers(accounts, device, name);
    return node('collection', { name, version: String(appState.version(name)) });
  }
  const patches = appState.patchesAfter(name, Number(collection.attrs.version ?? 0));
  const attributes = { name, version: String(appState.version(name)), has_more_patches: 'false' };
  if (patches.length === 0) return node('collection', attributes);
  const content = patches.map((patch) => bytes('patch', patch));
  return node('collection', attributes, [node('patches', {}, content)]);
}

function tellOthers(accounts: Accounts, author: LinkedDevice, name: string): void {
  const account = accounts.get(author.number);
  const version = String(account.appState.version(name));
  const from = jidOf(author.number);
  for (const device of account.devices.values()) {
    if (device === author) continue;
    const attributes = { id: randomUUID(), from, type: 'server_sync', t: timestamp() };
    const collection = node('collection', { name, version });
    device.queue.push(node('notification', attributes, [collection]));
  }
}
