import {
  type AuthStateChange,
  AuthStateStore,
  type InboxEntry,
  type InboxRef,
} from '@switchboard/auth-state';
import type { Fence } from '@switchboard/database';
import type { EntityManager } from 'typeorm';

/** One commit, as a test sees it. */
export interface SeenCommit {
  readonly types: readonly string[];
  readonly inbox: number;
}

/** The real store, with what a test does to it. */
export class TamperedStore extends AuthStateStore {
  readonly commits: SeenCommit[] = [];
  /** Those that the real store refused. */
  readonly refused: SeenCommit[] = [];
  /** Runs before each commit; what it throws is the commit's failure. */
  beforeCommit: (commit: SeenCommit) => Promise<void> | void = () => undefined;
  /** Runs once a commit is done. */
  afterCommit: (commit: SeenCommit) => void = () => undefined;

  constructor(private readonly real: AuthStateStore) {
    super();
  }

  override claim(fence: Fence) {
    return this.real.claim(fence);
  }

  async commit(
    fence: Fence,
    changes: readonly AuthStateChange[],
    inbox: readonly InboxEntry[] = [],
  ): Promise<void> {
    const commit = { types: changes.map((change) => change.type), inbox: inbox.length };
    await this.beforeCommit(commit);
    try {
      await this.real.commit(fence, changes, inbox);
    } catch (error) {
      this.refused.push(commit);
      throw error;
    }
    this.commits.push(commit);
    this.afterCommit(commit);
  }

  read(instanceId: string, type: string, ids: readonly string[]) {
    return this.real.read(instanceId, type, ids);
  }

  findInbox(instanceId: string, cipherHash: Uint8Array) {
    return this.real.findInbox(instanceId, cipherHash);
  }

  undone(instanceId: string, limit: number) {
    return this.real.undone(instanceId, limit);
  }

  settle(tx: EntityManager, instanceId: string, refs: readonly InboxRef[]) {
    return this.real.settle(tx, instanceId, refs);
  }

  hasCredentials(instanceId: string) {
    return this.real.hasCredentials(instanceId);
  }

  forget(fence: Fence) {
    return this.real.forget(fence);
  }

  destroy(instanceId: string) {
    return this.real.destroy(instanceId);
  }
}
