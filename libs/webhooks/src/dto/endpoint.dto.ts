import { ApiProperty } from '@nestjs/swagger';
import type { Endpoint } from '../endpoint-admin.js';
import { ORDER_MODES, type OrderMode } from '../endpoints/endpoint.js';
import { SIGNATURE_SCHEMES, type SignatureScheme } from '../endpoints/signature-scheme.js';
import { ACCEPTED_SUBSCRIPTIONS } from '../endpoints/subscriptions.js';

const TIME = { type: 'string', format: 'date-time', nullable: true } as const;

const ENDPOINT_STATES = ['well', 'failing', 'disabled'] as const;

/** How an endpoint is doing. */
export class EndpointHealthDto {
  @ApiProperty({
    description:
      '`failing`: its last delivery failed. `disabled`: the gateway switched it off; what happens is held for it until it is switched on again.',
    enum: ENDPOINT_STATES,
    example: 'well',
  })
  state!: (typeof ENDPOINT_STATES)[number];

  @ApiProperty({
    description:
      'Why it was switched off: it answered 410 (`endpoint.gone`), it asked for it (`endpoint.asked`), or nothing but failures for five days (`endpoint.failing`).',
    enum: ['endpoint.gone', 'endpoint.asked', 'endpoint.failing'],
    nullable: true,
    example: null,
  })
  disabledReason!: string | null;

  @ApiProperty({ ...TIME, example: null })
  disabledAt!: string | null;

  @ApiProperty({ ...TIME, description: 'Since when there were only failures', example: null })
  failingSince!: string | null;

  @ApiProperty({ ...TIME, example: '2025-10-20T15:00:00.000Z' })
  lastSuccessAt!: string | null;

  @ApiProperty({ ...TIME, example: '2025-10-19T11:00:00.000Z' })
  lastFailureAt!: string | null;

  @ApiProperty({
    description: 'Code of the last failure',
    nullable: true,
    type: 'string',
    example: 'egress.timeout',
  })
  lastFailure!: string | null;
}

/** One of the endpoints of an instance. */
export class EndpointDto {
  @ApiProperty({ format: 'uuid', example: '0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  id!: string;

  @ApiProperty({ description: 'True for the webhook of `/webhook/set`', example: false })
  main!: boolean;

  @ApiProperty({ type: 'string', nullable: true, example: 'CRM' })
  description!: string | null;

  @ApiProperty({ example: 'https://crm.acme.test/wa' })
  url!: string;

  @ApiProperty({ example: true })
  enabled!: boolean;

  @ApiProperty({ enum: ACCEPTED_SUBSCRIPTIONS, isArray: true, example: ['MESSAGES_UPSERT'] })
  events!: readonly string[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    nullable: true,
    example: { 'x-acme': '1' },
  })
  headers!: Readonly<Record<string, string>> | null;

  @ApiProperty({ example: false })
  byEvents!: boolean;

  @ApiProperty({ example: false })
  base64!: boolean;

  @ApiProperty({ enum: ORDER_MODES, example: 'chat' })
  order!: OrderMode;

  @ApiProperty({ type: 'integer', nullable: true, example: 20 })
  ratePerSecond!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, example: 4 })
  concurrency!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, example: 10_000 })
  timeoutMs!: number | null;

  @ApiProperty({
    type: 'array',
    items: { type: 'integer' },
    nullable: true,
    example: [5, 60, 600, 3_600],
  })
  retrySchedule!: readonly number[] | null;

  @ApiProperty({ example: false })
  hexSignature!: boolean;

  @ApiProperty({
    description: 'Scheme of `webhook-signature`',
    enum: SIGNATURE_SCHEMES,
    example: 'v1',
  })
  signature!: SignatureScheme;

  @ApiProperty({
    description: 'With which `v1a` is checked: `whpk_` and 32 bytes in base64; null for `v1`',
    type: 'string',
    nullable: true,
    example: null,
  })
  publicKey!: string | null;

  @ApiProperty({ type: EndpointHealthDto })
  health!: EndpointHealthDto;

  @ApiProperty({ type: 'string', format: 'date-time', example: '2025-10-20T15:00:00.000Z' })
  createdAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time', example: '2025-10-20T15:00:00.000Z' })
  updatedAt!: string;

  static of(endpoint: Endpoint): EndpointDto {
    const { isMain, orderMode, health, createdAt, updatedAt, ...fields } = endpoint;
    return {
      ...fields,
      main: isMain,
      order: orderMode,
      health: healthOf(health),
      createdAt: createdAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
    };
  }
}

/** The answer of a creation: the only one that has the endpoint and the secret. */
export class EndpointWithSecretDto extends EndpointDto {
  @ApiProperty({
    description:
      'Signing secret (Standard Webhooks). It is shown this once. Null for `v1a`: its private key is the gateway’s own.',
    type: 'string',
    nullable: true,
    example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=',
  })
  secret!: string | null;
}

/** The endpoints of an instance. */
export class EndpointListDto {
  @ApiProperty({ type: [EndpointDto] })
  endpoints!: EndpointDto[];
}

function healthOf(health: Endpoint['health']): EndpointHealthDto {
  const { failingSince, lastSuccessAt, lastFailureAt, lastFailure } = health;
  const failing = failingSince === null ? 'well' : 'failing';
  return {
    state: health.disabledAt === null ? failing : 'disabled',
    disabledReason: health.disabledReason,
    disabledAt: health.disabledAt?.toISOString() ?? null,
    failingSince: failingSince?.toISOString() ?? null,
    lastSuccessAt: lastSuccessAt?.toISOString() ?? null,
    lastFailureAt: lastFailureAt?.toISOString() ?? null,
    lastFailure,
  };
}
