import { type BinaryNode, getBinaryNodeChild, getBinaryNodeChildren } from '@switchboard/baileys';
import { parseJid } from '../accounts/address.js';
import type { LinkedDevice } from '../accounts/linked-device.js';
import type { Journal } from '../journal.js';
import type { Bundles } from '../signal/bundles.js';
import {
  bundleNodes,
  isBundleSigned,
  readPreKey,
  readSignedPreKey,
  type SignedPreKey,
} from '../signal/key-bundle.js';
import { bytes, iqError, node } from '../stanzas/stanzas.js';
import type { QueryTable } from './query-router.js';

/** `encrypt`: a client counts, uploads, rotates and fetches keys. */
export function preKeyQueries(bundles: Bundles, journal: Journal): QueryTable {
  const accept = (device: LinkedDevice, parent: BinaryNode | undefined): SignedPreKey | null => {
    const signedPreKey = readSignedPreKey(getBinaryNodeChild(parent, 'skey'));
    if (!signedPreKey) return null;
    if (isBundleSigned({ identityKey: device.identityKey, signedPreKey })) return signedPreKey;
    journal.report('signature.invalid', device.jid, `signed pre-key ${signedPreKey.keyId}`);
    return null;
  };
  const malformed = (device: LinkedDevice, iq: BinaryNode): BinaryNode => {
    journal.report('stanza.malformed', device.jid, `keys in iq ${iq.attrs.id}`);
    return iqError(iq, 406, 'not-acceptable');
  };

  const upload = (device: LinkedDevice, iq: BinaryNode): BinaryNode | BinaryNode[] => {
    const signedPreKey = accept(device, iq);
    const keys = getBinaryNodeChildren(getBinaryNodeChild(iq, 'list'), 'key').map(readPreKey);
    if (!signedPreKey || keys.includes(null)) return malformed(device, iq);
    device.keys.rotate(signedPreKey);
    for (const overwritten of device.keys.add(keys.filter((key) => key !== null))) {
      journal.report('prekey.overwritten', device.jid, `one-time key ${overwritten}`);
    }
    return [];
  };

  return {
    'encrypt get count': (device) => [node('count', { value: String(device.keys.count) })],
    'encrypt get digest': (device) => [node('digest', {}, [bytes('identity', device.identityKey)])],
    'encrypt set registration': upload,
    'encrypt set *': upload,
    'encrypt set rotate': (device, iq) => {
      const signedPreKey = accept(device, getBinaryNodeChild(iq, 'rotate'));
      if (!signedPreKey) return malformed(device, iq);
      device.keys.rotate(signedPreKey);
      return [];
    },
    'encrypt get key': (_device, iq) => {
      const asked = getBinaryNodeChildren(getBinaryNodeChild(iq, 'key'), 'user');
      return [
        node(
          'list',
          {},
          asked.map(({ attrs }) => userBundle(bundles, attrs.jid)),
        ),
      ];
    },
  };
}

function userBundle(bundles: Bundles, jid: string | undefined): BinaryNode {
  const address = parseJid(jid);
  const bundle = address && bundles.take(address);
  // the jid comes back exactly as it was asked for
  if (bundle) return node('user', { jid }, bundleNodes(bundle));
  return node('user', { jid }, [node('error', { code: '404', text: 'item-not-found' })]);
}
