import { Injectable } from '@nestjs/common';
import type { Quoted } from '@switchboard/channels';
import { MessageRepository } from '../store/message.repository.js';
import type { QuotedDto } from './send-options.dto.js';

/** Finds what is quoted. */
@Injectable()
export class QuotedMessages {
  constructor(private readonly messages: MessageRepository) {}

  /**
   * The quote as the channel wants it: with the content that came along, else with the one stored under the same id. Null
   * when neither is there; the message is sent all the same, as in the wire contract.
   *
   * @param chat JID that the quote goes to
   */
  async find(
    instanceId: string,
    chat: string,
    quoted: QuotedDto | undefined,
  ): Promise<Quoted | null> {
    if (quoted === undefined) return null;
    const { key, message } = quoted;
    if (message !== undefined) {
      const { id, remoteJid = chat, fromMe = false, participant } = key;
      return {
        key: { id, remoteJid, fromMe, ...(participant === undefined ? {} : { participant }) },
        content: message,
      };
    }
    const stored = await this.messages.findByWireId(instanceId, key.id, key.remoteJid ?? chat);
    if (stored === null) return null;
    const { remote_jid: remoteJid, from_me: fromMe, participant, content } = stored;
    return {
      key: { id: key.id, remoteJid, fromMe, ...(participant === null ? {} : { participant }) },
      content,
    };
  }
}
