import { randomBytes, randomUUID } from 'node:crypto';
import { type BinaryNode, getBinaryNodeChild } from '@switchboard/baileys';
import type { Accounts } from '../accounts/accounts.js';
import { jidOf } from '../accounts/address.js';
import type { LinkedDevice } from '../accounts/linked-device.js';
import { isoNow } from '../clock.js';
import type { Journal } from '../journal.js';
import { NotFoundError } from '../simulator.errors.js';
import { childNodes, node, timestamp } from '../stanzas/stanzas.js';

/** How a call ended that nobody rejected. */
export const CALL_ENDINGS = ['hung-up', 'timeout', 'accepted-elsewhere'] as const;
export type CallEnding = (typeof CALL_ENDINGS)[number];

/** A call of a person to the clients of a number. */
export interface Call {
  readonly id: string;
  /** Number of the caller. */
  readonly from: string;
  readonly to: string;
  readonly isVideo: boolean;
  readonly offeredAt: string;
  state: 'ringing' | 'rejected' | CallEnding;
  /** Device of the client that rejected it. */
  rejectedBy: number | null;
  endedAt: string | null;
}

/** Calls of people. There is no sound: they ring, and end. */
export class Calls {
  readonly all: Call[] = [];

  constructor(
    private readonly accounts: Accounts,
    private readonly journal: Journal,
  ) {}

  /** A person calls: the clients of `to` ring. */
  offer(from: string, to: string, isVideo: boolean): Call {
    const call: Call = {
      id: randomBytes(16).toString('hex').toUpperCase(),
      from,
      to,
      isVideo,
      offeredAt: isoNow(),
      state: 'ringing',
      rejectedBy: null,
      endedAt: null,
    };
    this.all.push(call);
    const media = [node('audio', { enc: 'opus', rate: '16000' })];
    if (isVideo) media.push(node('video', { enc: 'vp8' }));
    this.ring(call, 'offer', { caller_pn: jidOf(from) }, media);
    return call;
  }

  /** Ends a call that still rings. @throws NotFoundError */
  end(id: string, how: CallEnding): Call {
    const call = this.all.find((known) => known.id === id);
    if (!call) throw new NotFoundError('call.not_found', `There is no call ${id}.`);
    if (call.state !== 'ringing') return call;
    this.finish(call, how);
    const reasons = {
      'hung-up': undefined,
      timeout: 'timeout',
      'accepted-elsewhere': 'accepted_elsewhere',
    };
    this.ring(call, 'terminate', { reason: reasons[how] });
    return call;
  }

  /** Handles a `<call>` of a client; the answer is what its query waits for. */
  fromClient(device: LinkedDevice, stanza: BinaryNode): BinaryNode {
    const { id, to } = stanza.attrs;
    const answer = { class: 'call', id, from: to };
    const link = getBinaryNodeChild(stanza, 'link_create');
    if (link) {
      const token = randomBytes(16).toString('base64url');
      return node('ack', answer, [node('link_create', { ...link.attrs, token })]);
    }
    const reject = childNodes(stanza).find(({ tag }) => tag === 'reject');
    const call = this.all.find((known) => known.id === reject?.attrs['call-id']);
    if (call?.to === device.number && call.state === 'ringing') {
      this.finish(call, 'rejected');
      call.rejectedBy = device.device;
      this.ring(call, 'terminate', { reason: 'rejected_elsewhere' }, [], device);
    }
    return node('ack', { ...answer, type: reject ? 'reject' : undefined });
  }

  private finish(call: Call, state: Call['state']): void {
    call.state = state;
    call.endedAt = isoNow();
    this.journal.changed();
  }

  private ring(
    call: Call,
    tag: 'offer' | 'terminate',
    attributes: Record<string, string | undefined>,
    content: BinaryNode[] = [],
    except?: LinkedDevice,
  ): void {
    const creator = jidOf(call.from, 'lid');
    const info = node(tag, { 'call-id': call.id, 'call-creator': creator, ...attributes }, content);
    for (const device of this.accounts.get(call.to).devices.values()) {
      if (device === except) continue;
      const from = jidOf(call.from, 'lid');
      device.queue.push(node('call', { id: randomUUID(), from, t: timestamp() }, [info]));
    }
    this.journal.changed();
  }
}
