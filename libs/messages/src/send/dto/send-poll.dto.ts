import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { FormInteger } from '../../form-integer.js';
import { SendOptionsDto } from '../send-options.dto.js';

const MAX_TEXT_LENGTH = 1_000;

/** Body of `POST /message/sendPoll`. */
export class SendPollDto extends SendOptionsDto {
  @ApiProperty({ description: 'The question.', example: 'Qual dia?' })
  @IsString()
  @MaxLength(MAX_TEXT_LENGTH)
  name!: string;

  @ApiProperty({
    type: 'integer',
    description: 'How many answers one person may choose; 0 is any number.',
    minimum: 0,
    maximum: 10,
    example: 1,
  })
  @FormInteger()
  @IsInt()
  @Min(0)
  @Max(10)
  selectableCount!: number;

  @ApiProperty({ type: [String], minItems: 2, maxItems: 10, example: ['Segunda', 'Terça'] })
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(MAX_TEXT_LENGTH, { each: true })
  values!: string[];
}
