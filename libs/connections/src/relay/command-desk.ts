import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Notifications } from '@switchboard/database';
import { Reconciler } from '../reconciler.js';
import type { ConnectionRunner } from '../runner/connection-runner.js';
import { type CommandOutcome, CommandSealer } from './command-sealer.js';
import { RelayedCommandRepository, type TakenCommand } from './relayed-command.repository.js';
import { noteOf } from './relayed-error.js';

/** Carries out what other processes ask of the connections that this one runs. */
@Injectable()
export class CommandDesk implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(CommandDesk.name);
  private unsubscribe: (() => void) | null = null;

  constructor(
    private readonly notifications: Notifications,
    private readonly reconciler: Reconciler,
    private readonly commands: RelayedCommandRepository,
    private readonly sealer: CommandSealer,
  ) {}

  onApplicationBootstrap(): void {
    this.unsubscribe ??= this.notifications.listen('command_asked', (instanceId) => {
      const runner = this.reconciler.runner(instanceId);
      if (runner !== null) void this.serve(instanceId, runner);
    });
  }

  beforeApplicationShutdown(): void {
    this.unsubscribe?.();
    this.unsubscribe = null;
  }

  /** Never rejects: what cannot be taken or answered is a timeout to who asked. */
  private async serve(instanceId: string, runner: ConnectionRunner): Promise<void> {
    try {
      const taken = await this.commands.take(instanceId);
      await Promise.all(taken.map((each) => this.carryOut(instanceId, runner, each)));
    } catch (error) {
      this.logger.warn({ event: 'command.not_relayed', instanceId, error: String(error) });
    }
  }

  private async carryOut(
    instanceId: string,
    runner: ConnectionRunner,
    { id, commandSealed, leftMs }: TakenCommand,
  ): Promise<void> {
    const outcome = await this.outcome(instanceId, runner, id, commandSealed, leftMs);
    const sealed = await this.sealer.sealOutcome(instanceId, id, outcome);
    await this.commands.answer(instanceId, id, sealed);
  }

  private async outcome(
    instanceId: string,
    runner: ConnectionRunner,
    id: string,
    commandSealed: Buffer,
    leftMs: number,
  ): Promise<CommandOutcome> {
    try {
      const command = await this.sealer.openCommand(instanceId, id, commandSealed);
      return { answer: await runner.run(command, leftMs) };
    } catch (error) {
      const failure = noteOf(error);
      if (failure === null)
        this.logger.error({ event: 'command.failed', instanceId, error: String(error) });
      return { failure };
    }
  }
}
