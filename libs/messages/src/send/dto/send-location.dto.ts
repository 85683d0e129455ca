import { ApiProperty } from '@nestjs/swagger';
import { IsNumber, IsString, Max, MaxLength, Min } from 'class-validator';
import { FormNumber } from '../../form-integer.js';
import { SendOptionsDto } from '../send-options.dto.js';

const MAX_TEXT_LENGTH = 1_000;

/** Body of `POST /message/sendLocation`. */
export class SendLocationDto extends SendOptionsDto {
  @ApiProperty({ description: 'Degrees.', example: -23.561_414 })
  @FormNumber()
  @IsNumber()
  @Min(-90)
  @Max(90)
  latitude!: number;

  @ApiProperty({ description: 'Degrees.', example: -46.655_881 })
  @FormNumber()
  @IsNumber()
  @Min(-180)
  @Max(180)
  longitude!: number;

  @ApiProperty({ example: 'MASP' })
  @IsString()
  @MaxLength(MAX_TEXT_LENGTH)
  name!: string;

  @ApiProperty({ example: 'Av. Paulista, 1578, São Paulo' })
  @IsString()
  @MaxLength(MAX_TEXT_LENGTH)
  address!: string;
}
