import type { BinaryNode } from '@switchboard/baileys';
import type { Accounts } from '../accounts/accounts.js';
import { jidOf, parseJid } from '../accounts/address.js';
import { isGroupChat } from '../accounts/chat.js';
import type { LinkedDevice } from '../accounts/linked-device.js';
import { isoNow } from '../clock.js';
import type { Groups } from '../groups/groups.js';
import type { Journal } from '../journal.js';
import { childNodes, node, timestamp } from '../stanzas/stanzas.js';

/** What a person does at the moment. */
export const ACTIVITIES = ['available', 'unavailable', 'composing', 'recording', 'paused'] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** Something that a client told of itself, or wanted to be told of others. */
export interface ClientSignal {
  readonly device: number;
  /** `subscribe` wants to hear of `to`; the others tell what the client does. */
  readonly signal: Activity | 'subscribe';
  /** Number or group that it was for; null when it was for everybody. */
  readonly to: string | null;
  readonly at: string;
}

/** Who is there and who is typing: of people to clients, and what clients tell. */
export class PresenceService {
  constructor(
    private readonly accounts: Accounts,
    private readonly groups: Groups,
    private readonly journal: Journal,
  ) {}

  /** Handles a `<presence>` or `<chatstate>` of a client. */
  fromClient(device: LinkedDevice, stanza: BinaryNode): void {
    const { to, type, name } = stanza.attrs;
    const account = this.accounts.get(device.number);
    const chat = to === undefined ? null : isGroupChat(to) ? to : (parseJid(to)?.number ?? null);
    const signal = stanza.tag === 'chatstate' ? activityOf(stanza) : readSignal(type);
    if (stanza.tag === 'presence' && type !== 'subscribe') device.presence = type ?? null;
    if (name !== undefined && name !== '') account.name = name;
    if (signal) account.signals.push({ device: device.device, signal, to: chat, at: isoNow() });
    if (signal === 'subscribe' && chat !== null) this.subscribe(device, chat, to);
    this.journal.changed();
  }

  /**
   * A person comes, goes, types or stops to.
   * @param to number or group in which it types; who comes or goes is told to whoever subscribed to it
   * @param lastSeen goes with `unavailable`
   */
  tell(from: string, activity: Activity, to: string | undefined, lastSeen?: Date): void {
    if (activity === 'available' || activity === 'unavailable') {
      const account = this.accounts.get(from);
      account.presence = { activity, lastSeen: lastSeen ?? new Date() };
      for (const device of this.accounts.devices()) {
        const jid = device.subscriptions.get(from);
        if (jid !== undefined) device.connection?.send(this.presenceOf(from, jid));
      }
      return;
    }
    for (const device of this.readersOf(from, to)) {
      const isGroup = to !== undefined && isGroupChat(to);
      const style = isGroup ? this.groups.get(to).addressing : 'pn';
      const author = jidOf(from, style);
      const attributes = isGroup ? { from: to, participant: author } : { from: author };
      const media = activity === 'recording' ? { media: 'audio' } : {};
      const state = node(activity === 'recording' ? 'composing' : activity, media);
      device.connection?.send(node('chatstate', { ...attributes, to: device.jid }, [state]));
    }
  }

  private readersOf(from: string, to: string | undefined): LinkedDevice[] {
    if (to === undefined) return [];
    const numbers = isGroupChat(to) ? this.groups.get(to).members.keys() : [to];
    const others = [...numbers].filter((number) => number !== from);
    return others.flatMap((number) => [...this.accounts.get(number).devices.values()]);
  }

  private subscribe(device: LinkedDevice, chat: string, jid: string | undefined): void {
    if (jid === undefined || isGroupChat(chat)) return;
    device.subscriptions.set(chat, jid);
    if (this.accounts.get(chat).presence) device.connection?.send(this.presenceOf(chat, jid));
  }

  private presenceOf(number: string, from: string): BinaryNode {
    const { activity = 'unavailable', lastSeen = new Date() } =
      this.accounts.get(number).presence ?? {};
    if (activity === 'available') return node('presence', { from, type: activity });
    const { privacy } = this.accounts.get(number).profile;
    const last = privacy.get('last') === 'none' ? 'deny' : timestamp(lastSeen);
    return node('presence', { from, type: activity, last });
  }
}

function readSignal(type: string | undefined): ClientSignal['signal'] | null {
  return type === 'subscribe' || type === 'available' || type === 'unavailable' ? type : null;
}

function activityOf(chatstate: BinaryNode): Activity | null {
  const [state] = childNodes(chatstate);
  if (state?.tag === 'paused') return 'paused';
  if (state?.tag !== 'composing') return null;
  return state.attrs.media === 'audio' ? 'recording' : 'composing';
}
