import { Logger } from '@nestjs/common';
import { storeAwayIn } from '@switchboard/auth-state';
import type {
  AnswerOf,
  ChannelInstance,
  ChannelReport,
  CommandKind,
  CommandOf,
  Integration,
} from '@switchboard/channels';
import { type Fence, FencedError } from '@switchboard/database';
import { DomainError } from '@switchboard/errors';
import { ConnectionNotOpenError } from '../connection.errors.js';
import { transition } from '../machine/connection-machine.js';
import {
  type Action,
  hasSession,
  type MachineEvent,
  type MachineState,
  type Phase,
} from '../machine/machine-state.js';
import type { WantedRow } from '../persistence/connection.repository.js';
import type { AccountReport } from '../ports.js';
import { DeadlineTimer } from './deadline-timer.js';
import { Mailbox } from './mailbox.js';
import type { RunnerServices } from './runner-services.js';
import { SessionHolder } from './session-holder.js';
import { within } from './within.js';

/** How long a fenced runner looks whether its instance was deleted. */
const FENCED_LOOK_MS = 1_000;

/** How a runner came to its end. */
export type RunnerEnd = 'resting' | 'stopped' | 'fenced' | 'deleted' | 'crashed' | 'store-away';

/**
 * Runs one connection in the process that holds its lease: takes events one at a time, records what follows from them,
 * and only then acts. Whatever goes wrong ends this runner alone; the reconciler starts another one when something is
 * still wanted.
 */
export class ConnectionRunner {
  private readonly logger = new Logger(ConnectionRunner.name);
  private readonly mailbox = new Mailbox((error) => this.fail(error));
  private readonly session: SessionHolder;
  private readonly timer = new DeadlineTimer(() => this.send({ kind: 'deadline' }));
  private slot: AbortController | null = null;
  private stopping = false;
  private over = false;
  private ended: Promise<void> = Promise.resolve();

  /** @param onEnd is told once, when nothing of this runner is left; it must not reject */
  constructor(
    readonly fence: Fence,
    private readonly instance: Pick<ChannelInstance, 'instanceName' | 'integration'>,
    private state: MachineState,
    private readonly services: RunnerServices,
    private readonly onEnd: (end: RunnerEnd) => Promise<void>,
  ) {
    this.session = new SessionHolder(fence, services, {
      report: (serial, report) => this.report(serial, report),
      failed: (serial, error) => this.failedToStart(serial, error),
    });
  }

  get integration(): Integration {
    return this.instance.integration;
  }

  get phase(): Phase {
    return this.state.phase;
  }

  /** Takes up what is wanted; resolves when the first step is recorded. */
  begin(row: WantedRow): Promise<void> {
    return this.mailbox
      .post(async () => {
        if (row.generation > row.answered) await this.step(wantedEvent(row, this.state));
        else if (!row.resting) await this.step({ kind: 'taken-over' });
        if (this.state.phase === 'idle') this.finish('resting');
      })
      .catch((error: unknown) => this.fail(error));
  }

  /** Looks whether something new is wanted. */
  wake(): void {
    this.mailbox.send(async () => {
      if (this.over || this.stopping) return;
      const row = await this.services.repository.wanted(this.fence.instanceId);
      if (row === null) this.finish('deleted');
      else if (row.generation > this.state.generation) {
        await this.step(wantedEvent(row, this.state));
      }
    });
  }

  /** The settings of the instance may have changed. Resolves when the session honours them; never rejects. */
  async refresh(): Promise<void> {
    if (!this.over && !this.stopping) await this.session.refresh();
  }

  /** Runs a command on the open session. @throws ConnectionNotOpenError when it is not open */
  async run<K extends CommandKind>(command: CommandOf<K>, timeoutMs: number): Promise<AnswerOf<K>> {
    // Who was told that it is open may be faster than the answer to the commit that says so.
    if (this.state.phase !== 'open') {
      await within(this.mailbox.drained(), AbortSignal.timeout(timeoutMs)).catch(() => undefined);
    }
    if (this.state.phase !== 'open') throw new ConnectionNotOpenError(this.state.reason);
    return this.session.run(command, timeoutMs);
  }

  /** Ends the session without logging out and awaits its last commits; resolves when `onEnd` is done too. */
  async stop(timeoutMs: number): Promise<void> {
    this.stopping = true;
    this.disarm();
    await this.session.end('keep-credentials', timeoutMs);
    await this.mailbox.drained();
    this.finish('stopped');
    await this.ended;
  }

  /** Ends everything at once and writes nothing: this process may not run anything any more. */
  abandon(): void {
    this.finish('fenced');
  }

  /**
   * The right to run this connection is gone: nothing is written any more. When that is because the instance was
   * deleted, there is no other owner, and the other side is told.
   */
  async fenced(): Promise<void> {
    if (this.over) return;
    this.over = true;
    this.disarm();
    const { repository } = this.services;
    const deleted = await within(
      repository.wanted(this.fence.instanceId),
      AbortSignal.timeout(FENCED_LOOK_MS),
    ).then(
      (row) => row === null,
      () => false,
    );
    this.conclude(deleted ? 'deleted' : 'fenced');
  }

