import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** Most events that one page may have. */
const MAX_LIMIT = 500;

/** A whole number of a query; anything else is left for the validators to refuse. */
const QueryInteger = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value || undefined,
  );

/** Query of `GET /events/{instanceName}/stream`. */
export class StreamQuery {
  @ApiPropertyOptional({
    type: 'integer',
    description: 'Sequence of the last event that the caller has. 0 is before the first.',
    minimum: 0,
    example: 41,
  })
  @QueryInteger()
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  after?: number;
}

/** Query of `GET /events/{instanceName}`. */
export class CatchUpQuery extends StreamQuery {
  @ApiPropertyOptional({
    type: 'integer',
    description: 'Events a page. A page of large events has fewer.',
    minimum: 1,
    maximum: MAX_LIMIT,
    default: 100,
    example: 100,
  })
  @QueryInteger()
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_LIMIT)
  limit: number = 100;
}
