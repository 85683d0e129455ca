import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type StatusError, WIRE_STATUSES, type WireStatus } from '@switchboard/channels';
import { PollUpdateDto } from './poll-update.dto.js';
import { MessageKeyDto } from '../../message-key.dto.js';

/** Why a message did not get where it was to go. */
export class StatusErrorDto implements StatusError {
  @ApiProperty({ type: 'integer', nullable: true, description: "Meta's code.", example: 131_026 })
  code!: number | null;

  @ApiProperty({ type: String, nullable: true, example: 'Message undeliverable' })
  title!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Message undeliverable' })
  message!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What is behind it.',
    example: 'The recipient has not accepted our new Terms of Service.',
  })
  details!: string | null;
}

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

  @ApiPropertyOptional({
    type: [StatusErrorDto],
    description: 'Of FAILED and ERROR, when the other side gives reasons.',
  })
  errors?: StatusErrorDto[];

  @ApiPropertyOptional({
    type: [PollUpdateDto],
    description: 'Of a poll in which somebody voted: all answers, as they stand.',
  })
  pollUpdates?: PollUpdateDto[];

  @ApiProperty({ format: 'uuid', example: '6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  instanceId!: string;

  @ApiProperty({
    format: 'uuid',
    description: '`id` of the record, as `findMessages` gives it.',
    example: '0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55',
  })
  messageId!: string;
}
