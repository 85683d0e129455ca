import { Injectable } from '@nestjs/common';
import { InstanceSealer } from '@switchboard/crypto';
import type { EntityManager } from 'typeorm';
import type { AuthStateChange, InboxEntry } from './auth-state-store.js';
import { type AuthKeyName, compareNames } from './names.js';

/** One value, sealed. */
export interface SealedAuthKey extends AuthKeyName {
  readonly sealed: Buffer;
}

/** One inbox entry, sealed. */
export interface SealedInboxEntry {
  readonly cipherHash: Buffer;
  readonly sealed: Buffer;
}

/** What a commit changes, sealed: the last change of each value, in the one order in which values are touched. */
export interface SealedCommit {
  readonly written: readonly SealedAuthKey[];
  readonly removed: readonly AuthKeyName[];
  readonly inbox: readonly SealedInboxEntry[];
}

/** Seals what every store keeps, bound to its place: a value moved to another name or instance does not open. */
@Injectable()
export class AuthSealer {
  constructor(private readonly sealer: InstanceSealer) {}

  async sealCommit(
    instanceId: string,
    changes: readonly AuthStateChange[],
    inbox: readonly InboxEntry[],
    tx?: EntityManager,
  ): Promise<SealedCommit> {
    const last = new Map(changes.map((change) => [keyContext(change), change]));
    const written: SealedAuthKey[] = [];
    const removed: AuthKeyName[] = [];
    for (const { type, id, value } of [...last.values()].sort(compareNames)) {
      if (value === null) removed.push({ type, id });
      else {
        const sealed = await this.sealer.seal(instanceId, keyContext({ type, id }), value, tx);
        written.push({ type, id, sealed });
      }
    }
    const entries: SealedInboxEntry[] = [];
    for (const { cipherHash, payload } of inbox) {
      entries.push({
        cipherHash: Buffer.from(cipherHash),
        sealed: await this.sealer.seal(instanceId, inboxContext(cipherHash), payload, tx),
      });
    }
    return { written, removed, inbox: entries };
  }

  openKey(instanceId: string, key: SealedAuthKey): Promise<Buffer> {
    return this.sealer.open(instanceId, keyContext(key), key.sealed);
  }

  async openEntry(instanceId: string, entry: SealedInboxEntry): Promise<InboxEntry> {
    const payload = await this.sealer.open(
      instanceId,
      inboxContext(entry.cipherHash),
      entry.sealed,
    );
    return { cipherHash: entry.cipherHash, payload };
  }
}

function keyContext(key: AuthKeyName): string {
  return `auth_key:${key.type}:${key.id}`;
}

function inboxContext(cipherHash: Uint8Array): string {
  return `inbox:${Buffer.from(cipherHash).toString('hex')}`;
}
