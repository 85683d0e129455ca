import {
  type BinaryNode,
  getBinaryNodeChild,
  getBinaryNodeChildren,
  proto,
} from '@switchboard/baileys';
import type { Accounts } from '../accounts/accounts.js';
import { COLLECTIONS } from '../accounts/app-state.js';
import type { AppStateService } from '../accounts/app-state-service.js';
import type { LinkedDevice } from '../accounts/linked-device.js';
import { bytes, contentBytes, node } from '../stanzas/stanzas.js';
import type { QueryTable } from './query-router.js';

/** `w:sync:app:state`: clients fetch and add patches of the account's settings. */
export function appStateQueries(accounts: Accounts, service: AppStateService): QueryTable {
  /** What a client lacks of a collection. */
  const missing = (device: LinkedDevice, collection: BinaryNode): BinaryNode[] => {
    const { appState } = accounts.get(device.number);
    const version = Number(collection.attrs.version ?? 0);
    const patches = appState.patchesAfter(collection.attrs.name ?? '', version);
    if (patches.length === 0) return [];
    const content = patches.map((patch) => bytes('patch', patch));
    return [node('patches', {}, content)];
  };
  const answer = async (device: LinkedDevice, collection: BinaryNode): Promise<BinaryNode> => {
    const { appState } = accounts.get(device.number);
    const name = COLLECTIONS.find((known) => known === collection.attrs.name);
    if (!name) return refused(collection, '404', 'item-not-found', []);
    const uploaded = contentBytes(getBinaryNodeChild(collection, 'patch'));
    const version = (): string => String(appState.version(name));
    if (!uploaded) {
      const content = missing(device, collection);
      const attributes = { name, version: version(), has_more_patches: 'false' };
      return node('collection', attributes, content.length > 0 ? content : undefined);
    }
    const base = Number(collection.attrs.version ?? 0);
    const patch = proto.SyncdPatch.decode(uploaded);
    const outcome = await service.accept(device, name, base, patch);
    if (outcome === 'taken') return node('collection', { name, version: version() });
    if (outcome === 'undecryptable') return refused(collection, '400', 'bad-request', []);
    return refused(collection, '409', 'conflict', missing(device, collection));
  };

  return {
    'w:sync:app:state set sync': async (device, iq) => {
      const asked = getBinaryNodeChildren(getBinaryNodeChild(iq, 'sync'), 'collection');
      const answers: BinaryNode[] = [];
      for (const collection of asked) answers.push(await answer(device, collection));
      return [node('sync', {}, answers)];
    },
  };
}

function refused(
  { attrs: { name, version } }: BinaryNode,
  code: string,
  text: string,
  content: BinaryNode[],
): BinaryNode {
  const attributes = { name, version, type: 'error', has_more_patches: 'false' };
  return node('collection', attributes, [node('error', { code, text }), ...content]);
}
