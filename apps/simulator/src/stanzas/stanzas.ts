import type { BinaryNode } from '@switchboard/baileys';
import { SERVER_JID } from '../accounts/address.js';

/** Seconds since 1970 as a stanza attribute. */
export function timestamp(date: Date = new Date()): string {
  return Math.floor(date.getTime() / 1000).toString();
}

export function node(
  tag: string,
  attrs: Record<string, string | undefined> = {},
  content?: BinaryNode[] | Uint8Array,
): BinaryNode {
  const present: Record<string, string> = {};
  for (const [name, value] of Object.entries(attrs)) if (value !== undefined) present[name] = value;
  return content === undefined ? { tag, attrs: present } : { tag, attrs: present, content };
}

export function bytes(tag: string, content: Uint8Array): BinaryNode {
  return node(tag, {}, Buffer.from(content));
}

/** The answer to an `<iq>`, from whom it was asked: clients match it by `id` alone. */
export function iqResult(iq: BinaryNode, content?: BinaryNode[]): BinaryNode {
  const from = iq.attrs.to ?? SERVER_JID;
  return node('iq', { from, type: 'result', id: iq.attrs.id }, content);
}

export function iqError(iq: BinaryNode, code: number, text: string): BinaryNode {
  const error = node('error', { code: String(code), text });
  return node('iq', { from: SERVER_JID, type: 'error', id: iq.attrs.id }, [error]);
}

/** An `<ib>` holds one child: clients route by the first one. */
export function ib(child: BinaryNode): BinaryNode {
  return node('ib', { from: SERVER_JID }, [child]);
}

export function failure(reason: number): BinaryNode {
  return node('failure', { reason: String(reason) });
}

/** `code` and `conflict` may each be missing; clients tell the cases apart by what is there. */
export function streamError(code?: number, conflict?: 'device_removed' | 'replaced'): BinaryNode {
  const child = conflict && [node('conflict', { type: conflict })];
  return node('stream:error', { code: code?.toString() }, child);
}

export function childNodes(parent: BinaryNode | undefined): readonly BinaryNode[] {
  return Array.isArray(parent?.content) ? parent.content : [];
}

/** The byte content of a node, or null when it has none. A text counts as its bytes. */
export function contentBytes(parent: BinaryNode | undefined): Buffer | null {
  const content = parent?.content;
  if (content === undefined || Array.isArray(content)) return null;
  return typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
}
