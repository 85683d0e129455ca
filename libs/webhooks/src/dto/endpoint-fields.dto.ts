import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { FormBoolean } from '@switchboard/http';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { EndpointInput } from '../endpoint-admin.js';
import { ORDER_MODES, type OrderMode } from '../endpoints/endpoint.js';
import { SIGNATURE_SCHEMES, type SignatureScheme } from '../endpoints/signature-scheme.js';
import { ACCEPTED_SUBSCRIPTIONS } from '../endpoints/subscriptions.js';

const MAX_RETRIES = 20;
const WEEK_SECONDS = 604_800;

/** Body of the creation of an endpoint. */
export class CreateEndpointDto {
  @ApiProperty({
    description:
      'Absolute http or https URL of at most 2048 characters. A private or loopback address is refused unless EGRESS_ALLOWED_CIDRS names it.',
    example: 'https://crm.acme.test/wa',
  })
  @IsString()
  url!: string;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'CRM' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  description?: string | null;

  @ApiPropertyOptional({
    description:
      'False tells it nothing more, and holds what is on its way, however long. True lets go what was held.',
    default: true,
    example: true,
  })
  @IsOptional()
  @FormBoolean()
  @IsBoolean()
  enabled?: boolean;

  @ApiPropertyOptional({
    description: 'Events to be told of; an empty list or none means all.',
    enum: ACCEPTED_SUBSCRIPTIONS,
    isArray: true,
    example: ['MESSAGES_UPSERT'],
  })
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  events?: string[];

  @ApiPropertyOptional({
    description:
      'Headers of each delivery, 20 at most. `jwt_key` is not sent: it is the key of a fresh HS256 token in `Authorization`.',
    type: 'object',
    additionalProperties: { type: 'string' },
    nullable: true,
    example: { 'x-acme': '1' },
  })
  @IsOptional()
  @IsObject()
  headers?: Record<string, string> | null;

  @ApiPropertyOptional({
    description: 'Adds the name of the event to the path: `/messages-upsert`.',
    default: false,
    example: false,
  })
  @IsOptional()
  @FormBoolean()
  @IsBoolean()
  byEvents?: boolean;

  @ApiPropertyOptional({
    description:
      'Puts the bytes of media into the payload, which may then be as large as WEBHOOK_MAX_BODY_BYTES instead of 256 KiB.',
    default: false,
    example: false,
  })
  @IsOptional()
  @FormBoolean()
  @IsBoolean()
  base64?: boolean;

  @ApiPropertyOptional({
    description:
      'In which order deliveries are made. `chat`: those of a chat one after another; `instance`: all of them. One that fails holds back those behind it, until it is delivered or given up.',
    enum: ORDER_MODES,
    default: 'none',
    example: 'chat',
  })
  @IsOptional()
  @IsIn(ORDER_MODES)
  order?: OrderMode;

  @ApiPropertyOptional({
    description: 'Requests a second, at most, of all processes together; null for no limit.',
    type: 'integer',
    minimum: 1,
    maximum: 1_000,
    nullable: true,
    example: 20,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000)
  ratePerSecond?: number | null;

  @ApiPropertyOptional({
    description: 'Requests at a time, at most, of each process; null for 8.',
    type: 'integer',
    minimum: 1,
    maximum: 32,
    nullable: true,
    example: 4,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(32)
  concurrency?: number | null;

  @ApiPropertyOptional({
    description:
      'How long one request may take as a whole; null for WEBHOOK_REQUEST_TIMEOUT_MS. In milliseconds.',
    type: 'integer',
    minimum: 1_000,
    maximum: 30_000,
    nullable: true,
    example: 10_000,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1_000)
  @Max(30_000)
  timeoutMs?: number | null;

  @ApiPropertyOptional({
    description:
      'Seconds between one try and the next, each varied by a fifth; there is one more try than entries. Null for the usual 12 tries over about 4 days.',
    type: 'array',
    items: { type: 'integer', minimum: 1, maximum: WEEK_SECONDS },
    maxItems: MAX_RETRIES,
    nullable: true,
    example: [5, 60, 600, 3_600],
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_RETRIES)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(WEEK_SECONDS, { each: true })
  retrySchedule?: number[] | null;

  @ApiPropertyOptional({
    description:
      'Also sends `x-webhook-signature`: the hexadecimal HMAC-SHA256 of the body, keyed with the text of the secret, for clients that check nothing else.',
    default: false,
    example: false,
  })
  @IsOptional()
  @FormBoolean()
  @IsBoolean()
  hexSignature?: boolean;

  @ApiPropertyOptional({
    description:
      'Signing secret (Standard Webhooks): `whsec_` and 24 to 64 bytes in base64. Made when left out.',
    example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=',
  })
  @IsOptional()
  @IsString()
  secret?: string;

  @ApiPropertyOptional({
    description:
      'Scheme of `webhook-signature` (Standard Webhooks): `v1` is HMAC-SHA256 with the secret; `v1a` is ed25519, checked with the public key that the answers show, while the private key never leaves the gateway. It stays as it was made.',
    enum: SIGNATURE_SCHEMES,
    default: 'v1',
    example: 'v1',
  })
  @IsOptional()
  @IsIn(SIGNATURE_SCHEMES)
  signature?: SignatureScheme;
}

/** Body of a change: what is left out stays as it is. */
export class UpdateEndpointDto extends PartialType(
  OmitType(CreateEndpointDto, ['signature'] as const),
) {}

/** What a body asks for. Null means the default where it can be meant, otherwise the same as nothing. */
export function endpointInputOf(body: CreateEndpointDto | UpdateEndpointDto): EndpointInput {
  return {
    url: body.url?.trim(),
    description: body.description,
    enabled: body.enabled ?? undefined,
    events: body.events ?? undefined,
    headers: body.headers,
    byEvents: body.byEvents ?? undefined,
    base64: body.base64 ?? undefined,
    orderMode: body.order ?? undefined,
    ratePerSecond: body.ratePerSecond,
    concurrency: body.concurrency,
    timeoutMs: body.timeoutMs,
    retrySchedule: body.retrySchedule,
    hexSignature: body.hexSignature ?? undefined,
    secret: body.secret ?? undefined,
    signature: body instanceof CreateEndpointDto ? body.signature : undefined,
  };
}
