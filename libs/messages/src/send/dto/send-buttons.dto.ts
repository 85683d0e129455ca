import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { NestedObjects } from '@switchboard/http';
import { ArrayMaxSize, IsIn, IsOptional, IsString, MaxLength, ValidateIf } from 'class-validator';
import { SendOptionsDto } from '../send-options.dto.js';

const MAX_TEXT_LENGTH = 4_096;
const MAX_URL_LENGTH = 2_000;
const MAX_BUTTONS = 10;

export const BUTTON_TYPES = ['reply', 'copy', 'url', 'call', 'pix'] as const;
export type ButtonType = (typeof BUTTON_TYPES)[number];

export const PIX_KEY_TYPES = ['phone', 'email', 'cpf', 'cnpj', 'random'] as const;
export type PixKeyType = (typeof PIX_KEY_TYPES)[number];

/** The rules hold for buttons of these types; on others the field means nothing. */
const Of = (...types: ButtonType[]) => ValidateIf(({ type }: ButtonDto) => types.includes(type));

/** A button. Which fields it needs is a question of its type. */
export class ButtonDto {
  @ApiProperty({ enum: BUTTON_TYPES, example: 'reply' })
  @IsIn(BUTTON_TYPES)
  type!: ButtonType;

  @ApiPropertyOptional({ description: 'On all but `pix`.', example: 'Sim' })
  @Of('reply', 'copy', 'url', 'call')
  @IsString()
  @MaxLength(MAX_TEXT_LENGTH)
  displayText?: string;

  @ApiPropertyOptional({ description: 'Of a `reply`: comes back.', example: 'yes' })
  @Of('reply')
  @IsString()
  @MaxLength(MAX_TEXT_LENGTH)
  id?: string;

  @ApiPropertyOptional({ description: 'Of a `copy`.', example: 'ZXN0ZSDDqSB1bQ==' })
  @Of('copy')
  @IsString()
  @MaxLength(MAX_TEXT_LENGTH)
  copyCode?: string;

  @ApiPropertyOptional({ description: 'Of a `url`.', example: 'https://acme.test' })
  @Of('url')
  @IsString()
  @MaxLength(MAX_TEXT_LENGTH)
  url?: string;

  @ApiPropertyOptional({ description: 'Of a `call`.', example: '5511988887777' })
  @Of('call')
  @IsString()
  @MaxLength(MAX_TEXT_LENGTH)
  phoneNumber?: string;

  @ApiPropertyOptional({ description: 'Of a `pix`.', example: 'BRL' })
  @Of('pix')
  @IsString()
  @MaxLength(MAX_TEXT_LENGTH)
  currency?: string;

  @ApiPropertyOptional({ description: 'Of a `pix`: who is paid.', example: 'Acme Ltda' })
  @Of('pix')
  @IsString()
  @MaxLength(MAX_TEXT_LENGTH)
  name?: string;

  @ApiPropertyOptional({ enum: PIX_KEY_TYPES, description: 'Of a `pix`.', example: 'random' })
  @Of('pix')
  @IsIn(PIX_KEY_TYPES)
  keyType?: PixKeyType;

  @ApiPropertyOptional({
    description: 'Of a `pix`.',
    example: '0ea59ac5-f001-4f0e-9785-c772200f1b1e',
  })
  @Of('pix')
  @IsString()
  @MaxLength(MAX_TEXT_LENGTH)
  key?: string;
}

/** Body of `POST /message/sendButtons`. */
export class SendButtonsDto extends SendOptionsDto {
  @ApiPropertyOptional({ description: 'Shown in bold.', example: 'Confirma?' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT_LENGTH)
  title?: string;

  @ApiPropertyOptional({ example: 'Sua consulta é amanhã às 10h.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT_LENGTH)
  description?: string;

  @ApiPropertyOptional({ example: 'Acme' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT_LENGTH)
  footer?: string;

  @ApiPropertyOptional({
    description: 'Address of a picture that is shown above the text.',
    example: 'https://acme.test/picture.jpg',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_URL_LENGTH)
  thumbnailUrl?: string;

  @ApiProperty({
    type: [ButtonDto],
    description: 'At most three `reply`, and these alone; a `pix` alone; or any of the others.',
  })
  @IsOptional()
  @ArrayMaxSize(MAX_BUTTONS)
  @NestedObjects(() => ButtonDto)
  buttons?: ButtonDto[];
}
