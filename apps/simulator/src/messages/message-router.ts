import { type BinaryNode, getBinaryNodeChild } from '@switchboard/baileys';
import type { Accounts } from '../accounts/accounts.js';
import { type Addressing, type DeviceAddress, parseJid } from '../accounts/address.js';
import { isGroupChat, parseChat } from '../accounts/chat.js';
import type { LinkedDevice } from '../accounts/linked-device.js';
import { isBarredFrom } from '../accounts/restriction.js';
import type { Groups } from '../groups/groups.js';
import type { Journal } from '../journal.js';
import type { Ciphertext } from '../signal/signal-endpoint.js';
import { childNodes, contentBytes, node, timestamp } from '../stanzas/stanzas.js';
import { type EncryptedPart, type Envelope, messageStanza } from './envelope.js';
import { RatchetJudge } from './ratchet-judge.js';
import { SendRefusals } from './send-refusals.js';

/** Who takes what is addressed to a simulated phone. */
export interface PhoneMailbox {
  receive(envelope: Envelope): Promise<void>;
}

/** Where a message goes, and how its addresses are written. */
interface Destination {
  readonly chat: string;
  readonly addressing: Addressing;
}

/** What one device gets of a message. */
interface Share {
  readonly to: DeviceAddress;
  readonly parts: readonly EncryptedPart[];
}

/** Attributes of a sent stanza that reach the receiver. */
const FORWARDED = ['type', 'edit', 'category'] as const;
const FORWARDED_ENC = ['mediatype', 'count', 'decrypt-fail'] as const;
const UNKNOWN_RECIPIENT = 404;
const NOT_ALLOWED = 403;
const RESTRICTED = 463;

/** Takes what a client sends apart, one envelope a device, and brings each where it belongs. */
export class MessageRouter {
  readonly refusals = new SendRefusals();
  private readonly ratchets = new RatchetJudge();

  constructor(
    private readonly accounts: Accounts,
    private readonly groups: Groups,
    private readonly phones: PhoneMailbox,
    private readonly journal: Journal,
  ) {}

  /** Handles a `<message>` of `sender` and acknowledges it. */
  async accept(sender: LinkedDevice, stanza: BinaryNode): Promise<void> {
    const destination = this.destinationOf(stanza.attrs.recipient ?? stanza.attrs.to);
    const error = this.refusalOf(sender, destination, stanza.attrs.category);
    sender.connection?.send(
      node('ack', {
        class: 'message',
        id: stanza.attrs.id,
        from: stanza.attrs.to,
        participant: stanza.attrs.participant,
        t: timestamp(),
        error: error?.toString(),
      }),
    );
    if (error !== null || !destination) return;
    for (const envelope of this.envelopes(sender, stanza, destination)) {
      await this.deliver(envelope);
    }
  }

  /** Brings an envelope to a simulated phone, or puts it into the queue of a linked client. */
  async deliver(envelope: Envelope): Promise<void> {
    if (this.isBlocked(envelope)) return;
    if (envelope.to.device === 0) await this.phones.receive(envelope);
    else this.accounts.device(envelope.to)?.queue.push(messageStanza(envelope));
  }

  /** Whoever is blocked is not told so: what he sends to the account reaches none of its devices. */
  private isBlocked({ from, to, chat }: Envelope): boolean {
    return !isGroupChat(chat) && this.accounts.get(to.number).profile.blocked.has(from.number);
  }

  private destinationOf(jid: string | undefined): Destination | null {
    const parsed = parseChat(jid);
    if (!parsed) return null;
    const { chat, user } = parsed;
    return { chat, addressing: user?.addressing ?? this.groups.find(chat)?.addressing ?? 'pn' };
  }

  private refusalOf(
    { number }: LinkedDevice,
    destination: Destination | null,
    category: string | undefined,
  ): number | null {
    if (!destination) return UNKNOWN_RECIPIENT;
    const { chat } = destination;
    const ordered = category === 'peer' ? null : this.refusals.take(number, chat);
    if (ordered !== null) return ordered;
    if (!isGroupChat(chat)) {
      if (!this.accounts.isOnWhatsApp(chat)) return UNKNOWN_RECIPIENT;
      return isBarredFrom(this.accounts.get(number), chat) ? RESTRICTED : null;
    }
    if (!chat.endsWith('@g.us')) return null;
    const group = this.groups.find(chat);
    if (!group) return UNKNOWN_RECIPIENT;
    return group.mayWrite(number) ? null : NOT_ALLOWED;
  }

