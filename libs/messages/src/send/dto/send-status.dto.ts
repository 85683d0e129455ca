import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FormBoolean, FormJson, NullIsAbsent } from '@switchboard/http';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsHexColor,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { FormInteger } from '../../form-integer.js';

const MAX_TEXT_LENGTH = 65_536;
const MAX_RECIPIENTS = 10_000;

export const STATUS_TYPES = ['text', 'image', 'audio', 'video'] as const;
export type StatusType = (typeof STATUS_TYPES)[number];

/** Body of `POST /message/sendStatus`. */
export class SendStatusDto {
  @ApiProperty({ enum: STATUS_TYPES, example: 'text' })
  @IsOptional()
  @IsIn(STATUS_TYPES)
  type?: StatusType;

  @ApiProperty({ description: 'A text, or where the medium is.', example: 'Aberto até as 18h' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT_LENGTH)
  content?: string;

  @ApiPropertyOptional({ description: 'Of a picture or film.', example: 'Hoje' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT_LENGTH)
  caption?: string;

  @ApiPropertyOptional({ description: 'Behind a text.', example: '#008069' })
  @IsOptional()
  @IsHexColor()
  backgroundColor?: string;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: 5,
    description: 'Of a text; 0 is refused, as in the contract.',
    example: 1,
  })
  @IsOptional()
  @FormInteger()
  @IsInt()
  @Min(0)
  @Max(5)
  font?: number;

  @ApiPropertyOptional({
    type: [String],
    description: 'JIDs of those who see it. Not needed with `allContacts`.',
    example: ['5511988887777@s.whatsapp.net'],
  })
  @IsOptional()
  @NullIsAbsent()
  @FormJson()
  @IsArray()
  @ArrayMaxSize(MAX_RECIPIENTS)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(/^\d+(?:@s\.whatsapp\.net|@lid)?$/, {
    each: true,
    message: '"statusJidList" must be an array of JIDs',
  })
  statusJidList?: string[];

  @ApiPropertyOptional({ description: 'All known contacts see it.', default: false })
  @IsOptional()
  @FormBoolean()
  @IsBoolean()
  allContacts?: boolean;
}
