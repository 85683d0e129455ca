import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsArray, IsIn, IsOptional } from 'class-validator';
import type { ReplayFilter } from '../replay/replay-filter.js';
import type { Replay, ReplayState } from '../replay/replay.repository.js';
import { DeliveryFilterDto, filterOf } from './delivery-filter.dto.js';

const REPLAYED_STATES = ['dead', 'delivered'] as const;
const REPLAY_STATES = ['running', 'done', 'canceled'] as const;

/** Body of a replay: which deliveries are made again. Without a field, all that were given up. */
export class BeginReplayDto extends DeliveryFilterDto {
  @ApiPropertyOptional({
    description: 'Those that were given up (`dead`), those that were delivered, or both',
    enum: REPLAYED_STATES,
    isArray: true,
    default: ['dead'],
    example: ['dead', 'delivered'],
  })
  @IsOptional()
  @IsArray()
  @IsIn(REPLAYED_STATES, { each: true })
  states?: ('dead' | 'delivered')[];
}

/** What a body asks for. */
export function replayFilterOf(body: BeginReplayDto): ReplayFilter {
  return { ...filterOf(body), states: body.states ?? ['dead'] };
}

/** A replay and how far it is. */
export class ReplayDto {
  @ApiProperty({ format: 'uuid', example: '7c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  id!: string;

  @ApiProperty({
    description: '`done`: everything is queued; `unfinished` says what is still on its way.',
    enum: REPLAY_STATES,
    example: 'running',
  })
  state!: ReplayState;

  @ApiProperty({
    description: 'Deliveries that were meant when it began',
    type: 'integer',
    example: 1_200,
  })
  total!: number;

  @ApiProperty({
    description: 'Of these queued to be made again so far',
    type: 'integer',
    example: 500,
  })
  queued!: number;

  @ApiProperty({ description: 'Queued, and not finished yet', type: 'integer', example: 37 })
  unfinished!: number;

  @ApiProperty({ type: 'string', format: 'date-time', example: '2025-10-20T15:00:00.000Z' })
  createdAt!: string;

  @ApiProperty({
    description: 'When the last was queued, or when it was canceled',
    type: 'string',
    format: 'date-time',
    nullable: true,
    example: null,
  })
  finishedAt!: string | null;

  static of({ filter: _filter, createdAt, finishedAt, ...fields }: Replay): ReplayDto {
    return {
      ...fields,
      createdAt: createdAt.toISOString(),
      finishedAt: finishedAt?.toISOString() ?? null,
    };
  }
}

/** Replays of an instance, the newest first. */
export class ReplayListDto {
  @ApiProperty({ type: [ReplayDto] })
  replays!: ReplayDto[];
}
