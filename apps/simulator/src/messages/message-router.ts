import { type BinaryNode, getBinaryNodeChild } from '@switchboard/baileys';
import type { Accounts } from '../accounts/accounts.js';
import { parseJid, type ParsedJid } from '../accounts/address.js';
import type { LinkedDevice } from '../accounts/linked-device.js';
import type { Journal } from '../journal.js';
import type { Ciphertext } from '../signal/signal-endpoint.js';
import { childNodes, contentBytes, node, timestamp } from '../stanzas/stanzas.js';
import { type Envelope, messageStanza } from './envelope.js';
import { RatchetJudge } from './ratchet-judge.js';

/** Who takes what is addressed to a simulated phone. */
export interface PhoneMailbox {
  receive(envelope: Envelope): Promise<void>;
}

/** Attributes of a sent stanza that reach the receiver. */
const FORWARDED = ['type', 'edit', 'category'] as const;
const FORWARDED_ENC = ['mediatype', 'count', 'decrypt-fail'] as const;
const UNKNOWN_RECIPIENT = '404';

/** Takes what a client sends apart, one envelope a device, and brings each where it belongs. */
export class MessageRouter {
  private readonly ratchets = new RatchetJudge();

  constructor(
    private readonly accounts: Accounts,
    private readonly phones: PhoneMailbox,
    private readonly journal: Journal,
  ) {}

  /** Handles a `<message>` of `sender` and acknowledges it. */
  async accept(sender: LinkedDevice, stanza: BinaryNode): Promise<void> {
    const chat = parseJid(stanza.attrs.recipient ?? stanza.attrs.to);
    const known = chat !== null && this.accounts.isOnWhatsApp(chat.number);
    sender.connection?.send(
      node('ack', {
        class: 'message',
        id: stanza.attrs.id,
        from: stanza.attrs.to,
        participant: stanza.attrs.participant,
        t: timestamp(),
        error: known ? undefined : UNKNOWN_RECIPIENT,
      }),
    );
    if (!known) return;
    for (const envelope of this.envelopes(sender, stanza, chat)) {
      this.judge(sender, envelope);
      await this.deliver(envelope);
    }
  }

  /** Brings an envelope to a simulated phone, or puts it into the queue of a linked client. */
  async deliver(envelope: Envelope): Promise<void> {
    if (envelope.to.device === 0) await this.phones.receive(envelope);
    else this.accounts.device(envelope.to)?.queue.push(messageStanza(envelope));
  }

  private judge(sender: LinkedDevice, envelope: Envelope): void {
    const fault = this.ratchets.judge(envelope);
    const target = `${envelope.to.number}:${envelope.to.device}`;
    if (fault) this.journal.report(fault, sender.jid, `message ${envelope.id} to ${target}`);
  }

  private envelopes(sender: LinkedDevice, stanza: BinaryNode, chat: ParsedJid): Envelope[] {
    const deviceIdentity = contentBytes(getBinaryNodeChild(stanza, 'device-identity'));
    const sentAt = new Date();
    const envelopes: Envelope[] = [];
    for (const [jid, enc] of recipients(stanza)) {
      const to = parseJid(jid);
      const ciphertext = enc && readCiphertext(enc);
      if (!to || !ciphertext) {
        this.journal.report('stanza.malformed', sender.jid, `message ${stanza.attrs.id} to ${jid}`);
        continue;
      }
      envelopes.push({
        id: stanza.attrs.id ?? '',
        from: { number: sender.number, device: sender.device },
        to,
        recipient: chat.number,
        addressing: chat.addressing,
        ciphertext,
        sentAt,
        pushName: this.accounts.get(sender.number).name,
        attributes: pick(stanza.attrs, FORWARDED),
        encAttributes: pick(enc.attrs, FORWARDED_ENC),
        deviceIdentity,
      });
    }
    return envelopes;
  }
}

/** To several devices in `<participants>`, or to the one of the stanza's `to`. */
function recipients(stanza: BinaryNode): [string | undefined, BinaryNode | undefined][] {
  const participants = getBinaryNodeChild(stanza, 'participants');
  if (!participants) return [[stanza.attrs.to, getBinaryNodeChild(stanza, 'enc')]];
  return childNodes(participants).map((to) => [to.attrs.jid, getBinaryNodeChild(to, 'enc')]);
}

function readCiphertext(enc: BinaryNode): Ciphertext | null {
  const { type } = enc.attrs;
  const body = contentBytes(enc);
  return body && (type === 'pkmsg' || type === 'msg') ? { type, body } : null;
}

function pick(
  attrs: BinaryNode['attrs'],
  names: readonly string[],
): Record<string, string | undefined> {
  return Object.fromEntries(names.map((name) => [name, attrs[name]]));
}
