import { Injectable } from '@nestjs/common';
import type { ReactionContent } from '@switchboard/channels';
import { InstanceChannels } from '@switchboard/connections';
import { normalizeNumber } from '../number/normalize-number.js';
import { MessageRepository } from '../store/message.repository.js';
import type { SendReactionDto } from './dto/send-reaction.dto.js';
import { reactionText } from './content/reaction-text.js';

/** Finds what is reacted to. */
@Injectable()
export class ReactionTargets {
  constructor(
    private readonly messages: MessageRepository,
    private readonly channels: InstanceChannels,
  ) {}

  /**
   * The reaction to the message that the key names. In a group the key must say who wrote the message, or nobody sees the
   * reaction: where the caller does not, the stored message does.
   *
   * @throws NotAvailableOnChannelError, ReactionInvalidError, NumberInvalidError
   */
  async content(instanceId: string, { key, reaction }: SendReactionDto): Promise<ReactionContent> {
    // First, because other channels have addresses of their own.
    await this.channels.require(instanceId, 'send-reaction');
    const text = reactionText(reaction);
    const { id, fromMe } = key;
    const remoteJid = normalizeNumber(key.remoteJid);
    const participant =
      key.participant ?? (await this.authorOf(instanceId, { id, remoteJid, fromMe }));
    const author = participant === null || participant === '' ? {} : { participant };
    return { kind: 'reaction', to: { id, remoteJid, fromMe, ...author }, reaction: text };
  }

  private async authorOf(
    instanceId: string,
    { id, remoteJid, fromMe }: { id: string; remoteJid: string; fromMe: boolean },
  ): Promise<string | null> {
    if (fromMe || !remoteJid.endsWith('@g.us')) return null;
    return (await this.messages.findByWireId(instanceId, id, remoteJid))?.participant ?? null;
  }
}
