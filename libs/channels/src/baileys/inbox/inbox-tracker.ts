import { createHash } from 'node:crypto';
import type { InboxRef } from '@switchboard/auth-state';
import {
  type BinaryNode,
  cleanMessage,
  decodeMessageNode,
  type WAMessage,
} from '@switchboard/baileys';
import type { OwnAddresses } from './stored-stanza.js';

/** Where a ciphertext came from. */
export interface StanzaOrigin {
  readonly attrs: Readonly<Record<string, string>>;
  readonly me: OwnAddresses;
  /** Names the message that the library will tell. */
  readonly messageName: string;
}

interface Decrypted {
  readonly messageName: string;
  readonly sinceMs: number;
  state: 'held-by-library' | 'being-told' | 'not-told';
}

/** Ciphertexts of stanzas that never got to their decryption; the oldest are dropped beyond this. */
const MAX_ARRIVED = 5_000;

/**
 * The library buffers what it decrypts, for 20 s after a first login. Nobody shall wait for that: what it has not told
 * after this time is told from the inbox, and not told again when the library comes to it.
 */
const LIBRARY_HOLDS_MS = 5_000;

const CIPHERTEXT_TYPES: ReadonlySet<string> = new Set(['pkmsg', 'msg', 'skmsg']);

/** Name under which a ciphertext is known: the hex SHA-256 of its bytes. */
export function cipherHash(ciphertext: Uint8Array): string {
  return createHash('sha256').update(ciphertext).digest('hex');
}

/** The memory of one session of which ciphertext belongs to which message, and which of them are told. */
export class InboxTracker {
  private readonly arrived = new Map<string, StanzaOrigin>();
  private readonly decrypted = new Map<string, Decrypted>();
  private readonly hashesOfMessage = new Map<string, Set<string>>();

  /** Notes the ciphertexts of a message stanza, before the library decrypts them. */
  arrive(stanza: BinaryNode, me: OwnAddresses): void {
    const messageName = nameOfStanza(stanza, me);
    if (messageName === null || !Array.isArray(stanza.content)) return;
    for (const { tag, attrs, content } of stanza.content) {
      if (tag !== 'enc' || !CIPHERTEXT_TYPES.has(attrs['type'] ?? '')) continue;
      if (!(content instanceof Uint8Array)) continue;
      this.arrived.set(cipherHash(content), { attrs: stanza.attrs, me, messageName });
    }
    for (const hash of this.arrived.keys()) {
      if (this.arrived.size <= MAX_ARRIVED) break;
      this.arrived.delete(hash);
    }
  }

  /** Where a ciphertext came from, once; null when it came in no stanza that was noted. */
  takeOrigin(hash: string): StanzaOrigin | null {
    const origin = this.arrived.get(hash) ?? null;
    this.arrived.delete(hash);
    return origin;
  }

  /** The message of this ciphertext is with the library now, and in the inbox. */
  held(hash: string, messageName: string): void {
    this.decrypted.set(hash, { messageName, sinceMs: Date.now(), state: 'held-by-library' });
    const hashes = this.hashesOfMessage.get(messageName) ?? new Set();
    this.hashesOfMessage.set(messageName, hashes.add(hash));
  }

  /** True when a message with this key was received in this session and is not told yet. */
  knows(key: WAMessage['key']): boolean {
    return this.hashesOfMessage.has(nameOfMessage(key));
  }

  /** The library told a message: its inbox entries, which are now being reported. */
  beginTelling(key: WAMessage['key']): InboxRef[] {
    const hashes = [...(this.hashesOfMessage.get(nameOfMessage(key)) ?? [])];
    for (const hash of hashes) {
      const entry = this.decrypted.get(hash);
      if (entry !== undefined) entry.state = 'being-told';
    }
    return hashes.map((hash) => ({ cipherHash: Buffer.from(hash, 'hex') }));
  }

  /** The report of these entries was committed, or was not. */
  endTelling(refs: readonly InboxRef[], committed: boolean): void {
    for (const ref of refs) {
      const hash = Buffer.from(ref.cipherHash).toString('hex');
      const entry = this.decrypted.get(hash);
      if (entry === undefined) continue;
      if (committed) this.forget(hash, entry.messageName);
      else entry.state = 'not-told';
    }
  }

  /** True while this entry will still be told without the inbox. */
  isUnderWay(ref: InboxRef, nowMs: number): boolean {
    const entry = this.decrypted.get(Buffer.from(ref.cipherHash).toString('hex'));
    return entry !== undefined && !isOverdue(entry, nowMs);
  }

  /** True when something has to be told from the inbox. */
  hasOverdue(nowMs: number): boolean {
    return [...this.decrypted.values()].some((entry) => isOverdue(entry, nowMs));
  }

  private forget(hash: string, messageName: string): void {
    this.decrypted.delete(hash);
    const hashes = this.hashesOfMessage.get(messageName);
    hashes?.delete(hash);
    if (hashes?.size === 0) this.hashesOfMessage.delete(messageName);
  }
}

function isOverdue(entry: Decrypted, nowMs: number): boolean {
  return (
    entry.state === 'not-told' ||
    (entry.state === 'held-by-library' && nowMs - entry.sinceMs > LIBRARY_HOLDS_MS)
  );
}

/** Null for a stanza that the library will refuse. */
function nameOfStanza(stanza: BinaryNode, me: OwnAddresses): string | null {
  try {
    const { fullMessage } = decodeMessageNode(stanza, me.id, me.lid);
    cleanMessage(fullMessage, me.id, me.lid);
    return nameOfMessage(fullMessage.key);
  } catch {
    return null;
  }
}

function nameOfMessage(key: WAMessage['key']): string {
  return JSON.stringify([key.remoteJid, key.fromMe ?? false, key.id, key.participant || null]);
}
