import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { WIRE_STATUSES, type WireStatus } from '@switchboard/channels';
import { MessageKeyDto } from '../../message-key.dto.js';

/** `data` of `messages.update`: a new status of a stored message. */
export class MessageUpdateDto {
  @ApiProperty({ description: "WhatsApp's id of the message.", example: '3EB0FCA448C64549B79AED' })
  keyId!: string;

  @ApiProperty({ type: MessageKeyDto })
  key!: MessageKeyDto;

  @ApiProperty({ description: 'The chat.', example: '5511988887777@s.whatsapp.net' })
  remoteJid!: string;

  @ApiProperty({ description: 'True for what this instance wrote.', example: true })
  fromMe!: boolean;

  @ApiPropertyOptional({ description: 'Who wrote, in a group.', example: '98765432101234@lid' })
  participant?: string;

  @ApiProperty({
    enum: WIRE_STATUSES,
    description: "In Meta's words (`SENT`, `DELIVERED`, `READ`, `FAILED`) on WHATSAPP-BUSINESS.",
    example: 'DELIVERY_ACK',
  })
  status!: WireStatus;

  @ApiProperty({ format: 'uuid', example: '6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  instanceId!: string;

  @ApiProperty({
    format: 'uuid',
    description: '`id` of the record, as `findMessages` gives it.',
    example: '0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55',
  })
  messageId!: string;
}