  private envelopes(
    sender: LinkedDevice,
    stanza: BinaryNode,
    destination: Destination,
  ): Envelope[] {
    const { number, device } = sender;
    const deviceIdentity = contentBytes(getBinaryNodeChild(stanza, 'device-identity'));
    const sentAt = new Date();
    const pushName = this.accounts.get(number).name;
    const attributes = pick(stanza.attrs, FORWARDED);
    return this.shares(sender, stanza, destination.chat).map((share) => ({
      id: stanza.attrs.id ?? '',
      from: { number, device },
      ...share,
      ...destination,
      sentAt,
      pushName,
      attributes,
      deviceIdentity,
    }));
  }

  /** Who gets what: what is for one device, and, in a group, what is for all of them. */
  private shares(sender: LinkedDevice, stanza: BinaryNode, chat: string): Share[] {
    const own = this.ownShares(sender, stanza);
    const shared = isGroupChat(chat) ? readPart(getBinaryNodeChild(stanza, 'enc')) : null;
    if (shared?.ciphertext.type !== 'skmsg') return own;
    this.judge(sender, chat, shared.ciphertext, stanza.attrs.id);
    return this.audience(sender, chat, own).map((to) => {
      const parts = own.find((share) => isSame(share.to, to))?.parts ?? [];
      return { to, parts: [...parts, shared] };
    });
  }

  /** What is encrypted for single devices. */
  private ownShares(sender: LinkedDevice, stanza: BinaryNode): Share[] {
    return recipients(stanza).flatMap(([jid, enc]) => {
      const to = parseJid(jid);
      const part = readPart(enc);
      if (!to || !part) {
        this.journal.report('stanza.malformed', sender.jid, `message ${stanza.attrs.id} to ${jid}`);
        return [];
      }
      this.judge(sender, to, part.ciphertext, stanza.attrs.id);
      return [{ to: { number: to.number, device: to.device }, parts: [part] }];
    });
  }

  /** The devices of a group. A status is for those alone that were given its key. */
  private audience(
    sender: LinkedDevice,
    chat: string,
    shares: readonly Share[],
  ): readonly DeviceAddress[] {
    const group = this.groups.find(chat);
    const devices = group
      ? [...group.members.keys()].flatMap((number) => this.accounts.get(number).allDevices())
      : shares.map(({ to }) => to);
    return devices.filter((device) => !isSame(device, sender));
  }

  private judge(
    sender: LinkedDevice,
    to: DeviceAddress | string,
    ciphertext: Ciphertext,
    id: string | undefined,
  ): void {
    const fault = this.ratchets.judge(sender, to, ciphertext);
    const target = typeof to === 'string' ? to : `${to.number}:${to.device}`;
    if (fault) this.journal.report(fault, sender.jid, `message ${id} to ${target}`);
  }
}

/** To several devices in `<participants>`, or to the one that the stanza names. */
function recipients(stanza: BinaryNode): [string | undefined, BinaryNode | undefined][] {
  const participants = getBinaryNodeChild(stanza, 'participants');
  if (participants) {
    return childNodes(participants).map((to) => [to.attrs.jid, getBinaryNodeChild(to, 'enc')]);
  }
  const enc = getBinaryNodeChild(stanza, 'enc');
  if (enc?.attrs.type === 'skmsg') return [];
  return [[stanza.attrs.participant ?? stanza.attrs.to, enc]];
}

function readPart(enc: BinaryNode | undefined): EncryptedPart | null {
  const type = enc?.attrs.type;
  const body = contentBytes(enc);
  if (!enc || !body || (type !== 'pkmsg' && type !== 'msg' && type !== 'skmsg')) return null;
  return { ciphertext: { type, body }, attributes: pick(enc.attrs, FORWARDED_ENC) };
}

function isSame(one: DeviceAddress, other: DeviceAddress): boolean {
  return one.number === other.number && one.device === other.device;
}

function pick(
  attrs: BinaryNode['attrs'],
  names: readonly string[],
): Record<string, string | undefined> {
  return Object.fromEntries(names.map((name) => [name, attrs[name]]));
}
