import { Injectable } from '@nestjs/common';
import type { MessageContent, MessageKey } from '@switchboard/channels';
import { MessageLookup } from '@switchboard/connections';
import { MessageRepository } from './store/message.repository.js';

/** `MessageLookup` over the stored messages. */
@Injectable()
export class StoredMessageLookup extends MessageLookup {
  constructor(private readonly messages: MessageRepository) {
    super();
  }

  override find(instanceId: string, key: MessageKey): Promise<MessageContent | null> {
    return this.messages.findContent(instanceId, key);
  }
}
