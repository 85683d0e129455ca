import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import {
  DELIVERY_STATES,
  type DeliveryFilter,
  type DeliveryState,
} from '../history/delivery-filter.js';
import { DeliveryFilterDto, filterOf } from './delivery-filter.dto.js';

const MAX_LIMIT = 100;
const DEFAULT_LIMIT = 50;

/** Query of a list of deliveries. */
export class ListDeliveriesDto extends DeliveryFilterDto {
  @ApiPropertyOptional({ enum: DELIVERY_STATES, example: 'dead' })
  @IsOptional()
  @IsIn(DELIVERY_STATES)
  state?: DeliveryState;

  @ApiPropertyOptional({
    description: '`next` of the page before',
    example: '41.5b1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55',
  })
  @IsOptional()
  @IsString()
  cursor?: string;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: MAX_LIMIT,
    default: DEFAULT_LIMIT,
    example: DEFAULT_LIMIT,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_LIMIT)
  limit: number = DEFAULT_LIMIT;
}

/** What a query asks for. */
export function deliveryFilterOf(query: ListDeliveriesDto): DeliveryFilter {
  const { state } = query;
  return { ...filterOf(query), states: state === undefined ? undefined : [state] };
}
