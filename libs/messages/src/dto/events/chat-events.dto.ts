import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { type Presence, PRESENCES } from '@switchboard/channels';

/** A chat that is new or not what it was: an entry of `chats.upsert`, `chats.update` and `chats.set`. */
export class ChatChangeDto {
  @ApiProperty({
    format: 'uuid',
    description: 'Id of the record, as `findChatByRemoteJid` gives it.',
    example: '0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55',
  })
  id!: string;

  @ApiProperty({ example: '5511988887777@s.whatsapp.net' })
  remoteJid!: string;

  @ApiProperty({ format: 'uuid', example: '6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  instanceId!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Ana' })
  name!: string | null;

  @ApiProperty({ type: 'integer', example: 0 })
  unreadMessages!: number;

  @ApiProperty({ description: 'The owner marked it to be read later.', example: false })
  markedUnread!: boolean;

  @ApiProperty({ example: false })
  archived!: boolean;
}

/** The presence of one person. */
export class PresenceStateDto {
  @ApiProperty({ enum: PRESENCES, example: 'composing' })
  lastKnownPresence!: Presence;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'When they were seen last; seconds since 1970.',
    example: 1_760_972_400,
  })
  lastSeen?: number;
}

/** `data` of `presence.update`. */
@ApiExtraModels(PresenceStateDto)
export class PresenceUpdateDto {
  @ApiProperty({ description: 'The chat.', example: '5511988887777@s.whatsapp.net' })
  id!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { $ref: getSchemaPath(PresenceStateDto) },
    description: 'By the address of each person.',
    example: { '5511988887777@s.whatsapp.net': { lastKnownPresence: 'composing' } },
  })
  presences!: Record<string, PresenceStateDto>;
}
