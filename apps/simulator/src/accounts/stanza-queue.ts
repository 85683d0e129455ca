import { isoNow } from '../clock.js';
import type { BinaryNode } from '@switchboard/baileys';

/** What a client answered to a stanza. */
export interface StanzaAnswer {
  readonly by: 'ack' | 'receipt';
  /** Type of the receipt; null is the plain delivery receipt (or an ack without type). */
  readonly type: string | null;
  /** Reason of a refusal, for example 487. */
  readonly error: string | null;
  readonly at: string;
}

/** The history of one stanza that a device has to acknowledge. */
export interface Delivery {
  readonly stanza: string;
  readonly id: string;
  readonly from: string;
  readonly queuedAt: string;
  /** Each time it was put on the wire; more than one means that it was held and replayed. */
  readonly sentAt: string[];
  readonly answers: StanzaAnswer[];
}

interface QueuedStanza {
  readonly key: string;
  readonly node: BinaryNode;
  readonly delivery: Delivery;
}

type Sink = (stanza: BinaryNode) => void;

const HISTORY_LIMIT = 20_000;

/**
 * Everything a device has to acknowledge, kept until it does: messages, receipts, notifications, calls. What is left
 * when the device logs in is sent again, in order, marked `offline`.
 */
export class StanzaQueue {
  readonly history: Delivery[] = [];
  private waiting: QueuedStanza[] = [];
  private sink: Sink | null = null;
  /** Messages sent anew after a retry request; the refusal of the first copy is still to come. */
  private readonly refusalsToCome = new Set<string>();

  get length(): number {
    return this.waiting.length;
  }

  push(node: BinaryNode): void {
    const delivery: Delivery = {
      stanza: node.tag,
      id: node.attrs.id ?? '',
      from: node.attrs.from ?? '',
      queuedAt: isoNow(),
      sentAt: [],
      answers: [],
    };
    this.history.push(delivery);
    if (this.history.length > HISTORY_LIMIT) this.history.shift();
    const queued = { key: keyOf(node.tag, node.attrs, node.attrs.from), node, delivery };
    this.waiting.push(queued);
    if (this.sink) emit(queued, this.sink, {});
  }

  /** What is held, by kind of stanza. */
  counts(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { node } of this.waiting) counts[node.tag] = (counts[node.tag] ?? 0) + 1;
    return counts;
  }

  /** Sends what is held, marked `offline`, and from now on everything at once. */
  attach(sink: Sink): void {
    this.sink = sink;
    for (const queued of this.waiting) emit(queued, sink, { offline: '1' });
  }

  detach(): void {
    this.sink = null;
    this.refusalsToCome.clear();
  }

  /** Takes an `<ack>`. */
  acknowledge(ack: BinaryNode): void {
    const stanza = ack.attrs.class ?? '';
    const key = keyOf(stanza, ack.attrs, ack.attrs.to);
    if (this.refusalsToCome.delete(key)) {
      const first = this.history.find(
        (entry) => entry.stanza === stanza && entry.id === ack.attrs.id,
      );
      first?.answers.push(answerOf('ack', ack));
      return;
    }
    this.settle(key, answerOf('ack', ack));
  }

  /** Takes a `<receipt>`, which acknowledges a message (and may name several). */
  acknowledgeMessages(ids: readonly string[], receipt: BinaryNode): void {
    for (const id of ids) {
      this.settle(keyOf('message', { id }, undefined), answerOf('receipt', receipt));
    }
  }

  /** The client could not decrypt a message: this copy will be refused, a new one is to be pushed. */
  retryRequested(id: string, receipt: BinaryNode): void {
    const key = keyOf('message', { id }, undefined);
    this.settle(key, answerOf('receipt', receipt));
    this.refusalsToCome.add(key);
  }

  private settle(key: string, answer: StanzaAnswer): void {
    const settled = this.waiting.filter((queued) => queued.key === key);
    if (settled.length === 0) {
      const [stanza, id] = key.split('|');
      const last = this.history.findLast((entry) => entry.stanza === stanza && entry.id === id);
      last?.answers.push(answer);
      return;
    }
    for (const { delivery } of settled) delivery.answers.push(answer);
    this.waiting = this.waiting.filter((queued) => queued.key !== key);
  }
}

/** Messages are told apart by id; of the others several may share one, so all that the ack repeats counts. */
function keyOf(stanza: string, attrs: BinaryNode['attrs'], peer: string | undefined): string {
  if (stanza === 'message') return `message|${attrs.id}`;
  return [stanza, attrs.id, peer, attrs.participant ?? '', attrs.type ?? ''].join('|');
}

function answerOf(by: StanzaAnswer['by'], node: BinaryNode): StanzaAnswer {
  const { type, error } = node.attrs;
  return { by, type: type ?? null, error: error ?? null, at: isoNow() };
}

function emit(queued: QueuedStanza, sink: Sink, mark: Record<string, string>): void {
  queued.delivery.sentAt.push(isoNow());
  sink({ ...queued.node, attrs: { ...queued.node.attrs, ...mark } });
}
