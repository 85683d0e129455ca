import { Injectable } from '@nestjs/common';
import type { AnswerOf, CommandKind, CommandOf } from '@switchboard/channels';
import { Connections } from '@switchboard/connections';
import { type Refusal, toldFailure } from './refusal.js';

/** How long WhatsApp may take for a question or an order. */
const TIMEOUT_MS = 30_000;

/** How a command is run. */
export interface RunOptions {
  /** As the caller wrote it, for the answer about a number that is not on WhatsApp. */
  readonly number?: string;
  /** Milliseconds for which the command itself waits. */
  readonly extraMs?: number;
}

/** Asks something of WhatsApp, and says in the words of the wire contract why it was not done. */
@Injectable()
export class LiveCommands {
  constructor(private readonly connections: Connections) {}

  /** @throws RefusedByWhatsAppError, and whatever `Connections.run` throws */
  async run<K extends CommandKind>(
    instanceId: string,
    command: CommandOf<K>,
    refusal: Refusal,
    { number, extraMs = 0 }: RunOptions = {},
  ): Promise<AnswerOf<K>> {
    try {
      return await this.connections.run(instanceId, command, TIMEOUT_MS + extraMs);
    } catch (error) {
      throw toldFailure(error, refusal, number ?? null);
    }
  }
}
