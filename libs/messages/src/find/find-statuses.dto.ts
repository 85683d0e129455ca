import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MESSAGE_STATUSES, type MessageStatus } from '@switchboard/channels';
import { NestedObject } from '@switchboard/http';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { Count, Cursor, Page } from './page-fields.js';

/** What is looked for; all that is given must match. Other fields are ignored. */
export class StatusFilterDto {
  @ApiPropertyOptional({ example: '5511988887777@s.whatsapp.net' })
  @IsOptional()
  @IsString()
  @MaxLength(255)
  remoteJid?: string;

  @ApiPropertyOptional({
    description: "WhatsApp's id of the message.",
    example: '3EB0FCA448C64549B79AED',
  })
  @IsOptional()
  @IsString()
  @MaxLength(255)
  id?: string;

  @ApiPropertyOptional({ description: 'The same as `id`.', example: '3EB0FCA448C64549B79AED' })
  @IsOptional()
  @IsString()
  @MaxLength(255)
  keyId?: string;
}

/** Body of `POST /chat/findStatusMessage`. */
export class FindStatusesDto {
  @ApiPropertyOptional({ type: StatusFilterDto })
  @IsOptional()
  @NestedObject(() => StatusFilterDto)
  where?: StatusFilterDto;

  @Page()
  page?: number;

  @Count({ description: 'Statuses a page, at most 1,000.', default: 50 })
  offset?: number;

  @Cursor('WyIxNzYwOTcyNDAwIl0')
  cursor?: string;
}

/** One thing that became of a message. */
export class FoundStatusDto {
  @ApiProperty({ example: '0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55:READ:' })
  id!: string;

  @ApiProperty({ description: "WhatsApp's id of the message.", example: '3EB0FCA448C64549B79AED' })
  keyId!: string;

  @ApiProperty({ example: '5511988887777@s.whatsapp.net' })
  remoteJid!: string;

  @ApiProperty({ example: true })
  fromMe!: boolean;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Whose receipt it is, in a group.',
    example: null,
  })
  participant!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Always null.', example: null })
  pollUpdates!: null;

  @ApiProperty({ enum: MESSAGE_STATUSES, example: 'READ' })
  status!: MessageStatus;

  @ApiProperty({ format: 'uuid', example: '0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  messageId!: string;

  @ApiProperty({ format: 'uuid', example: '6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  instanceId!: string;
}
