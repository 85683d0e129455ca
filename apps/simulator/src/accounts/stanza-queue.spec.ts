import { beforeEach, describe, expect, it } from 'vitest';
import type { BinaryNode } from '@switchboard/baileys';
import { node } from '../stanzas/stanzas.js';
import { StanzaQueue } from './stanza-queue.js';

const message = (id: string): BinaryNode => node('message', { id, from: 'a@s.whatsapp.net' });
const receipt = (id: string, type?: string): BinaryNode =>
  node('receipt', { id, from: 'a@s.whatsapp.net', type });

describe('StanzaQueue', () => {
  let queue: StanzaQueue;
  let sent: BinaryNode[];

  beforeEach(() => {
    queue = new StanzaQueue();
    sent = [];
  });

  const attach = (): void => queue.attach((stanza) => void sent.push(stanza));
  const sentIds = (): (string | undefined)[] => sent.map(({ attrs }) => attrs.id);

  it('holds stanzas for an absent client, in order, and marks them', () => {
    queue.push(message('1'));
    queue.push(receipt('2'));
    expect(queue.counts()).toEqual({ message: 1, receipt: 1 });
    attach();
    queue.push(message('3'));
    expect(sentIds()).toEqual(['1', '2', '3']);
    expect(sent.map(({ attrs }) => attrs.offline)).toEqual(['1', '1', undefined]);
  });

  it('sends again at the next login what was not acknowledged', () => {
    attach();
    queue.push(message('1'));
    queue.push(message('2'));
    queue.acknowledgeMessages(['1'], node('receipt', { id: '1' }));
    queue.detach();
    sent = [];
    attach();
    expect(sentIds()).toEqual(['2']);
    expect(queue.history.map(({ sentAt }) => sentAt.length)).toEqual([1, 2]);
  });

  it('tells receipts that share an id apart by their type', () => {
    queue.push(receipt('1'));
    queue.push(receipt('1', 'read'));
    queue.acknowledge(node('ack', { class: 'receipt', id: '1', to: 'a@s.whatsapp.net' }));
    expect(queue.length).toBe(1);
    queue.acknowledge(
      node('ack', { class: 'receipt', id: '1', to: 'a@s.whatsapp.net', type: 'read' }),
    );
    expect(queue.length).toBe(0);
  });

  it('keeps the second copy of a message when the client refuses the first', () => {
    attach();
    queue.push(message('1'));
    queue.retryRequested('1', node('receipt', { id: '1', type: 'retry' }));
    queue.push(message('1'));
    const refusal = node('ack', { class: 'message', id: '1', error: '500' });
    queue.acknowledge(refusal);
    expect(queue.length).toBe(1);
    queue.acknowledge(refusal);
    expect(queue.length).toBe(0);
    expect(queue.history[0]?.answers.map(({ type, error }) => type ?? error)).toEqual([
      'retry',
      '500',
    ]);
  });

  it('drops what the client refuses for good', () => {
    attach();
    queue.push(message('1'));
    queue.acknowledge(node('ack', { class: 'message', id: '1', error: '487' }));
    expect(queue.length).toBe(0);
    expect(queue.history[0]?.answers).toEqual([expect.objectContaining({ error: '487' })]);
  });

  it('notes a second answer to a stanza that was settled before', () => {
    attach();
    queue.push(message('1'));
    queue.acknowledgeMessages(['1'], node('receipt', { id: '1' }));
    queue.acknowledgeMessages(['1'], node('receipt', { id: '1', type: 'read' }));
    expect(queue.history[0]?.answers.map(({ type }) => type)).toEqual([null, 'read']);
  });
});
