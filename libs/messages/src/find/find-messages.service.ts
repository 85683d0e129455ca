import { Injectable } from '@nestjs/common';
import { SavedMedia } from '../media/arrival/saved-media.js';
import { keyOf } from '../store/message-row.js';
import type { FindMessagesDto } from './find-messages.dto.js';
import { toFoundMessage } from './found-message.mapper.js';
import { FoundMessageRepository } from './found-message.repository.js';
import type { FoundMessagesDto } from './found-messages.dto.js';
import { encodeCursor } from './list-cursor.js';
import { messageQuery } from './message-query.js';

/** One page of messages. */
export interface MessagesPage {
  readonly answer: FoundMessagesDto;
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/** Reads stored messages. */
@Injectable()
export class FindMessagesService {
  constructor(
    private readonly messages: FoundMessageRepository,
    private readonly media: SavedMedia,
  ) {}

  /** @throws CursorInvalidError */
  async find(instanceId: string, body: FindMessagesDto): Promise<MessagesPage> {
    const query = messageQuery(body);
    if (query === null) {
      const messages = { total: 0, pages: 0, currentPage: body.page || 1, records: [] };
      return { answer: { messages }, nextCursor: null };
    }
    const [total, rows] = await Promise.all([
      this.messages.count(instanceId, query),
      this.messages.page(instanceId, query),
    ]);
    const last = rows.at(-1);
    return {
      answer: {
        messages: {
          total,
          pages: Math.ceil(total / query.pageSize),
          currentPage: query.page,
          records: rows.map((row) => {
            const mediaUrl = this.media.urlOf(instanceId, {
              key: keyOf(row),
              message: row.content,
            });
            return toFoundMessage(instanceId, row, mediaUrl);
          }),
        },
      },
      nextCursor:
        last === undefined || rows.length < query.pageSize
          ? null
          : encodeCursor([last.message_timestamp, last.id]),
    };
  }
}
