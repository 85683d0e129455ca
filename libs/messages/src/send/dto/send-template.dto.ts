import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { JsonObject } from '@switchboard/channels';
import { ArrayMaxSize, IsArray, IsObject, IsOptional, IsString, MaxLength } from 'class-validator';
import { SendOptionsDto } from '../send-options.dto.js';

const MAX_NAME_LENGTH = 512;
const MAX_URL_LENGTH = 2_000;
const MAX_COMPONENTS = 50;

/** Body of `POST /message/sendTemplate`. */
export class SendTemplateDto extends SendOptionsDto {
  @ApiProperty({ example: 'order_shipped' })
  @IsString()
  @MaxLength(MAX_NAME_LENGTH)
  name!: string;

  @ApiProperty({ example: 'pt_BR' })
  @IsString()
  @MaxLength(MAX_NAME_LENGTH)
  language!: string;

  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: "What fills the template, in Meta's words.",
    example: [{ type: 'body', parameters: [{ type: 'text', text: 'Ana' }] }],
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_COMPONENTS)
  @IsObject({ each: true })
  components?: JsonObject[];

  @ApiPropertyOptional({
    description: 'Gets each later status of this message.',
    example: 'https://hooks.acme.test/statuses',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_URL_LENGTH)
  webhookUrl?: string;
}
