import { Logger } from '@nestjs/common';
import type { AnswerOf, ChannelCommand, ChannelReport } from '@switchboard/channels';
import { type Fence, FencedError } from '@switchboard/database';
import { DomainError } from '@switchboard/errors';
import { ConnectionNotOpenError } from '../connection.errors.js';
import { transition } from '../machine/connection-machine.js';
import { type Action, hasSession, type MachineEvent } from '../machine/machine-state.js';
import type { MachineState } from '../machine/machine-state.js';
import type { MessageReport } from '../ports.js';
import type { WantedRow } from '../persistence/connection.repository.js';
import { ChannelAttempt } from './channel-attempt.js';
import { Mailbox } from './mailbox.js';
import type { RunnerServices } from './runner-services.js';

/** A session that is ended on our own wish gets this long for its last commits. */
const CLOSE_TIMEOUT_MS = 10_000;
/** What is left of an old session gets this long before the next one starts. */
const LEFTOVER_TIMEOUT_MS = 5_000;

/** How a runner came to its end. */
export type RunnerEnd = 'resting' | 'stopped' | 'fenced' | 'deleted' | 'crashed';

/**
 * Runs one connection in the process that holds its lease: takes events one at a time, records what follows from them,
 * and only then acts. Whatever goes wrong ends this runner alone; the reconciler starts another one when something is
 * still wanted.
 */
export class ConnectionRunner {
  private readonly logger = new Logger(ConnectionRunner.name);
  private readonly mailbox = new Mailbox((error) => this.crash(error));
  private attempt: ChannelAttempt | null = null;
  /** Number of the present attempt; what an older one reports of its state means nothing any more. */
  private serial = 0;
  private leftover: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;
  private slot: AbortController | null = null;
  private stopping = false;
  private over = false;
  private ended: Promise<void> = Promise.resolve();

  /** @param onEnd is told once, when nothing of this runner is left; it must not reject */
  constructor(
    readonly fence: Fence,
    private readonly instanceName: string,
    private state: MachineState,
    private readonly services: RunnerServices,
    private readonly onEnd: (end: RunnerEnd) => Promise<void>,
  ) {}

  /** Takes up what is wanted; resolves when the first step is recorded. */
  begin(row: WantedRow): Promise<void> {
    return this.mailbox
      .post(async () => {
        if (row.generation > row.answered) await this.step(wantedEvent(row, this.state));
        else if (!row.resting) await this.step({ kind: 'taken-over' });
        if (this.state.phase === 'idle') this.finish('resting');
      })
      .catch((error: unknown) => this.crash(error));
  }

  /** Looks whether something new is wanted. */
  wake(): void {
    this.mailbox.send(async () => {
      if (this.over || this.stopping) return;
      const row = await this.services.repository.wanted(this.fence.instanceId);
      if (row === null) this.vanish();
      else if (row.generation > this.state.generation) {
        await this.step(wantedEvent(row, this.state));
      }
    });
  }

  /** Runs a command on the open session. @throws ConnectionNotOpenError when it is not open */
  async run<C extends ChannelCommand>(command: C, timeoutMs: number): Promise<AnswerOf<C>> {
    if (this.state.phase !== 'open' || this.attempt === null) {
      throw new ConnectionNotOpenError(this.state.reason);
    }
    return this.attempt.run(command, timeoutMs);
  }

  /** Ends the session without logging out and awaits its last commits; resolves when `onEnd` is done too. */
  async stop(timeoutMs: number): Promise<void> {
    this.stopping = true;
    this.disarm();
    await this.attempt?.end('keep-credentials', timeoutMs);
    await this.mailbox.drained();
    this.finish('stopped');
    await this.ended;
  }

  /** Ends everything at once and writes nothing: the right to run this connection is gone. */
  abandon(): void {
    this.finish('fenced');
  }

  /** The instance was deleted: the other side is told as far as that is possible. */
  vanish(): void {
    const farewell = this.attempt?.end('log-out', CLOSE_TIMEOUT_MS);
    this.attempt = null;
    this.leftover = farewell ?? this.leftover;
    this.finish('deleted');
  }

  /** Resolves when a report is committed; that of an older session counts only for what it says of messages. */
  private report(serial: number, report: ChannelReport): Promise<void> {
    return this.mailbox.post(async () => {
      try {
        // Messages also while stopping: the last commits of a session are awaited.
        if (isMessageReport(report)) await this.services.intake.take(this.fence, report);
        else if (serial === this.serial) await this.step(report);
      } catch (error) {
        if (error instanceof FencedError) this.abandon();
        else if (!isMessageReport(report)) this.crash(error);
        throw error;
      }
    });
  }

  private async step(event: MachineEvent): Promise<void> {
    if (this.over || this.stopping) return;
    const nowMs = performance.now();
    const next = transition(this.state, event, {
      nowMs,
      now: new Date(),
      random: Math.random(),
      qrLimit: this.services.qrLimit,
    });
    if (next.state !== this.state) {
      if (next.forgetCredentials) {
        await this.services.retry(() => this.services.authState.forget(this.fence));
      }
      await this.services.retry(() =>
        this.services.recorder.record(this.fence, this.instanceName, next, nowMs),
      );
      this.logStep(next.state, event);
      this.state = next.state;
    }
    if (this.over) return;
    if (!hasSession(this.state.phase)) this.dropSession();
    if (this.state.phase !== 'waiting-for-slot') this.slot?.abort();
    this.arm();
    for (const action of next.actions) this.perform(action);
    if (this.state.phase === 'idle') this.finish('resting');
  }

