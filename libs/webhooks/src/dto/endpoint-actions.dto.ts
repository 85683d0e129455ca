import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { ProbeResult } from '../endpoints/endpoint-probe.js';

const WEEK_HOURS = 7 * 24;
/** How long an old secret signs beside the new one where nothing is said. */
export const DEFAULT_OVERLAP_HOURS = 24;

/** Body of a rotation. */
export class RotateSecretDto {
  @ApiPropertyOptional({
    description: 'How long the old secret goes on signing beside the new one. In hours.',
    type: 'number',
    minimum: 0,
    maximum: WEEK_HOURS,
    default: DEFAULT_OVERLAP_HOURS,
    example: 24,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(WEEK_HOURS)
  overlapHours?: number;
}

/** Answer of a rotation. */
export class RotatedSecretDto {
  @ApiProperty({
    description:
      'The new signing secret. Every secret that is still valid signs beside it. Null for `v1a`.',
    type: 'string',
    nullable: true,
    example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=',
  })
  secret!: string | null;

  @ApiProperty({
    description: 'The new public key of `v1a`; null for `v1`.',
    type: 'string',
    nullable: true,
    example: null,
  })
  publicKey!: string | null;

  @ApiProperty({
    description: 'When the last of the old secrets ends; null when none signs any more',
    type: 'string',
    format: 'date-time',
    nullable: true,
    example: '2025-10-21T15:00:00.000Z',
  })
  oldSecretsUntil!: string | null;
}

/** Why a request got no answer. */
export class RequestErrorDto {
  @ApiProperty({ example: 'egress.refused' })
  code!: string;

  @ApiProperty({ example: 'crm.acme.test refused the connection: nothing listens there.' })
  message!: string;
}

/** What came of a test. */
export class EndpointTestDto {
  @ApiProperty({ description: 'Whether it answered 2xx', example: true })
  delivered!: boolean;

  @ApiProperty({ type: 'integer', nullable: true, example: 200 })
  status!: number | null;

  @ApiProperty({ type: RequestErrorDto, nullable: true, example: null })
  error!: RequestErrorDto | null;

  @ApiProperty({ description: 'In milliseconds', type: 'integer', example: 84 })
  durationMs!: number;

  @ApiProperty({
    description: 'First bytes of the reply; what looks like a credential is blotted out',
    type: 'string',
    nullable: true,
    example: 'ok',
  })
  reply!: string | null;

  static of(result: ProbeResult): EndpointTestDto {
    return { ...result };
  }
}
