import type { BinaryNode } from '@switchboard/baileys';
import { type Addressing, type DeviceAddress, jidOf } from '../accounts/address.js';
import type { Ciphertext } from '../signal/signal-endpoint.js';
import { bytes, node, timestamp } from '../stanzas/stanzas.js';

/** One message for one device. */
export interface Envelope {
  readonly id: string;
  readonly from: DeviceAddress;
  readonly to: DeviceAddress;
  /** Number of the receiver of the message; equal to the sender's for a note to oneself. */
  readonly recipient: string;
  readonly addressing: Addressing;
  readonly ciphertext: Ciphertext;
  readonly sentAt: Date;
  /** Push name of the sender. */
  readonly pushName: string;
  /** Attributes of the sender's stanza that travel with it: `type`, `edit`, `category`, … */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  /** Attributes of the sender's `<enc>`: `mediatype`, `count`, `decrypt-fail`. */
  readonly encAttributes: Readonly<Record<string, string | undefined>>;
  /** Goes with a `pkmsg` of a linked client. */
  readonly deviceIdentity: Uint8Array | null;
}

/** The copies that the sender's own devices get. */
export function isOwnCopy(envelope: Envelope): boolean {
  return envelope.from.number === envelope.to.number;
}

/** The envelope as the receiving client gets it. */
export function messageStanza(envelope: Envelope): BinaryNode {
  const { from, addressing, ciphertext, deviceIdentity } = envelope;
  const content = [
    node(
      'enc',
      { v: '2', type: ciphertext.type, ...envelope.encAttributes },
      Buffer.from(ciphertext.body),
    ),
  ];
  if (deviceIdentity && ciphertext.type === 'pkmsg') {
    content.push(bytes('device-identity', deviceIdentity));
  }
  const attributes = {
    ...envelope.attributes,
    id: envelope.id,
    from: jidOf(from.number, addressing, from.device),
    t: timestamp(envelope.sentAt),
    notify: envelope.pushName,
    ...alternativeAddresses(envelope),
  };
  return node('message', attributes, content);
}

/**
 * The other form of the address. On an own copy it is the chat's, never the sender's: the client would take our LID for
 * the chat's otherwise.
 */
function alternativeAddresses(envelope: Envelope): Record<string, string | undefined> {
  const { from, recipient, addressing } = envelope;
  const other = addressing === 'pn' ? 'lid' : 'pn';
  const mode = addressing === 'lid' ? { addressing_mode: 'lid' } : {};
  if (envelope.attributes.category === 'peer') return mode;
  if (isOwnCopy(envelope)) {
    return {
      ...mode,
      recipient: jidOf(recipient, addressing),
      [`peer_recipient_${other}`]: jidOf(recipient, other),
    };
  }
  return { ...mode, [`sender_${other}`]: jidOf(from.number, other) };
}
