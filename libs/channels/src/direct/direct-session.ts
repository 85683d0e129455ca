import { CREDENTIALS } from '@switchboard/auth-state';
import { FencedError } from '@switchboard/database';
import type { ChannelHost, ChannelReport, ChannelSession, OwnProfile } from '../channel.js';
import type {
  AnswerOf,
  CommandHandlers,
  CommandKind,
  CommandOf,
} from '../commands/channel-commands.js';
import {
  ChannelNotOpenError,
  NotAvailableOnChannelError,
  NotWaitingForPairingError,
} from '../channel.errors.js';
import type { DirectLog } from './direct-log.js';

/** How a session ended, as it is reported. */
export type Closed = Omit<Extract<ChannelReport, { kind: 'closed' }>, 'kind'>;

/** What a channel without a line of its own does: each message is a request for itself. */
export interface DirectLine<Context = unknown> {
  /** What the wire contract answers to who asks for what this channel cannot do. */
  readonly notAvailable: string;
  /** Finds out whether the account can be used. Rejects when it cannot, or when that cannot be found out now. */
  check(signal: AbortSignal): Promise<OwnProfile>;
  /** What it can do, by kind of command, in this context. */
  readonly context: Context;
  readonly handlers: Partial<CommandHandlers<Context>>;
  /** Nothing is begun any more; what is under way may come to its end. */
  ended?(): void;
  /** What a failure says of the whole connection; null when it concerns one message alone. */
  closeOf(error: unknown): Closed | null;
}

/** Says in the auth state that the account was found good, so that a new owner opens it again by itself. */
const ADMITTED = Buffer.from('admitted');

/** The session of a channel that has nothing to keep open: open from the check of its account on. */
export class DirectSession<Context> implements ChannelSession {
  private phase: 'checking' | 'open' | 'ended' = 'checking';
  private readonly ending = new AbortController();
  private started: Promise<void> = Promise.resolve();

  constructor(
    private readonly host: ChannelHost,
    private readonly line: DirectLine<Context>,
    private readonly log: DirectLog,
  ) {}

  /** Checks the account. Never rejects: what goes wrong is reported. */
  start(): void {
    const { signal } = this.host;
    if (signal.aborted) this.end();
    else signal.addEventListener('abort', () => this.end(), { once: true });
    this.started = this.open();
  }

  async run<K extends CommandKind>(
    command: CommandOf<K>,
    deadline: AbortSignal,
  ): Promise<AnswerOf<K>> {
    if (this.phase !== 'open') throw new ChannelNotOpenError();
    const { context, handlers, notAvailable } = this.line;
    const handler: CommandHandlers<Context>[K] | undefined = handlers[command.kind];
    if (handler === undefined) throw new NotAvailableOnChannelError(notAvailable);
    try {
      return await handler(context, command, deadline);
    } catch (error) {
      const closed = this.line.closeOf(error);
      // Not awaited: the end of the session would be all that the caller hears.
      if (closed !== null) void this.endWith(closed);
      throw error;
    }
  }

  async requestPairingCode(): Promise<void> {
    throw new NotWaitingForPairingError();
  }

  /** None of them means anything here. */
  async applySettings(): Promise<void> {}

  async close(how: 'keep-credentials' | 'log-out'): Promise<void> {
    this.end();
    await this.started;
    const { fence, store } = this.host.auth;
    if (how === 'log-out') await store.forget(fence);
  }

  private async open(): Promise<void> {
    try {
      const self = await this.line.check(this.ending.signal);
      if (this.ending.signal.aborted) return;
      const { fence, store } = this.host.auth;
      await store.commit(fence, [{ ...CREDENTIALS, value: ADMITTED }]);
      // Commands may come as soon as the state is told.
      this.phase = 'open';
      await this.host.report({ kind: 'opened', self });
    } catch (error) {
      await this.fail(error);
    }
  }

  private async fail(error: unknown): Promise<void> {
    if (this.ending.signal.aborted) return;
    if (error instanceof FencedError) {
      this.end();
      return;
    }
    this.log.warn('channel.check_failed', error);
    const detail = error instanceof Error ? error.message.slice(0, 200) : null;
    await this.endWith(this.line.closeOf(error) ?? { code: null, detail, credentials: 'kept' });
  }

  /** Tells the end; never rejects. One that cannot be told is found by the owner, which ends the session in its turn. */
  private async endWith(closed: Closed): Promise<void> {
    if (this.ending.signal.aborted) return;
    this.end();
    await this.host.report({ kind: 'closed', ...closed }).catch((error: unknown) => {
      this.log.warn('channel.report_failed', error);
    });
  }

  private end(): void {
    if (this.phase === 'ended') return;
    this.phase = 'ended';
    this.ending.abort();
    this.line.ended?.();
  }
}
