import { Injectable } from '@nestjs/common';
import { encodeCursor } from '../find/list-cursor.js';
import { chatQuery } from './chat-query.js';
import type { FindChatsDto, FoundChatDto, StoredChatDto } from './find-chats.dto.js';
import { toFoundChat, toStoredChat } from './found-chat.mapper.js';
import { StoredChatRepository } from './stored-chat.repository.js';

/** One page of a list. */
export interface Page<T> {
  readonly items: T[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/** Reads stored chats. */
@Injectable()
export class FindChatsService {
  constructor(private readonly chats: StoredChatRepository) {}

  /** The latest first. @throws NumberInvalidError, CursorInvalidError */
  async find(instanceId: string, body: FindChatsDto): Promise<Page<FoundChatDto>> {
    const query = chatQuery(body);
    const rows = await this.chats.page(instanceId, query);
    const last = rows.at(-1);
    return {
      items: rows.map((row) => toFoundChat(instanceId, row, Date.now())),
      nextCursor:
        last === undefined || rows.length < query.limit
          ? null
          : encodeCursor([last.last_at, last.remote_jid]),
    };
  }

  /** Null when there is none. */
  async findOne(instanceId: string, remoteJid: string): Promise<StoredChatDto | null> {
    const row = await this.chats.find(instanceId, remoteJid.replaceAll('\0', ''));
    return row === null ? null : toStoredChat(instanceId, row);
  }
}
