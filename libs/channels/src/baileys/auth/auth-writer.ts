import { type AuthStateChange, CREDENTIALS, type InboxEntry } from '@switchboard/auth-state';
import type { AuthenticationCreds } from '@switchboard/baileys';
import type { AuthSession } from '../../channel.js';
import { SessionEndedError } from '../../channel.errors.js';
import { SerialQueue } from '../serial-queue.js';
import { encodeAuthValue } from './auth-value-encoding.js';
import { isPaired } from './credentials.js';

/**
 * The one way in which a session changes its auth state: one commit at a time, in the order in which they were asked
 * for. Credentials that changed travel with the next commit, so that the ids of new pre-keys and the counter they come
 * from are never apart.
 */
export class AuthWriter {
  private readonly commits = new SerialQueue();
  private credentialsChanged = false;
  private refusal: Error | null = null;

  /** @param onFailure called before a failed commit is told to whoever asked for it: memory is ahead of the store now */
  constructor(
    private readonly auth: AuthSession,
    private readonly creds: AuthenticationCreds,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /**
   * Resolves when all of it is committed.
   * @throws Error the store's own, or `SessionEndedError` after `stop`
   */
  commit(changes: readonly AuthStateChange[], inbox: readonly InboxEntry[] = []): Promise<void> {
    return this.commits.run(() => this.write(changes, inbox));
  }

  /** Commits the credentials, as they are at its turn. Unpaired ones stay in memory. A failure goes to `onFailure`. */
  saveCredentials(): void {
    this.credentialsChanged = true;
    this.commit([]).catch(() => {
      // Told to `onFailure` already, or the session had ended before.
    });
  }

  /** Resolves to null when all that was asked for until now is committed, to the reason when it is not. */
  whenStored(): Promise<unknown> {
    return this.commit([]).then(
      () => null,
      (error: unknown) => error,
    );
  }

  /**
   * Refuses every later commit. Resolves when the earlier ones are done: after it, nothing of this session is written,
   * and the next session of the instance may read.
   */
  async stop(): Promise<void> {
    await this.commits.run(() => {
      this.refusal ??= new SessionEndedError();
      return Promise.resolve();
    });
  }

  private async write(
    changes: readonly AuthStateChange[],
    inbox: readonly InboxEntry[],
  ): Promise<void> {
    if (this.refusal !== null) throw this.refusal;
    const withCredentials = this.credentialsChanged && isPaired(this.creds);
    const all = withCredentials ? [...changes, this.credentialsChange()] : changes;
    if (all.length === 0 && inbox.length === 0) return;
    this.credentialsChanged &&= !withCredentials;
    try {
      await this.auth.store.commit(this.auth.fence, all, inbox);
    } catch (error) {
      this.refusal = new SessionEndedError({ cause: error });
      this.onFailure(error);
      throw error;
    }
  }

  private credentialsChange(): AuthStateChange {
    return { ...CREDENTIALS, value: encodeAuthValue(this.creds) };
  }
}
