import { type AuthStateChange, AuthStateStore } from '@switchboard/auth-state';

/** Holds nothing; notes what it is given to commit. */
export class NotingStore extends AuthStateStore {
  readonly commits: (readonly AuthStateChange[])[] = [];
  /** What a commit waits for, once it is noted. */
  beforeCommit: Promise<void> = Promise.resolve();
  /** Why commits fail, without being noted. */
  failure: Error | null = null;

  /** What kinds of values each commit was of. */
  get types(): string[][] {
    return this.commits.map((changes) => changes.map((change) => change.type));
  }

  async commit(_: unknown, changes: readonly AuthStateChange[]): Promise<void> {
    if (this.failure !== null) throw this.failure;
    this.commits.push(changes);
    await this.beforeCommit;
  }
  read = () => Promise.resolve(new Map<string, Uint8Array>());
  findInbox = () => Promise.resolve(null);
  undone = () => Promise.resolve([]);
  settle = () => Promise.resolve();
  hasCredentials = () => Promise.resolve(false);
  forget = () => Promise.resolve();
  destroy = () => Promise.resolve();
}
