import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { MAX_NAME_LENGTH, NumberDto } from '../live/live.dto.js';

/** A stored label. */
export class LabelDto {
  @ApiProperty({ description: 'Number of the colour.', example: '5' })
  color!: string;

  @ApiProperty({ example: 'Pago' })
  name!: string;

  @ApiProperty({ example: '3' })
  id!: string;

  @ApiPropertyOptional({ description: 'Which of the labels that WhatsApp makes.', example: '2' })
  predefinedId?: string;
}

const ACTIONS = ['add', 'remove'] as const;

/** Body of `POST /label/handleLabel`. */
export class HandleLabelDto extends NumberDto {
  @ApiProperty({ example: '3' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_NAME_LENGTH)
  labelId!: string;

  @ApiProperty({ enum: ACTIONS, example: 'add' })
  @IsIn(ACTIONS)
  action!: (typeof ACTIONS)[number];
}

/** Answer of `POST /label/handleLabel`. */
export class HandledLabelDto {
  @ApiProperty({ example: '5511988887777@s.whatsapp.net' })
  numberJid!: string;

  @ApiProperty({ example: '3' })
  labelId!: string;

  @ApiPropertyOptional({ example: true })
  add?: true;

  @ApiPropertyOptional({ example: true })
  remove?: true;
}
