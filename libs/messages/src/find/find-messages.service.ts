import { Injectable } from '@nestjs/common';
import type { FindMessagesDto } from './find-messages.dto.js';
import { toFoundMessage } from './found-message.mapper.js';
import { FoundMessageRepository } from './found-message.repository.js';
import type { FoundMessagesDto } from './found-messages.dto.js';
import { messageQuery } from './message-query.js';

/** Reads stored messages. */
@Injectable()
export class FindMessagesService {
  constructor(private readonly messages: FoundMessageRepository) {}

  async find(instanceId: string, body: FindMessagesDto): Promise<FoundMessagesDto> {
    const query = messageQuery(body);
    if (query === null)
      return { messages: { total: 0, pages: 0, currentPage: body.page || 1, records: [] } };
    const [total, rows] = await Promise.all([
      this.messages.count(instanceId, query),
      this.messages.page(instanceId, query),
    ]);
    return {
      messages: {
        total,
        pages: Math.ceil(total / query.pageSize),
        currentPage: query.page,
        records: rows.map((row) => toFoundMessage(instanceId, row)),
      },
    };
  }
}
