import { ApiProperty } from '@nestjs/swagger';
import { DELIVERY_STATES, type DeliveryState } from '../history/delivery-filter.js';
import type { DeliveryPage, ShownAttempt } from '../history/delivery-history.js';
import type { ShownDelivery } from '../history/delivery-history.repository.js';
import { RequestErrorDto } from './endpoint-actions.dto.js';

const TIME = { type: 'string', format: 'date-time' } as const;

/** One event for one endpoint. */
export class DeliveryDto {
  @ApiProperty({ format: 'uuid', example: '5b1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  id!: string;

  @ApiProperty({
    description: 'Null for the global webhook',
    type: 'string',
    format: 'uuid',
    nullable: true,
    example: '0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55',
  })
  endpointId!: string | null;

  @ApiProperty({
    description: 'The `webhook-id` of every try',
    format: 'uuid',
    example: '8f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55',
  })
  eventId!: string;

  @ApiProperty({ example: 'messages.upsert' })
  event!: string;

  @ApiProperty({ type: 'integer', example: 42 })
  sequence!: number;

  @ApiProperty({
    description:
      '`waiting`: for its turn, where an order is asked for. `pending`: under way, or due at `nextAttemptAt`. `held`: until its endpoint is switched on. `dead`: given up, and may be replayed.',
    enum: DELIVERY_STATES,
    example: 'delivered',
  })
  state!: DeliveryState;

  @ApiProperty({ type: 'integer', example: 1 })
  attempts!: number;

  @ApiProperty({ description: 'Whether it was last made by a replay', example: false })
  replayed!: boolean;

  @ApiProperty({ description: 'Whether it can be made again', example: true })
  replayable!: boolean;

  @ApiProperty({ ...TIME, nullable: true, example: null })
  nextAttemptAt!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, example: 200 })
  lastStatus!: number | null;

  @ApiProperty({ type: RequestErrorDto, nullable: true, example: null })
  lastError!: RequestErrorDto | null;

  @ApiProperty({ ...TIME, example: '2025-10-20T15:00:00.000Z' })
  createdAt!: string;

  @ApiProperty({ ...TIME, nullable: true, example: '2025-10-20T15:00:00.120Z' })
  finishedAt!: string | null;

  static of(delivery: ShownDelivery): DeliveryDto {
    const { isReplay, hasBody, nextAttemptAt, lastError, createdAt, finishedAt, ...fields } =
      delivery;
    return {
      ...fields,
      replayed: isReplay,
      replayable: hasBody && finishedAt !== null,
      nextAttemptAt: nextAttemptAt?.toISOString() ?? null,
      lastError: errorOf(lastError),
      createdAt: createdAt.toISOString(),
      finishedAt: finishedAt?.toISOString() ?? null,
    };
  }
}

/** A page of deliveries. */
export class DeliveryListDto {
  @ApiProperty({ type: [DeliveryDto] })
  deliveries!: DeliveryDto[];

  @ApiProperty({
    description: 'The `cursor` of the next page; null at the end',
    type: 'string',
    nullable: true,
    example: '41.5b1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55',
  })
  next!: string | null;

  static of(page: DeliveryPage): DeliveryListDto {
    return {
      deliveries: page.deliveries.map((delivery) => DeliveryDto.of(delivery)),
      next: page.next,
    };
  }
}

/** One request that was made for a delivery. */
export class AttemptDto {
  @ApiProperty({ description: 'The `webhook-attempt` of the request', type: 'integer', example: 1 })
  attempt!: number;

  @ApiProperty({ ...TIME, example: '2025-10-20T15:00:00.000Z' })
  startedAt!: string;

  @ApiProperty({ description: 'In milliseconds', type: 'integer', example: 84 })
  durationMs!: number;

  @ApiProperty({ type: 'integer', nullable: true, example: 503 })
  status!: number | null;

  @ApiProperty({ type: RequestErrorDto, nullable: true })
  error!: RequestErrorDto | null;

  @ApiProperty({
    description: 'The address that the request was sent to; null when it came to none',
    type: 'string',
    nullable: true,
    example: '203.0.113.7',
  })
  address!: string | null;

  @ApiProperty({
    description: 'First bytes of the reply; what looks like a credential is blotted out',
    type: 'string',
    nullable: true,
    example: '<h1>503 Service Unavailable</h1>',
  })
  reply!: string | null;

  static of({ startedAt, error, ...fields }: ShownAttempt): AttemptDto {
    return { ...fields, startedAt: startedAt.toISOString(), error: errorOf(error) };
  }
}

/** A delivery with everything that was tried for it. */
export class DeliveryWithAttemptsDto extends DeliveryDto {
  @ApiProperty({ type: [AttemptDto] })
  tries!: AttemptDto[];
}

/** Errors are stored as `code: message`. */
function errorOf(text: string | null): RequestErrorDto | null {
  if (text === null) return null;
  const at = text.indexOf(': ');
  return at < 0
    ? { code: text, message: text }
    : { code: text.slice(0, at), message: text.slice(at + 2) };
}