  /** Resolves when a report is committed; that of an older session counts only for what it says of messages. */
  private report(serial: number, report: ChannelReport): Promise<void> {
    return this.mailbox.post(async () => {
      try {
        // Messages also while stopping: the last commits of a session are awaited.
        if (isMessageReport(report)) await this.services.intake.take(this.fence, report);
        else if (isAccountReport(report)) {
          await this.services.accounts.record(this.fence, this.instance.instanceName, report);
        } else if (this.session.isCurrent(serial)) await this.step(report);
      } catch (error) {
        // A message that cannot be told is the channel's to tell again. A state that cannot is the end.
        const isState = !isMessageReport(report) && !isAccountReport(report);
        if (error instanceof FencedError || isState) this.fail(error);
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
        this.services.recorder.record(this.fence, this.instance.instanceName, next, nowMs),
      );
      this.logStep(next.state, event);
      if (event.kind === 'closed') {
        this.services.metrics.closed(this.integration, event.code, next.state.reason);
      }
      this.state = next.state;
    }
    if (this.over) return;
    // Not awaited: what is left of the session may still have to report.
    if (!hasSession(this.state.phase)) void this.session.drop();
    if (this.state.phase !== 'waiting-for-slot') this.slot?.abort();
    this.timer.set(this.state.deadlineAtMs);
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
          if (granted) this.send({ kind: 'slot' });
        });
        return;
      }
      case 'open-session':
        this.openSession().catch((error: unknown) => this.fail(error));
        return;
      case 'close-session':
        void this.session.end(action.how).then(() => this.send({ kind: 'ended' }));
        return;
      case 'request-pairing-code':
        this.session.requestPairingCode(action.number, (serial, error) => {
          this.warn('connection.pairing_code_refused', error);
          this.send({ kind: 'pairing-code-failed' }, serial);
        });
        return;
    }
  }

  /** Not inside the mailbox: the session before may still have to report before it is gone. */
  private async openSession(): Promise<void> {
    const instance = await this.session.prepare();
    if (this.over || this.stopping || this.state.phase !== 'opening') return;
    if (instance === null) {
      this.finish('deleted');
    } else if (!this.session.open({ ...instance, pairingNumber: this.state.askedNumber })) {
      const detail = `This gateway has no channel for ${instance.integration}`;
      this.send({ kind: 'impossible', detail });
    }
  }

  private failedToStart(serial: number, error: unknown): void {
    this.warn('connection.attempt_failed', error);
    const detail =
      error instanceof DomainError ? error.message : 'The channel could not start an attempt';
    this.send({ kind: 'closed', code: null, detail, credentials: 'kept' }, serial);
  }

  /** Posts an event; one of a session that is not the present one any more is dropped when its turn comes. */
  private send(event: MachineEvent, serial?: number): void {
    this.mailbox.send(async () => {
      if (serial === undefined || this.session.isCurrent(serial)) await this.step(event);
    });
  }

  private disarm(): void {
    this.timer.set(null);
    this.slot?.abort();
  }

  private fail(error: unknown): void {
    if (this.over) return;
    if (error instanceof FencedError) {
      void this.fenced();
      return;
    }
    this.logger.error({
      event: 'connection.runner_failed',
      instanceId: this.fence.instanceId,
      error: error instanceof Error ? error.message : 'unknown',
    });
    this.finish(storeAwayIn(error) === null ? 'crashed' : 'store-away');
  }

  private finish(end: RunnerEnd): void {
    if (this.over) return;
    this.over = true;
    this.disarm();
    this.conclude(end);
  }

  private conclude(end: RunnerEnd): void {
    const gone = end === 'deleted' ? this.session.logOutAndDrop() : this.session.drop();
    this.ended = gone.then(() => this.onEnd(end));
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

  /** Of an error of a channel only its name is logged: its text is not ours. */
  private warn(event: string, error: unknown): void {
    this.logger.warn({
      event,
      instanceId: this.fence.instanceId,
      error: error instanceof Error ? error.name : 'unknown',
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

const ACCOUNT: readonly AccountReport['kind'][] = [
  'history-progress',
  'restricted',
  'profile-changed',
];

function isAccountReport(report: ChannelReport): report is AccountReport {
  return ACCOUNT.some((kind) => kind === report.kind);
}

/** What is said of the state of the connection; all other reports are of what goes on in it. */
const STATES = ['qr', 'pairing-code', 'paired', 'opened', 'closed'] as const;
type StateReport = Extract<ChannelReport, { kind: (typeof STATES)[number] }>;

const isMessageReport = (
  report: ChannelReport,
): report is Exclude<ChannelReport, StateReport | AccountReport> =>
  !isAccountReport(report) && !STATES.some((kind) => kind === report.kind);
