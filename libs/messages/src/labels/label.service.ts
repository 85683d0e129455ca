import { Injectable } from '@nestjs/common';
import { Transactions } from '@switchboard/database';
import { DomainError } from '@switchboard/errors';
import { EventLog } from '@switchboard/events';
import { chatAddress } from '../live/chat-address.js';
import { LiveCommands } from '../live/live-commands.js';
import { InstanceNames } from './instance-names.js';
import type { HandledLabelDto, HandleLabelDto, LabelDto } from './label.dto.js';
import { LabelNumberUnknownError } from './label.errors.js';
import { labellingEvent } from './label-events.js';
import { LabelRepository } from './label.repository.js';

/** Labels are listed, put on chats and taken off. */
@Injectable()
export class LabelService {
  constructor(
    private readonly live: LiveCommands,
    private readonly labels: LabelRepository,
    private readonly names: InstanceNames,
    private readonly transactions: Transactions,
    private readonly events: EventLog,
  ) {}

  async find(instanceId: string): Promise<LabelDto[]> {
    return (await this.labels.find(instanceId)).map((row) => ({
      color: String(row.color),
      name: row.name,
      id: row.label_id,
      ...(row.predefined_id === null ? {} : { predefinedId: row.predefined_id }),
    }));
  }

  /** @throws LabelNumberUnknownError (404) */
  async handle(
    instanceId: string,
    { number, labelId, action }: HandleLabelDto,
  ): Promise<HandledLabelDto> {
    const jid = await this.change(instanceId, { number, labelId, action });
    const labelling = { type: action, chatId: jid, labelId };
    await this.transactions.underInstanceLock(instanceId, 'share', async (tx) => {
      if (tx === null) return;
      await this.labels.apply(tx, instanceId, labelling);
      const name = await this.names.of(tx, instanceId);
      await this.events.append(tx, labellingEvent(instanceId, name, labelling));
    });
    return { numberJid: jid, labelId, ...(action === 'add' ? { add: true } : { remove: true }) };
  }

  private async change(
    instanceId: string,
    { number, labelId, action }: HandleLabelDto,
  ): Promise<string> {
    const words = `Unable to ${action} label ${action === 'add' ? 'to' : 'from'} chat`;
    try {
      const command = { kind: 'label-chat', chat: chatAddress(number), labelId, action } as const;
      return (await this.live.run(instanceId, command, { words, status: 400 }, { number })).jid;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'number.not_on_whatsapp') {
        throw new LabelNumberUnknownError({ cause: error });
      }
      throw error;
    }
  }
}
