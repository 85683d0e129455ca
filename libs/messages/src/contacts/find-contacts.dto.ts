import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { NestedObject } from '@switchboard/http';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { MAX_NAME_LENGTH } from '../live/live.dto.js';
import { Count, Cursor, Page } from '../find/page-fields.js';

/** What is looked for. */
export class ContactFilterDto {
  @ApiPropertyOptional({
    description: 'A number or JID, in either addressing.',
    example: '5511988887777',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME_LENGTH)
  remoteJid?: string;

  @ApiPropertyOptional({
    description: 'Id of the record; a JID is read as `remoteJid`.',
    example: '0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME_LENGTH)
  id?: string;
}

/** Body of `POST /chat/findContacts`. */
export class FindContactsDto {
  @ApiPropertyOptional({ type: ContactFilterDto })
  @IsOptional()
  @NestedObject(() => ContactFilterDto)
  where?: ContactFilterDto;

  @Page()
  page?: number;

  @Count({
    description: 'Contacts a page. Without it all are given, 10,000 at a time.',
    example: 50,
  })
  offset?: number;

  @Cursor('WyI1NTExOTg4ODg3Nzc3QHMud2hhdHNhcHAubmV0Il0')
  cursor?: string;
}

const TYPES = ['group', 'contact', 'group_member'] as const;

/** A stored contact. */
export class FoundContactDto {
  @ApiProperty({ format: 'uuid', example: '0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  id!: string;

  @ApiProperty({ example: '5511988887777@s.whatsapp.net' })
  remoteJid!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The same person in the other addressing, where it is known.',
    example: '98765432101234@lid',
  })
  remoteJidAlt!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Ana' })
  pushName!: string | null;

  @ApiProperty({ type: String, format: 'uri', nullable: true, example: null })
  profilePicUrl!: string | null;

  @ApiProperty({ format: 'date-time', example: '2025-10-20T14:00:00.000Z' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time', example: '2025-10-20T15:00:00.000Z' })
  updatedAt!: string;

  @ApiProperty({ format: 'uuid', example: '6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  instanceId!: string;

  @ApiProperty({ example: false })
  isGroup!: boolean;

  @ApiProperty({ description: 'Always true: it is stored.', example: true })
  isSaved!: boolean;

  @ApiProperty({ enum: TYPES, example: 'contact' })
  type!: (typeof TYPES)[number];
}
