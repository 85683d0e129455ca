import { Injectable } from '@nestjs/common';
import type { LastMessage, MessageKey, SentInstruction } from '@switchboard/channels';
import { chatAddress } from '../live/chat-address.js';
import { LiveCommands } from '../live/live-commands.js';
import { normalizeNumber } from '../number/normalize-number.js';
import { MessageRepository } from '../store/message.repository.js';
import {
  ChatMismatchError,
  LastMessageRequiredError,
  MessageNotEditableError,
} from './chat-actions.errors.js';
import type {
  ArchiveChatDto,
  ChatRefDto,
  GivenKeyDto,
  LastMessageDto,
  SendPresenceDto,
  UpdateBlockDto,
  UpdateMessageDto,
} from './chat-actions.dto.js';
import { editablePart } from './editable.js';
import { MessageNews } from './message-news.js';
import { StoredChatRepository } from './stored-chat.repository.js';

/** Longest time that a presence is shown. */
const MAX_DELAY_MS = 60_000;

/** Chats are marked and changed, and messages in them. */
@Injectable()
export class ChatActionsService {
  constructor(
    private readonly live: LiveCommands,
    private readonly messages: MessageRepository,
    private readonly chats: StoredChatRepository,
    private readonly news: MessageNews,
  ) {}

  /** Keys of own messages mean nothing here; who wrote in a group is looked up where the caller does not say it. */
  async markRead(instanceId: string, given: readonly GivenKeyDto[]): Promise<void> {
    const incoming = given.filter(({ fromMe }) => !fromMe);
    const keys = await Promise.all(incoming.map((key) => this.fullKey(instanceId, key)));
    if (keys.length === 0) return;
    const refusal = { words: 'Read messages fail', status: 400 } as const;
    await this.live.run(instanceId, { kind: 'mark-read', keys }, refusal);
    await this.news.read(instanceId, [...new Set(keys.map(({ remoteJid }) => remoteJid))]);
  }

  /** @returns the address of the chat */
  async archive(instanceId: string, body: ArchiveChatDto): Promise<string> {
    const last = await this.lastMessage(instanceId, body, { archived: false });
    const chat = last.key.remoteJid;
    await this.live.run(
      instanceId,
      { kind: 'archive-chat', chat, archive: body.archive, last },
      {
        words: 'An error occurred while archiving the chat. Open a calling.',
        status: 400,
      },
    );
    await this.news.marked(instanceId, chat, { archived: body.archive });
    return chat;
  }

  /** @returns the address of the chat */
  async markUnread(instanceId: string, body: ChatRefDto): Promise<string> {
    const last = await this.lastMessage(instanceId, body, { markedChatUnread: false });
    const chat = last.key.remoteJid;
    await this.live.run(
      instanceId,
      { kind: 'mark-unread', chat, last },
      {
        words: 'An error occurred while marked unread the chat. Open a calling.',
        status: 400,
      },
    );
    await this.news.marked(instanceId, chat, { markedUnread: true });
    return chat;
  }

  async deleteMessage(instanceId: string, given: GivenKeyDto): Promise<SentInstruction> {
    const key = await this.fullKey(instanceId, given);
    const sent = await this.live.run(
      instanceId,
      { kind: 'delete-message', key },
      { words: 'Error while deleting message for everyone', status: 400 },
    );
    await this.news.deleted(instanceId, key, sent.key);
    return sent;
  }

  /** @throws MessageNotEditableError, ChatMismatchError */
  async editMessage(instanceId: string, body: UpdateMessageDto): Promise<SentInstruction> {
    const { id, remoteJid } = body.key;
    const stored = await this.messages.findByWireId(instanceId, id, remoteJid);
    const captionOf = stored === null ? undefined : editablePart(stored.content);
    if (stored === null || captionOf === undefined || !stored.from_me) {
      throw new MessageNotEditableError();
    }
    if (stored.remote_jid !== remoteJid && stored.remote_jid !== normalizeNumber(body.number)) {
      throw new ChatMismatchError();
    }
    const key: MessageKey = { remoteJid: stored.remote_jid, fromMe: true, id };
    const sent = await this.live.run(
      instanceId,
      { kind: 'edit-message', key, text: body.text, captionOf },
      { words: 'Error updating message', status: 400 },
    );
    await this.news.edited(instanceId, key, body.text, sent);
    return sent;
  }

  async sendPresence(instanceId: string, body: SendPresenceDto): Promise<void> {
    const durationMs = Math.min(body.delay, MAX_DELAY_MS);
    await this.live.run(
      instanceId,
      {
        kind: 'show-presence',
        chat: chatAddress(body.number),
        presence: body.presence,
        durationMs,
      },
      { words: 'Error sending presence', status: 400 },
      { number: body.number, extraMs: durationMs },
    );
  }

  async updateBlock(instanceId: string, { number, status }: UpdateBlockDto): Promise<void> {
    await this.live.run(
      instanceId,
      { kind: 'set-blocked', chat: chatAddress(number), blocked: status === 'block' },
      { words: 'Error blocking user', status: 400 },
      { number },
    );
  }

  private async lastMessage(
    instanceId: string,
    { chat, lastMessage }: ChatRefDto,
    failed: Readonly<Record<string, boolean>>,
  ): Promise<LastMessage> {
    const last =
      lastMessage === undefined
        ? await this.chats.lastMessage(instanceId, chat === undefined ? '' : normalizeNumber(chat))
        : await this.withTime(instanceId, lastMessage);
    if (last === null) throw new LastMessageRequiredError(failed);
    return last;
  }

  private async withTime(
    instanceId: string,
    { key, messageTimestamp }: LastMessageDto,
  ): Promise<LastMessage | null> {
    if (messageTimestamp !== undefined) {
      return { key: await this.fullKey(instanceId, key), messageTimestamp };
    }
    return this.chats.lastMessage(instanceId, addressOf(key.remoteJid));
  }

  /** A key of a group names who wrote. */
  private async fullKey(instanceId: string, given: GivenKeyDto): Promise<MessageKey> {
    const { fromMe, id } = given;
    const remoteJid = addressOf(given.remoteJid);
    let { participant } = given;
    if (participant === undefined && !fromMe && remoteJid.endsWith('@g.us')) {
      const stored = await this.messages.findByWireId(instanceId, id, remoteJid);
      participant = stored?.participant ?? undefined;
    }
    return { remoteJid, fromMe, id, ...(participant === undefined ? {} : { participant }) };
  }
}

/** Some clients name a chat by its number where an address belongs. */
const addressOf = (remoteJid: string): string =>
  remoteJid.includes('@') ? remoteJid : normalizeNumber(remoteJid);
