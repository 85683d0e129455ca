import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { MessageContent } from '@switchboard/channels';
import { FormBoolean, FormJson, NestedObject } from '@switchboard/http';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { FormInteger } from '../form-integer.js';
import { MAX_JID_LENGTH, NamedKeyDto } from '../named-key.dto.js';

/** The key of a message that is quoted. */
export class QuotedKeyDto extends NamedKeyDto {
  @ApiPropertyOptional({ description: 'Who wrote it, in a group.', example: '98765432101234@lid' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_JID_LENGTH)
  participant?: string;
}

/** The message that is answered to. */
export class QuotedDto {
  @ApiProperty({ type: QuotedKeyDto })
  @NestedObject(() => QuotedKeyDto)
  key!: QuotedKeyDto;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description:
      'Content of the quoted message. Without it the message is looked up by its id; when it is not stored, the message goes out without a quote.',
    example: { conversation: 'Confirma?' },
  })
  @IsOptional()
  @IsObject()
  message?: MessageContent;
}

/** What every message may be sent with. */
export class SendOptionsDto {
  @ApiProperty({
    description: 'A number with its country code, in any usual form, or a JID.',
    example: '5511988887777',
  })
  @IsString({ message: 'Invalid format' })
  @MaxLength(MAX_JID_LENGTH, { message: 'Invalid format' })
  number!: string;

  @ApiPropertyOptional({
    type: 'integer',
    description:
      'Milliseconds for which "typing" (or "recording") is shown first. The request is held for that long; more than 60,000 counts as 60,000.',
    example: 1_200,
  })
  @IsOptional()
  @FormInteger()
  @IsInt({ message: 'Enter a value in milliseconds' })
  @Min(0, { message: 'Enter a value in milliseconds' })
  delay?: number;

  @ApiPropertyOptional({ type: QuotedDto })
  @IsOptional()
  @FormJson(() => QuotedDto)
  @NestedObject(() => QuotedDto)
  quoted?: QuotedDto;

  @ApiPropertyOptional({ description: 'Mentions every member; in a group.', default: false })
  @IsOptional()
  @FormBoolean()
  @IsBoolean()
  mentionsEveryOne?: boolean;

  @ApiPropertyOptional({
    type: [String],
    description: 'Numbers that are mentioned; in a group. Ignored with `mentionsEveryOne`.',
    example: ['5511988887777'],
  })
  @IsOptional()
  @FormJson()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @Matches(/^\d/, { each: true, message: '"mentioned" must be an array of numeric strings' })
  mentioned?: string[];
}