  private perform(action: Action): void {
    switch (action.kind) {
      case 'take-slot': {
        this.slot?.abort();
        const slot = new AbortController();
        this.slot = slot;
        void this.services.logins.take(slot.signal).then((granted) => {
          if (granted) this.mailbox.send(() => this.step({ kind: 'slot' }));
        });
        return;
      }
      case 'open-session':
        this.openSession().catch((error: unknown) => this.crash(error));
        return;
      case 'close-session': {
        const ended = this.attempt?.end(action.how, CLOSE_TIMEOUT_MS) ?? Promise.resolve();
        void ended.then(() => this.mailbox.send(() => this.step({ kind: 'ended' })));
        return;
      }
      case 'request-pairing-code': {
        const serial = this.serial;
        this.attempt?.requestPairingCode(action.number).catch((error: unknown) => {
          this.logger.warn({
            event: 'connection.pairing_code_refused',
            instanceId: this.fence.instanceId,
            error: nameOf(error),
          });
          this.sendFor(serial, { kind: 'pairing-code-failed' });
        });
        return;
      }
    }
  }

  /** Not inside the mailbox: the session before may still have to report before it is gone. */
  private async openSession(): Promise<void> {
    await this.leftover;
    const { ports, authState } = this.services;
    // Read for each attempt, so that changed settings and a changed proxy hold from the next one on.
    const instance = await ports.instances.find(this.fence.instanceId);
    if (this.over || this.stopping || this.state.phase !== 'opening') return;
    if (instance === null) {
      this.vanish();
      return;
    }
    const provider = ports.channels.find(instance.integration);
    if (provider === null) {
      const detail = `This gateway has no channel for ${instance.integration}`;
      this.mailbox.send(() => this.step({ kind: 'impossible', detail }));
      return;
    }
    const serial = ++this.serial;
    this.attempt = new ChannelAttempt(
      provider,
      { ...instance, pairingNumber: this.state.askedNumber },
      {
        auth: { fence: this.fence, store: authState },
        report: (report) => this.report(serial, report),
        findMessage: (key) => ports.messages.find(this.fence.instanceId, key),
      },
      (error) => this.failedToStart(serial, error),
    );
  }

  private failedToStart(serial: number, error: unknown): void {
    this.logger.warn({
      event: 'connection.attempt_failed',
      instanceId: this.fence.instanceId,
      error: nameOf(error),
    });
    const detail =
      error instanceof DomainError ? error.message : 'The channel could not start an attempt';
    this.sendFor(serial, { kind: 'closed', code: null, detail, credentials: 'kept' });
  }

  /** An event of one attempt: dropped when another one has begun. */
  private sendFor(serial: number, event: MachineEvent): void {
    this.mailbox.send(async () => {
      if (serial === this.serial) await this.step(event);
    });
  }

  private dropSession(): void {
    if (this.attempt === null) return;
    this.leftover = this.attempt.abandon(LEFTOVER_TIMEOUT_MS);
    this.attempt = null;
    this.serial += 1;
  }

  private arm(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const { deadlineAtMs } = this.state;
    if (deadlineAtMs === null) return;
    const delayMs = Math.max(0, Math.ceil(deadlineAtMs - performance.now()));
    this.timer = setTimeout(() => {
      // A timer may fire a moment early.
      if (performance.now() < deadlineAtMs) this.arm();
      else this.mailbox.send(() => this.step({ kind: 'deadline' }));
    }, delayMs);
  }

  private disarm(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.slot?.abort();
  }

  private crash(error: unknown): void {
    if (error instanceof FencedError) {
      this.abandon();
      return;
    }
    if (this.over) return;
    this.logger.error({
      event: 'connection.runner_failed',
      instanceId: this.fence.instanceId,
      error: error instanceof Error ? error.message : 'unknown',
    });
    this.finish('crashed');
  }

  /** Not awaited by who works in the mailbox: what is left of the session may still have to report. */
  private finish(end: RunnerEnd): void {
    if (this.over) return;
    this.over = true;
    this.disarm();
    this.dropSession();
    this.ended = this.leftover.then(() => this.onEnd(end));
  }

  private logStep(next: MachineState, event: MachineEvent): void {
    if (next.phase === this.state.phase) return;
    this.logger.log({
      event: 'connection.phase_changed',
      instanceId: this.fence.instanceId,
      from: this.state.phase,
      to: next.phase,
      because: event.kind,
      reason: next.reason,
      code: event.kind === 'closed' ? event.code : undefined,
    });
  }
}

function wantedEvent(row: WantedRow, state: MachineState): MachineEvent {
  return {
    kind: 'wanted',
    generation: row.generation,
    open: row.desired === 'open',
    restart: row.restartGeneration > state.generation,
    logOut: row.logOutGeneration > state.generation,
    pairingNumber: row.pairingNumber,
  };
}

function isMessageReport(report: ChannelReport): report is MessageReport {
  return report.kind === 'messages' || report.kind === 'receipts' || report.kind === 'refused';
}

/** Of an error of a channel only its name is logged: its text is not ours. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
