import {
  cleanMessage,
  decodeMessageNode,
  proto,
  unpadRandomMax16,
  type WAMessage,
} from '@switchboard/baileys';

/** The own addresses at the time at which a message came: its key is read from our side. */
export interface OwnAddresses {
  readonly id: string;
  readonly lid: string;
}

/** One decrypted ciphertext with all that is needed to tell its message later. */
export interface StoredStanza {
  /** Attributes of the message stanza. One stanza may hold two ciphertexts (first message to a group). */
  readonly attrs: Readonly<Record<string, string>>;
  readonly me: OwnAddresses;
  /** As the ratchet gave it, with its padding. */
  readonly plaintext: Uint8Array;
}

const VERSION = 1;

export function encodeStanza({ attrs, me, plaintext }: StoredStanza): Buffer {
  return Buffer.from(
    JSON.stringify({
      version: VERSION,
      attrs,
      me,
      plaintext: Buffer.from(plaintext).toString('base64'),
    }),
  );
}

/** @throws Error when the payload is not one of `encodeStanza` */
export function decodeStanza(payload: Uint8Array): StoredStanza {
  const stored: unknown = JSON.parse(Buffer.from(payload).toString());
  if (!isStored(stored)) throw new TypeError('An inbox entry has a form that is not known.');
  return {
    attrs: stored.attrs,
    me: stored.me,
    plaintext: Buffer.from(stored.plaintext, 'base64'),
  };
}

/** Names the stanza: entries with the same name are parts of one message. */
export function stanzaName({ attrs }: StoredStanza): string {
  return JSON.stringify([attrs['from'], attrs['participant'], attrs['recipient'], attrs['id']]);
}

/**
 * The message of a stanza, as the library would have told it. `parts` are all of its ciphertexts that were decrypted, in
 * the order of the stanza.
 *
 * @throws Error when the stanza or its content cannot be decoded: there is nothing to tell then
 */
export function rebuildMessage(first: StoredStanza, ...rest: readonly StoredStanza[]): WAMessage {
  const { attrs, me } = first;
  const { fullMessage } = decodeMessageNode(
    { tag: 'message', attrs: { ...attrs }, content: [] },
    me.id,
    me.lid,
  );
  const content = proto.Message.create();
  for (const part of [first, ...rest]) Object.assign(content, decodeContent(part.plaintext));
  const message: WAMessage = { ...fullMessage, message: content };
  cleanMessage(message, me.id, me.lid);
  return message;
}

function decodeContent(plaintext: Uint8Array): proto.IMessage {
  const message = proto.Message.decode(unpadRandomMax16(plaintext));
  return message.deviceSentMessage?.message ?? message;
}

function isStored(value: unknown): value is {
  attrs: Record<string, string>;
  me: OwnAddresses;
  plaintext: string;
} {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    value.version === VERSION &&
    'attrs' in value &&
    typeof value.attrs === 'object' &&
    'me' in value &&
    typeof value.me === 'object' &&
    'plaintext' in value &&
    typeof value.plaintext === 'string'
  );
}
