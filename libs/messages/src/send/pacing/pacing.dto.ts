import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FormBoolean } from '@switchboard/http';
import { IsBoolean, IsInt, Max, Min } from 'class-validator';
import { FormInteger } from '../../form-integer.js';

/** How fast an instance sends. */
export class PacingDto {
  @ApiProperty({ description: 'False: as fast as it is asked to.', example: true })
  @FormBoolean()
  @IsBoolean()
  enabled!: boolean;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 6_000, example: 20 })
  @FormInteger()
  @IsInt()
  @Min(1)
  @Max(6_000)
  messagesPerMinute: number = 20;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: 1_000,
    description: 'Messages that may go out at once after a rest.',
    default: 5,
    example: 5,
  })
  @FormInteger()
  @IsInt()
  @Min(1)
  @Max(1_000)
  burst: number = 5;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: 60_000,
    description:
      'Milliseconds that a request waits for its turn at most; one that would wait longer is 429, with `Retry-After`.',
    default: 10_000,
    example: 10_000,
  })
  @FormInteger()
  @IsInt()
  @Min(0)
  @Max(60_000)
  maxWaitMs: number = 10_000;
}
