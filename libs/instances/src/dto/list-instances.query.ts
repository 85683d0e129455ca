import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { OptionalText } from './optional-text.js';

/** Most instances that one page may have. */
const MAX_LIMIT = 1_000;

/** Query of `GET /instance/fetchInstances`. */
export class ListInstancesQuery {
  @ApiPropertyOptional({ description: 'Name of the one that is asked for.', example: 'acme' })
  @OptionalText()
  instanceName?: string;

  @ApiPropertyOptional({
    description: 'Id of the one that is asked for.',
    format: 'uuid',
    example: '6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55',
  })
  @OptionalText()
  instanceId?: string;

  @ApiPropertyOptional({
    description: 'Own number, or the number given at create.',
    example: '5511987654321',
  })
  @OptionalText()
  number?: string;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'Instances a page; all of them when absent.',
    minimum: 1,
    maximum: MAX_LIMIT,
    example: 100,
  })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value || undefined,
  )
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_LIMIT)
  limit?: number;

  @ApiPropertyOptional({
    description: 'What `X-Next-Cursor` of the page before held.',
    example: 'WzE3Njg5MjEyMDAwMDBd',
  })
  @OptionalText()
  cursor?: string;
}

/** Query of `GET /instance/connect`. */
export class ConnectQuery {
  @ApiPropertyOptional({
    description: 'Number to make a pairing code for; also while a QR code is shown.',
    example: '5511987654321',
  })
  @OptionalText()
  number?: string;
}
