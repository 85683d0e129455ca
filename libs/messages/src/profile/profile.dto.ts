import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { NullIsAbsent } from '@switchboard/http';
import type { JsonObject } from '@switchboard/channels';
import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { MAX_NAME_LENGTH } from '../live/live.dto.js';

/** Names somebody, or nobody for the owner. */
export class OptionalNumberDto {
  @ApiPropertyOptional({
    description: 'A number with its country code, or a JID; the owner when it is left out.',
    example: '5511988887777',
  })
  @IsOptional()
  @NullIsAbsent()
  @IsString({ message: 'Invalid format' })
  @MaxLength(MAX_NAME_LENGTH, { message: 'Invalid format' })
  number?: string;
}

/** Answer of `POST /chat/fetchProfilePictureUrl`. */
export class ProfilePictureDto {
  @ApiProperty({ example: '5511988887777@s.whatsapp.net' })
  wuid!: string;

  @ApiProperty({
    type: String,
    format: 'uri',
    nullable: true,
    description: 'Null: there is none, or it is not shown to this instance.',
    example: 'https://pps.whatsapp.net/v/ana.jpg',
  })
  profilePictureUrl!: string | null;
}

/** What somebody wrote about themselves. */
export class AboutDto {
  @ApiProperty({ example: 'Disponível' })
  status!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2025-10-20T14:00:00.000Z',
  })
  setAt!: string | null;
}

/** The profile of a person. */
export class ProfileDto {
  @ApiProperty({ example: '5511988887777@s.whatsapp.net' })
  wuid!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Ana' })
  name!: string | null;

  @ApiProperty({ example: true })
  numberExists!: boolean;

  @ApiProperty({ type: String, format: 'uri', nullable: true, example: null })
  picture!: string | null;

  @ApiProperty({ type: AboutDto, nullable: true })
  status!: AboutDto | null;

  @ApiProperty({ example: true })
  isBusiness!: boolean;

  @ApiPropertyOptional({ description: 'Of a business.', example: 'contato@acme.test' })
  email?: string;

  @ApiPropertyOptional({ description: 'Of a business.', example: 'Acme' })
  description?: string;

  @ApiPropertyOptional({ description: 'Of a business.', example: 'https://acme.test' })
  website?: string;
}

/** When a business is open. */
export class BusinessHoursDto {
  @ApiPropertyOptional({ example: 'America/Sao_Paulo' })
  timezone?: string;

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    example: [{ day_of_week: 'mon', mode: 'open_24h' }],
  })
  business_config!: readonly JsonObject[];
}

/** Answer of `POST /chat/fetchBusinessProfile`. */
export class BusinessProfileDto {
  @ApiProperty({ example: true })
  isBusiness!: boolean;

  @ApiPropertyOptional({ description: 'Of a business.', example: '5511988887777@s.whatsapp.net' })
  wid?: string;

  @ApiPropertyOptional({ example: 'Rua A, 1' })
  address?: string;

  @ApiPropertyOptional({ example: 'Acme' })
  description?: string;

  @ApiPropertyOptional({ type: [String], example: ['https://acme.test'] })
  website?: readonly string[];

  @ApiPropertyOptional({ example: 'contato@acme.test' })
  email?: string;

  @ApiPropertyOptional({ example: 'Shopping' })
  category?: string;

  @ApiPropertyOptional({ type: BusinessHoursDto })
  business_hours?: BusinessHoursDto;

  @ApiPropertyOptional({ description: 'Of whoever is none.', example: 'Not is business profile' })
  message?: string;

  @ApiPropertyOptional({
    description: 'Of whoever is none.',
    example: '5511988887777@s.whatsapp.net',
  })
  jid?: string;

  @ApiPropertyOptional({ description: 'Of whoever is none.', example: true })
  exists?: boolean;

  @ApiPropertyOptional({
    description: 'Of whoever is none; as it was asked.',
    example: '5511988887777',
  })
  number?: string;
}

/** Body of `POST /chat/updateProfileName`. */
export class ProfileNameDto {
  @ApiProperty({ example: 'Acme' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_NAME_LENGTH)
  name!: string;
}

/** Body of `POST /chat/updateProfileStatus`. */
export class ProfileStatusDto {
  @ApiProperty({ description: 'What is written about oneself.', example: 'Disponível' })
  @IsString()
  @MaxLength(1_000)
  status!: string;
}

/** Body of `POST /chat/updateProfilePicture`. */
export class ProfilePictureBodyDto {
  @ApiProperty({
    description: 'A URL, or the bytes in base64.',
    example: 'https://acme.test/logo.png',
  })
  @IsString()
  @IsNotEmpty()
  picture!: string;
}

const AUDIENCES = ['all', 'contacts', 'contact_blacklist', 'none'] as const;
const READ_RECEIPTS = ['all', 'none'] as const;
const ONLINE = ['all', 'match_last_seen'] as const;

/** Who may see or do what. */
export class PrivacyDto {
  @ApiProperty({ enum: READ_RECEIPTS, example: 'all' })
  @IsIn(READ_RECEIPTS)
  readreceipts!: string;

  @ApiProperty({ enum: AUDIENCES, description: 'Who sees the picture.', example: 'contacts' })
  @IsIn(AUDIENCES)
  profile!: string;

  @ApiProperty({
    enum: AUDIENCES,
    description: 'Who sees the text about oneself.',
    example: 'contacts',
  })
  @IsIn(AUDIENCES)
  status!: string;

  @ApiProperty({ enum: ONLINE, example: 'all' })
  @IsIn(ONLINE)
  online!: string;

  @ApiProperty({
    enum: AUDIENCES,
    description: 'Who sees when one was there last.',
    example: 'contacts',
  })
  @IsIn(AUDIENCES)
  last!: string;

  @ApiProperty({ enum: AUDIENCES, description: 'Who may add one to groups.', example: 'all' })
  @IsIn(AUDIENCES)
  groupadd!: string;
}

/** Who may see or do what, as WhatsApp says it. */
export class FoundPrivacyDto {
  @ApiProperty({ example: 'all' })
  readreceipts!: string;

  @ApiProperty({ example: 'contacts' })
  profile!: string;

  @ApiProperty({ example: 'contacts' })
  status!: string;

  @ApiProperty({ example: 'all' })
  online!: string;

  @ApiProperty({ example: 'contacts' })
  last!: string;

  @ApiProperty({ example: 'all' })
  groupadd!: string;
}

/** Answer of `POST /chat/updatePrivacySettings`. */
export class UpdatedPrivacyDto {
  @ApiProperty({ enum: ['success'], example: 'success' })
  update!: 'success';

  @ApiProperty({ type: FoundPrivacyDto, description: 'What is in force now.' })
  data!: FoundPrivacyDto;
}
