import { Injectable } from '@nestjs/common';
import type { AnswerOf, ChannelCommand, CommandKind, CommandOf } from '@switchboard/channels';
import { InstanceSealer } from '@switchboard/crypto';
import type { ErrorNote } from './relayed-error.js';

/** How a command ended: with its answer, with a failure that is told, or with a defect. */
export type CommandOutcome<K extends CommandKind = CommandKind> =
  { readonly answer: AnswerOf<K> } | { readonly failure: ErrorNote | null };

/** Seals commands and outcomes: they hold what people write to each other. */
@Injectable()
export class CommandSealer {
  constructor(private readonly sealer: InstanceSealer) {}

  sealCommand<K extends CommandKind>(
    instanceId: string,
    id: string,
    command: CommandOf<K>,
  ): Promise<Buffer> {
    return this.seal(instanceId, commandContext(id), command);
  }

  async openCommand(instanceId: string, id: string, sealed: Buffer): Promise<ChannelCommand> {
    return JSON.parse(await this.open(instanceId, commandContext(id), sealed));
  }

  sealOutcome(instanceId: string, id: string, outcome: CommandOutcome): Promise<Buffer> {
    return this.seal(instanceId, outcomeContext(id), outcome);
  }

  async openOutcome<K extends CommandKind>(
    instanceId: string,
    id: string,
    sealed: Buffer,
  ): Promise<CommandOutcome<K>> {
    return JSON.parse(await this.open(instanceId, outcomeContext(id), sealed));
  }

  private seal(instanceId: string, context: string, value: object): Promise<Buffer> {
    return this.sealer.seal(instanceId, context, Buffer.from(JSON.stringify(value), 'utf8'));
  }

  private async open(instanceId: string, context: string, sealed: Buffer): Promise<string> {
    return (await this.sealer.open(instanceId, context, sealed)).toString('utf8');
  }
}

const commandContext = (id: string): string => `relayed_command/${id}/command`;
const outcomeContext = (id: string): string => `relayed_command/${id}/outcome`;
