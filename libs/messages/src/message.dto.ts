import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  type JsonObject,
  MESSAGE_STATUSES,
  type MessageContent,
  type MessageSource,
  type MessageStatus,
} from '@switchboard/channels';
import { MessageKeyDto } from './message-key.dto.js';
import { MEDIA_STATES, type MediaState, type WireMessage } from './projection/message-events.js';

const SOURCES: readonly MessageSource[] = ['ios', 'android', 'web', 'desktop', 'unknown'];

/** What is known of the file of a message. */
export class MediaStateDto {
  @ApiProperty({
    enum: MEDIA_STATES,
    description:
      '`available`: to be had (`GET /media`, and `message.mediaUrl` where media is saved), from the store or by way of it. `failed`: it could not be fetched, and is not tried by itself any more. In webhooks with `base64`: `embedded`, it is in `message.base64`; `failed`, it could not be fetched in time; `too-large`, the body would be.',
    example: 'available',
  })
  state!: MediaState;

  @ApiPropertyOptional({
    description: 'Why it is not there.',
    example: 'The file has 90000000 bytes.',
  })
  reason?: string;
}

/** A message as it is answered to a sending and told by `send.message` and `messages.upsert`. */
export class MessageDto implements WireMessage {
  @ApiProperty({ type: MessageKeyDto })
  key!: MessageKeyDto;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Name of who wrote; `Você` for own messages.',
    example: 'Você',
  })
  pushName!: string | null;

  @ApiProperty({ enum: MESSAGE_STATUSES, example: 'PENDING' })
  status!: MessageStatus;

  @ApiProperty({
    type: 'object',
    properties: { conversation: { type: 'string', description: 'A plain text.', example: 'Olá' } },
    additionalProperties: true,
    description:
      "WhatsApp's content tree; its first field is named by `messageType`. `mediaUrl` is beside it where media is saved (`MEDIA_SAVE`, `S3_ENABLED`): an address of the file that needs no key. `base64` holds the file where the webhook has `base64`.",
    example: { conversation: 'Olá' },
  })
  message!: MessageContent;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'What the message refers to: `stanzaId` of the quoted one, `mentionedJid`.',
    example: { mentionedJid: [] },
  })
  contextInfo!: JsonObject | null;

  @ApiProperty({ example: 'conversation' })
  messageType!: string;

  @ApiProperty({ type: 'integer', description: 'Seconds since 1970.', example: 1_760_972_400 })
  messageTimestamp!: number;

  @ApiProperty({ format: 'uuid', example: '6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  instanceId!: string;

  @ApiPropertyOptional({ type: MediaStateDto, description: 'Of a message with a file.' })
  media?: MediaStateDto;

  @ApiProperty({ enum: SOURCES, description: 'Where it was written.', example: 'web' })
  source!: MessageSource;
}
