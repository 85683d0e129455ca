import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { MessageContent } from '@switchboard/channels';
import { FormBoolean, NestedObject } from '@switchboard/http';
import {
  IsBoolean,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { FormInteger } from '../form-integer.js';
import { MessageKeyDto } from '../message-key.dto.js';
import { NamedKeyDto } from '../named-key.dto.js';

const MAX_NAME_LENGTH = 255;
/** Longest life of an address in S3. */
const MAX_LINK_SECONDS = 604_800;

/** A message, named or given. */
export class MediaMessageDto {
  @ApiProperty({ type: NamedKeyDto })
  @NestedObject(() => NamedKeyDto)
  key!: NamedKeyDto;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'Content of a message that is not stored; its key needs `remoteJid` then.',
    example: { imageMessage: { mimetype: 'image/jpeg' } },
  })
  @IsOptional()
  @IsObject()
  message?: MessageContent;
}

/** Body of `POST /chat/getBase64FromMediaMessage`. */
export class Base64RequestDto {
  @ApiProperty({ type: MediaMessageDto })
  @NestedObject(() => MediaMessageDto)
  message!: MediaMessageDto;

  @ApiPropertyOptional({ description: 'Makes a sound an MP4; needs ffmpeg.', default: false })
  @IsOptional()
  @FormBoolean()
  @IsBoolean()
  convertToMp4?: boolean;
}

/** Size of a medium, as far as it is known. */
export class MediaSizeDto {
  @ApiProperty({ type: 'integer', description: 'Bytes.', example: 48_213 })
  fileLength!: number;

  @ApiPropertyOptional({ type: 'integer', example: 1_280 })
  height?: number;

  @ApiPropertyOptional({ type: 'integer', example: 720 })
  width?: number;
}

/** Answer of `POST /chat/getBase64FromMediaMessage`. */
export class Base64MediaDto {
  @ApiProperty({ example: 'imageMessage' })
  mediaType!: string;

  @ApiProperty({ example: '3A5F0C9D1E7B42A86C10.jpeg' })
  fileName!: string;

  @ApiPropertyOptional({ example: 'foto' })
  caption?: string;

  @ApiProperty({ type: MediaSizeDto })
  size!: MediaSizeDto;

  @ApiProperty({ example: 'image/jpeg' })
  mimetype!: string;

  @ApiProperty({ format: 'byte', description: 'The file.', example: '/9j/4AAQ' })
  base64!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'Always null.', example: null })
  buffer!: null;
}

/** Query of `GET /media`. */
export class MediaQueryDto {
  @ApiPropertyOptional({
    description: 'Chat of the message, where ids alone are not enough.',
    example: '5511988887777@s.whatsapp.net',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME_LENGTH)
  remoteJid?: string;
}

/** Body of `POST /s3/getMedia`. */
export class FindMediaDto {
  @ApiPropertyOptional({
    description: 'Id of the medium.',
    example: '0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME_LENGTH)
  id?: string;

  @ApiPropertyOptional({
    description: '`image`, `video`, `audio`, `document`, `sticker` or `ptv`.',
    example: 'image',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME_LENGTH)
  type?: string;

  @ApiPropertyOptional({
    description: 'Id of the message: of WhatsApp, or of its record.',
    example: '3A5F0C9D1E7B42A86C10',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME_LENGTH)
  messageId?: string;
}

/** Body of `POST /s3/getMediaUrl`. */
export class FindMediaUrlDto extends FindMediaDto {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: MAX_LINK_SECONDS,
    description: 'Seconds for which the address is good.',
    default: 3_600,
    example: 3_600,
  })
  @IsOptional()
  @FormInteger()
  @IsInt()
  @Min(1)
  @Max(MAX_LINK_SECONDS)
  expiry?: number;
}

/** The message of a medium. */
export class MediaOwnerDto {
  @ApiProperty({ type: MessageKeyDto })
  key!: MessageKeyDto;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Its content.',
    example: { documentMessage: { fileName: 'contrato.pdf' } },
  })
  message!: MessageContent;
}

/** A medium in the store. */
export class StoredMediaDto {
  @ApiProperty({ format: 'uuid', example: '0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  id!: string;

  @ApiProperty({ type: String, nullable: true, example: 'contrato.pdf' })
  fileName!: string | null;

  @ApiProperty({ example: 'document' })
  type!: string;

  @ApiProperty({ example: 'application/pdf' })
  mimetype!: string;

  @ApiProperty({ format: 'date-time', example: '2025-10-20T15:00:00.000Z' })
  createdAt!: string;

  @ApiProperty({
    type: MediaOwnerDto,
    nullable: true,
    description: 'The message that it belongs to; null when that is not stored.',
  })
  Message!: MediaOwnerDto | null;
}

/** A medium in the store, with an address. */
export class MediaUrlDto extends StoredMediaDto {
  @ApiProperty({ format: 'uri', example: 'https://s3.example.com/switchboard/6f1d/0c1b' })
  mediaUrl!: string;
}
