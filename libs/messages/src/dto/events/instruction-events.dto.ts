import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { JsonObject, MessageContent } from '@switchboard/channels';
import { MessageKeyDto } from '../../message-key.dto.js';

/** The key of a message that was taken back. */
export class DeletedKeyDto extends MessageKeyDto {
  @ApiProperty({ example: true })
  deleted!: boolean;
}

/** `data` of `messages.delete`, when the API took a stored message back. */
export class DeletedMessageDto {
  @ApiProperty({ format: 'uuid', example: '0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  id!: string;

  @ApiProperty({ format: 'uuid', example: '6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  instanceId!: string;

  @ApiProperty({ type: DeletedKeyDto })
  key!: DeletedKeyDto;

  @ApiProperty({ type: String, nullable: true, example: 'Você' })
  pushName!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  participant!: string | null;

  @ApiProperty({ example: 'conversation' })
  messageType!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, example: { conversation: 'Olá' } })
  message!: MessageContent;

  @ApiProperty({ type: 'integer', example: 1_760_972_400 })
  messageTimestamp!: number;

  @ApiProperty({ example: 'web' })
  source!: string;

  @ApiProperty({ enum: ['DELETED'], example: 'DELETED' })
  status!: 'DELETED';
}

/** `data` of `send.message.update`: how a message was edited. */
export class EditedMessageDto {
  @ApiProperty({ type: MessageKeyDto, description: 'The edited message.' })
  key!: MessageKeyDto;

  @ApiProperty({ enum: ['MESSAGE_EDIT'], example: 'MESSAGE_EDIT' })
  type!: 'MESSAGE_EDIT';

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    example: { extendedTextMessage: { text: 'novo' } },
  })
  editedMessage!: JsonObject;

  @ApiPropertyOptional({
    description: 'Milliseconds since 1970, as text.',
    example: '1760972500123',
  })
  timestampMs?: string;
}
