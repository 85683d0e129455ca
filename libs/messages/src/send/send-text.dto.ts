import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FormBoolean } from '@switchboard/http';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { SendOptionsDto } from './send-options.dto.js';

/** Longest text that WhatsApp takes. */
const MAX_TEXT_LENGTH = 65_536;

/** Body of `POST /message/sendText`. */
export class SendTextDto extends SendOptionsDto {
  @ApiProperty({ description: 'Not empty.', example: 'Olá' })
  @IsString()
  @MaxLength(MAX_TEXT_LENGTH)
  text!: string;

  @ApiPropertyOptional({
    description:
      'False leaves out the preview of the first link. One that cannot be made within 3 s is left out too.',
    default: true,
  })
  @IsOptional()
  @FormBoolean()
  @IsBoolean()
  linkPreview?: boolean;
}
