import { ApiPropertyOptional } from '@nestjs/swagger';
import { EVENT_CATALOGUE } from '@switchboard/events';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import {
  DELIVERY_STATES,
  type DeliveryFilter,
  type DeliveryState,
} from '../history/delivery-filter.js';

const MAX_LIMIT = 100;
const DEFAULT_LIMIT = 50;

/** What an endpoint is named by in a filter. */
export const ENDPOINT_ID = /^(?:global|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Names of events on the wire. */
export const WIRE_EVENTS: readonly string[] = Object.values(EVENT_CATALOGUE);

/** Query of a list of deliveries. */
export class ListDeliveriesDto {
  @ApiPropertyOptional({
    description: 'Id of an endpoint, or `global` for the global webhook',
    example: '0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55',
  })
  @IsOptional()
  @IsString()
  @Matches(ENDPOINT_ID)
  endpointId?: string;

  @ApiPropertyOptional({ enum: DELIVERY_STATES, example: 'dead' })
  @IsOptional()
  @IsIn(DELIVERY_STATES)
  state?: DeliveryState;

  @ApiPropertyOptional({
    description: 'Name of the event on the wire',
    enum: WIRE_EVENTS,
    example: 'messages.upsert',
  })
  @IsOptional()
  @IsIn(WIRE_EVENTS)
  event?: string;

  @ApiPropertyOptional({
    description: 'Events from this time on',
    format: 'date-time',
    example: '2025-10-20T00:00:00.000Z',
  })
  @IsOptional()
  @IsISO8601({ strict: true })
  since?: string;

  @ApiPropertyOptional({
    description: 'Events before this time',
    format: 'date-time',
    example: '2025-10-21T00:00:00.000Z',
  })
  @IsOptional()
  @IsISO8601({ strict: true })
  until?: string;

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
  const { endpointId, state, event } = query;
  return {
    endpointId,
    states: state === undefined ? undefined : [state],
    event,
    since: timeOf(query.since),
    until: timeOf(query.until),
  };
}

/** A time that was checked to be one. */
export const timeOf = (text: string | undefined | null): Date | undefined =>
  text == null ? undefined : new Date(text);
