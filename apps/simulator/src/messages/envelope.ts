import type { BinaryNode } from '@switchboard/baileys';
import { type Addressing, type DeviceAddress, jidOf } from '../accounts/address.js';
import { isGroupChat } from '../accounts/chat.js';
import type { Ciphertext } from '../signal/signal-endpoint.js';
import { bytes, node, timestamp } from '../stanzas/stanzas.js';

type Attributes = Readonly<Record<string, string | undefined>>;

/** One `<enc>`. */
export interface EncryptedPart {
  readonly ciphertext: Ciphertext;
  /** Attributes of the sender's `<enc>`: `mediatype`, `count`, `decrypt-fail`. */
  readonly attributes: Attributes;
}

/** One message for one device. */
export interface Envelope {
  readonly id: string;
  readonly from: DeviceAddress;
  readonly to: DeviceAddress;
  /** Number of the receiver of the message (the sender's own for a note to oneself), or jid of the group. */
  readonly chat: string;
  readonly addressing: Addressing;
  /** For a group: the sender key, when the device needs it, and the message. Else one. */
  readonly parts: readonly EncryptedPart[];
  readonly sentAt: Date;
  /** Push name of the sender. */
  readonly pushName: string;
  /** Attributes of the sender's stanza that travel with it: `type`, `edit`, `category`, … */
  readonly attributes: Attributes;
  /** Goes with a `pkmsg` of a linked client. */
  readonly deviceIdentity: Uint8Array | null;
}

/** The copies that the sender's own devices get. */
export function isOwnCopy(envelope: Envelope): boolean {
  return envelope.from.number === envelope.to.number;
}

/** The envelope as the receiving client gets it. */
export function messageStanza(envelope: Envelope): BinaryNode {
  const { deviceIdentity } = envelope;
  const content = envelope.parts.map(({ ciphertext: { type, body }, attributes }) =>
    node('enc', { v: '2', type, ...attributes }, Buffer.from(body)),
  );
  if (deviceIdentity && envelope.parts.some(({ ciphertext }) => ciphertext.type === 'pkmsg')) {
    content.push(bytes('device-identity', deviceIdentity));
  }
  const attributes = {
    ...envelope.attributes,
    id: envelope.id,
    ...addresses(envelope),
    t: timestamp(envelope.sentAt),
    notify: envelope.pushName,
  };
  return node('message', attributes, content);
}

/**
 * Who wrote where, in both forms of address. On an own copy the other form is the chat's, never the sender's: the
 * client would take our LID for the chat's otherwise.
 */
function addresses(envelope: Envelope): Attributes {
  const { from, chat, addressing } = envelope;
  const other = addressing === 'pn' ? 'lid' : 'pn';
  const author = jidOf(from.number, addressing, from.device);
  if (isGroupChat(chat)) {
    return {
      from: chat,
      participant: author,
      [`participant_${other}`]: jidOf(from.number, other),
      addressing_mode: addressing,
    };
  }
  const mode = addressing === 'lid' ? { addressing_mode: 'lid' } : {};
  if (envelope.attributes.category === 'peer') return { from: author, ...mode };
  if (isOwnCopy(envelope)) {
    return {
      from: author,
      ...mode,
      recipient: jidOf(chat, addressing),
      [`peer_recipient_${other}`]: jidOf(chat, other),
    };
  }
  return { from: author, ...mode, [`sender_${other}`]: jidOf(from.number, other) };
}
