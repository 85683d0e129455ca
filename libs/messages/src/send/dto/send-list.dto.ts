import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { NestedObjects } from '@switchboard/http';
import { ArrayMaxSize, ArrayMinSize, IsOptional, IsString, MaxLength } from 'class-validator';
import { SendOptionsDto } from '../send-options.dto.js';

const MAX_TEXT_LENGTH = 4_096;
const MAX_ITEMS = 100;

/** A row that may be chosen. */
export class ListRowDto {
  @ApiProperty({ example: 'Suporte' })
  @IsString()
  @MaxLength(MAX_TEXT_LENGTH)
  title!: string;

  @ApiPropertyOptional({ example: 'Fale com um atendente' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT_LENGTH)
  description?: string;

  @ApiProperty({ description: 'Comes back when the row is chosen.', example: 'support' })
  @IsString()
  @MaxLength(MAX_TEXT_LENGTH)
  rowId!: string;
}

/** Rows under a title. */
export class ListSectionDto {
  @ApiProperty({ example: 'Atendimento' })
  @IsString()
  @MaxLength(MAX_TEXT_LENGTH)
  title!: string;

  @ApiProperty({ type: [ListRowDto] })
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_ITEMS)
  @NestedObjects(() => ListRowDto)
  rows!: ListRowDto[];
}

/** Body of `POST /message/sendList`. */
export class SendListDto extends SendOptionsDto {
  @ApiProperty({ example: 'Menu' })
  @IsString()
  @MaxLength(MAX_TEXT_LENGTH)
  title!: string;

  @ApiPropertyOptional({ example: 'Escolha um setor' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT_LENGTH)
  description?: string;

  @ApiProperty({ example: 'Acme' })
  @IsString()
  @MaxLength(MAX_TEXT_LENGTH)
  footerText!: string;

  @ApiProperty({ description: 'Of the button that opens the list.', example: 'Abrir' })
  @IsString()
  @MaxLength(MAX_TEXT_LENGTH)
  buttonText!: string;

  @ApiProperty({ type: [ListSectionDto] })
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_ITEMS)
  @NestedObjects(() => ListSectionDto)
  sections!: ListSectionDto[];
}
