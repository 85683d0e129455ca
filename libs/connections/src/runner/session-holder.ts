import { Logger } from '@nestjs/common';
import type {
  AnswerOf,
  ChannelInstance,
  ChannelReport,
  CommandKind,
  CommandOf,
} from '@switchboard/channels';
import type { Fence } from '@switchboard/database';
import { ConnectionNotOpenError } from '../connection.errors.js';
import { ChannelAttempt } from './channel-attempt.js';
import type { RunnerServices } from './runner-services.js';

/** A session that is ended on our own wish gets this long for its last commits. */
const CLOSE_TIMEOUT_MS = 10_000;
/** What is left of an old session gets this long before the next one starts. */
const LEFTOVER_TIMEOUT_MS = 5_000;

/** Whom a session tells. `serial` says which session it is. */
export interface SessionListener {
  report(serial: number, report: ChannelReport): Promise<void>;
  /** The attempt could not even start. */
  failed(serial: number, error: unknown): void;
}

/** The one session that a connection may have. The next one starts when nothing is left of the one before. */
export class SessionHolder {
  private readonly logger = new Logger(SessionHolder.name);
  private attempt: ChannelAttempt | null = null;
  private serial = 0;
  private leftover: Promise<void> = Promise.resolve();
  private refreshing: Promise<void> = Promise.resolve();
  /** How often the settings were said to have changed. */
  private refreshes = 0;
  private seenRefreshes = 0;

  constructor(
    private readonly fence: Fence,
    private readonly services: Pick<RunnerServices, 'authState' | 'ports'>,
    private readonly listener: SessionListener,
  ) {}

  /** What an older session says of its state means nothing any more. */
  isCurrent(serial: number): boolean {
    return serial === this.serial;
  }

  /** Resolves when nothing is left of the session before, and with the instance as it is now; null when it is gone. */
  async prepare(): Promise<Omit<ChannelInstance, 'pairingNumber'> | null> {
    await this.leftover;
    // A commit of the session before that was given up, but is under way still, is refused from now on.
    await this.services.authState.claim(this.fence);
    this.seenRefreshes = this.refreshes;
    // Read for each attempt, so that changed settings and a changed proxy hold from the next one on.
    return this.services.ports.instances.find(this.fence.instanceId);
  }

  /** @returns false when this gateway has no channel for the instance */
  open(instance: ChannelInstance): boolean {
    const { ports, authState } = this.services;
    const provider = ports.channels.find(instance.integration);
    if (provider === null) return false;
    const serial = ++this.serial;
    this.attempt = new ChannelAttempt(
      provider,
      instance,
      {
        auth: { fence: this.fence, store: authState },
        report: (report) => this.listener.report(serial, report),
        findMessage: (key) => ports.messages.find(this.fence.instanceId, key),
        findGroup: (jid) => ports.groups.find(this.fence.instanceId, jid),
      },
      (error) => this.listener.failed(serial, error),
    );
    // What changed since the instance was read is not missed.
    if (this.refreshes !== this.seenRefreshes) void this.refresh();
    return true;
  }

  async run<K extends CommandKind>(command: CommandOf<K>, timeoutMs: number): Promise<AnswerOf<K>> {
    if (this.attempt === null) throw new ConnectionNotOpenError('connection.lost');
    return this.attempt.run(command, timeoutMs);
  }

  /**
   * The settings may have changed: the session, if there is one, honours what is stored now. One change after the other;
   * one that cannot be read or applied is logged, and holds from the next connection on. Never rejects.
   */
  refresh(): Promise<void> {
    this.refreshes += 1;
    this.refreshing = this.refreshing
      .then(async () => {
        const { attempt } = this;
        if (attempt === null) return;
        const instance = await this.services.ports.instances.find(this.fence.instanceId);
        if (instance !== null) await attempt.applySettings(instance.settings);
      })
      .catch((error: unknown) => {
        this.logger.warn({
          event: 'connection.settings_not_applied',
          instanceId: this.fence.instanceId,
          error: error instanceof Error ? error.name : 'unknown',
        });
      });
    return this.refreshing;
  }

  /** Asks for a pairing code. `onRefused` is told when the session refuses, with which one it was. */
  requestPairingCode(number: string, onRefused: (serial: number, error: unknown) => void): void {
    const { serial } = this;
    this.attempt?.requestPairingCode(number).catch((error: unknown) => onRefused(serial, error));
  }

  /** Ends the session, if there is one. Bounded; never rejects. */
  end(how: 'keep-credentials' | 'log-out', timeoutMs: number = CLOSE_TIMEOUT_MS): Promise<void> {
    return this.attempt?.end(how, timeoutMs) ?? Promise.resolve();
  }

  /** Ends the session at once, if there is one. @returns when nothing is left of it; bounded, never rejects */
  drop(): Promise<void> {
    if (this.attempt !== null) this.leave(this.attempt.abandon(LEFTOVER_TIMEOUT_MS));
    return this.leftover;
  }

  /** As `drop`, but the other side is told to forget this device. */
  logOutAndDrop(): Promise<void> {
    if (this.attempt !== null) this.leave(this.attempt.end('log-out', CLOSE_TIMEOUT_MS));
    return this.leftover;
  }

  private leave(leftover: Promise<void>): void {
    this.leftover = leftover;
    this.attempt = null;
    this.serial += 1;
  }
}
