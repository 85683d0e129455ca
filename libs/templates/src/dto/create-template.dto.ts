import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { JsonObject, NewTemplate } from '@switchboard/channels';
import { FormBoolean } from '@switchboard/http';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
} from 'class-validator';

const CATEGORIES = ['AUTHENTICATION', 'MARKETING', 'UTILITY'] as const;
/** Longest name that Meta takes. */
const MAX_NAME_LENGTH = 512;
const MAX_LANGUAGE_LENGTH = 35;
const MAX_COMPONENTS = 20;

/** Body of `POST /template/create`. */
export class CreateTemplateDto {
  @ApiProperty({
    description: 'Small letters, digits and underscores, as Meta asks for.',
    example: 'order_update',
  })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_NAME_LENGTH)
  name!: string;

  @ApiProperty({ enum: CATEGORIES, example: 'UTILITY' })
  @IsIn(CATEGORIES)
  category!: NewTemplate['category'];

  @ApiProperty({ description: "Meta's code of the language.", example: 'pt_BR' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_LANGUAGE_LENGTH)
  language!: string;

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'Header, body, footer and buttons, as Meta describes them.',
    example: [
      {
        type: 'BODY',
        text: 'Olá {{1}}, o seu pedido saiu.',
        example: { body_text: [['Ana']] },
      },
    ],
  })
  @IsArray()
  @ArrayMaxSize(MAX_COMPONENTS)
  @IsObject({ each: true })
  components!: JsonObject[];

  @ApiPropertyOptional({
    type: Boolean,
    description: 'Whether Meta may put it into another category.',
    example: true,
  })
  @IsOptional()
  @FormBoolean()
  @IsBoolean()
  allowCategoryChange?: boolean;

  @ApiPropertyOptional({
    description:
      'Told what becomes of the template (`{"event": "APPROVED", "message_template_id": …}`), in the words of Meta.',
    example: 'https://hooks.acme.test/templates',
  })
  @IsOptional()
  @IsString()
  webhookUrl?: string;
}
