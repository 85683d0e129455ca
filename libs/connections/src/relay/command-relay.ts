import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AnswerOf, CommandKind, CommandOf } from '@switchboard/channels';
import { Notifications } from '@switchboard/database';
import { ConnectionTimeoutError, ConnectionUnownedError } from '../connection.errors.js';
import { waitForChange } from '../wait-for-change.js';
import { CommandSealer } from './command-sealer.js';
import { type CommandProgress, RelayedCommandRepository } from './relayed-command.repository.js';
import { RelayedError } from './relayed-error.js';

/** A living owner takes a command in milliseconds; one that does not is gone, or was never there. */
const TAKEN_WITHIN_MS = 5_000;
/** A notification may be lost: the owner is told again this often until it takes the command. */
const ASK_EVERY_MS = 1_000;

/**
 * Brings commands to the process that runs a connection, and its answers back. Both lie sealed in the database for as long
 * as somebody waits; notifications say where to look. A command is taken once: the owner that dies with it leaves it
 * undone or done, as one of this process would.
 */
@Injectable()
export class CommandRelay {
  constructor(
    private readonly commands: RelayedCommandRepository,
    private readonly sealer: CommandSealer,
    private readonly notifications: Notifications,
  ) {}

  /**
   * Runs a command where the connection is.
   *
   * @throws ConnectionUnownedError when no process took it: it was not carried out
   * @throws ConnectionTimeoutError when its answer did not come in time: it may have been
   * @throws RelayedError with the owner's own words
   */
  async run<K extends CommandKind>(
    instanceId: string,
    command: CommandOf<K>,
    timeoutMs: number,
  ): Promise<AnswerOf<K>> {
    const id = randomUUID();
    const deadlineMs = performance.now() + timeoutMs;
    const sealed = await this.sealer.sealCommand(instanceId, id, command);
    await this.commands.ask(instanceId, id, sealed, timeoutMs);
    await this.taken(instanceId, id, Math.min(TAKEN_WITHIN_MS, timeoutMs));
    const { reached } = await this.wait(
      instanceId,
      id,
      ({ isTaken, answerSealed }) => !isTaken || answerSealed !== null,
      Math.max(deadlineMs - performance.now(), 0),
    );
    // What was not taken by now is taken back in the same statement that finds it so.
    const last = await this.commands.takeBack(instanceId, id);
    if (last === null || !last.isTaken) throw new ConnectionUnownedError();
    if (!reached || last.answerSealed === null) throw new ConnectionTimeoutError(null);
    return this.outcome<K>(instanceId, id, last.answerSealed);
  }

  /** Removes what lies here of a deleted instance. */
  purge(instanceId: string): Promise<void> {
    return this.commands.removeAll(instanceId);
  }

  /** Resolves when a process has taken the command, or none has in time. */
  private async taken(instanceId: string, id: string, timeoutMs: number): Promise<void> {
    const untilMs = performance.now() + timeoutMs;
    for (;;) {
      const leftMs = untilMs - performance.now();
      const isTaken = ({ isTaken: taken }: CommandProgress) => taken;
      const { reached } = await this.wait(
        instanceId,
        id,
        isTaken,
        Math.max(Math.min(leftMs, ASK_EVERY_MS), 0),
      );
      if (reached || leftMs <= ASK_EVERY_MS) return;
      await this.commands.askAgain(instanceId);
    }
  }

  private wait(
    instanceId: string,
    id: string,
    until: (progress: CommandProgress) => boolean,
    timeoutMs: number,
  ) {
    return waitForChange(
      {
        read: () => this.commands.progress(instanceId, id),
        subscribe: (handler) =>
          this.notifications.listen('command_answered', (changed) => {
            if (changed === instanceId) handler();
          }),
      },
      until,
      timeoutMs,
    );
  }

  private async outcome<K extends CommandKind>(
    instanceId: string,
    id: string,
    sealed: Buffer,
  ): Promise<AnswerOf<K>> {
    const outcome = await this.sealer.openOutcome<K>(instanceId, id, sealed);
    if ('answer' in outcome) return outcome.answer;
    if (outcome.failure !== null) throw new RelayedError(outcome.failure);
    throw new Error('The process that runs the connection failed; its log says why.');
  }
}
