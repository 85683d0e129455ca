import { ApiPropertyOptional } from '@nestjs/swagger';
import { EVENT_CATALOGUE } from '@switchboard/events';
import { IsIn, IsISO8601, IsOptional, IsString, Matches } from 'class-validator';
import type { DeliveryFilter } from '../history/delivery-filter.js';

/** What an endpoint is named by in a filter. */
const ENDPOINT_ID = /^(?:global|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Names of events on the wire. */
const WIRE_EVENTS: readonly string[] = Object.values(EVENT_CATALOGUE);

/** Which deliveries are meant, but for their state. */
export class DeliveryFilterDto {
  @ApiPropertyOptional({
    description: 'Id of an endpoint, or `global` for the global webhook; all of them when left out',
    example: '0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55',
  })
  @IsOptional()
  @IsString()
  @Matches(ENDPOINT_ID)
  endpointId?: string;

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
}

/** What a filter asks for; null is the same as nothing. */
export function filterOf({
  endpointId,
  event,
  since,
  until,
}: DeliveryFilterDto): Omit<DeliveryFilter, 'states'> {
  return {
    endpointId: endpointId ?? undefined,
    event: event ?? undefined,
    since: timeOf(since),
    until: timeOf(until),
  };
}

/** A time that was checked to be one. */
const timeOf = (text: string | undefined | null): Date | undefined =>
  text == null ? undefined : new Date(text);
