import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FormBoolean } from '@switchboard/http';
import { IsArray, IsBoolean, IsObject, IsOptional, IsString } from 'class-validator';
import { ACCEPTED_SUBSCRIPTIONS } from '../endpoints/subscriptions.js';
import type { WebhookInput } from '../webhook-endpoints.js';

/** A webhook in a request, by the names that clients send. What the values may be is checked by `WebhookEndpoints`. */
export class WebhookFieldsDto {
  @ApiProperty({
    description:
      'Absolute http or https URL of at most 2048 characters. A private or loopback address is refused unless EGRESS_ALLOWED_CIDRS names it.',
    example: 'https://hooks.acme.test/wa',
  })
  @IsString()
  url!: string;

  @ApiPropertyOptional({
    description: 'Events to be told of; an empty list or none means all.',
    enum: ACCEPTED_SUBSCRIPTIONS,
    isArray: true,
    example: ['QRCODE_UPDATED', 'MESSAGES_UPSERT', 'CONNECTION_UPDATE'],
  })
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  events?: string[] | null;

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
    type: Boolean,
    nullable: true,
    example: false,
  })
  @IsOptional()
  @FormBoolean()
  @IsBoolean()
  byEvents?: boolean | null;

  @ApiPropertyOptional({
    description: 'Another spelling of `byEvents`.',
    type: Boolean,
    nullable: true,
    example: false,
  })
  @IsOptional()
  @FormBoolean()
  @IsBoolean()
  webhookByEvents?: boolean | null;

  @ApiPropertyOptional({
    description: 'Puts the bytes of media into the payload.',
    type: Boolean,
    nullable: true,
    example: true,
  })
  @IsOptional()
  @FormBoolean()
  @IsBoolean()
  base64?: boolean | null;

  @ApiPropertyOptional({
    description: 'Another spelling of `base64`.',
    type: Boolean,
    nullable: true,
    example: true,
  })
  @IsOptional()
  @FormBoolean()
  @IsBoolean()
  webhookBase64?: boolean | null;

  @ApiPropertyOptional({
    description:
      'Signing secret (Standard Webhooks): `whsec_` and 24 to 64 bytes in base64. Made when left out and none is stored; setting again without it keeps it.',
    type: String,
    nullable: true,
    example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=',
  })
  @IsOptional()
  @IsString()
  secret?: string | null;
}

/** What the fields of a request ask for; absent ones keep what is stored. */
export function webhookInputOf(fields: WebhookFieldsDto, enabled: boolean): WebhookInput {
  return {
    enabled,
    url: fields.url.trim(),
    events: fields.events ?? undefined,
    headers: fields.headers,
    byEvents: fields.byEvents ?? fields.webhookByEvents ?? undefined,
    base64: fields.base64 ?? fields.webhookBase64 ?? undefined,
    secret: fields.secret ?? undefined,
  };
}
