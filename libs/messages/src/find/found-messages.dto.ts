import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import type { MessageStatus } from '@switchboard/channels';
import { MESSAGE_STATUSES } from '@switchboard/channels';
import { StatusErrorDto } from '../dto/events/message-update.dto.js';
import { MessageDto } from '../message.dto.js';

/** One status that a message has had. */
export class StatusDto {
  @ApiProperty({ enum: MESSAGE_STATUSES, example: 'DELIVERY_ACK' })
  status!: MessageStatus;

  @ApiPropertyOptional({
    type: [StatusErrorDto],
    description: 'Of ERROR, when reasons were given.',
  })
  errors?: StatusErrorDto[];
}

/** A stored message. */
export class FoundMessageDto extends OmitType(MessageDto, ['status'] as const) {
  @ApiProperty({
    format: 'uuid',
    description: 'Id of the record; `messageId` in `messages.update`.',
    example: '0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55',
  })
  id!: string;

  @ApiProperty({ type: [StatusDto], description: 'What became of it, in order.' })
  MessageUpdate!: StatusDto[];
}

/** One page of stored messages. */
export class MessagePageDto {
  @ApiProperty({ type: 'integer', description: 'Messages that match.', example: 120 })
  total!: number;

  @ApiProperty({ type: 'integer', example: 3 })
  pages!: number;

  @ApiProperty({ type: 'integer', example: 1 })
  currentPage!: number;

  @ApiProperty({ type: [FoundMessageDto], description: 'Newest first.' })
  records!: FoundMessageDto[];
}

/** Answer of `POST /chat/findMessages`. */
export class FoundMessagesDto {
  @ApiProperty({ type: MessagePageDto })
  messages!: MessagePageDto;
}
