import { ApiProperty } from '@nestjs/swagger';
import { ACCEPTED_SUBSCRIPTIONS } from '../endpoints/subscriptions.js';
import type { Webhook } from '../webhook-endpoints.js';

/** A stored webhook, by the names that the contract answers with (they differ from those it asks with). */
export class WebhookDto {
  @ApiProperty({ format: 'uuid', example: '0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  id!: string;

  @ApiProperty({ example: 'https://hooks.acme.test/wa' })
  url!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    nullable: true,
    example: { 'x-acme': '1' },
  })
  headers!: Readonly<Record<string, string>> | null;

  @ApiProperty({ example: true })
  enabled!: boolean;

  @ApiProperty({
    enum: ACCEPTED_SUBSCRIPTIONS,
    isArray: true,
    example: ['QRCODE_UPDATED', 'MESSAGES_UPSERT', 'CONNECTION_UPDATE'],
  })
  events!: readonly string[];

  @ApiProperty({ example: false })
  webhookByEvents!: boolean;

  @ApiProperty({ example: true })
  webhookBase64!: boolean;

  @ApiProperty({ type: 'string', format: 'date-time', example: '2025-10-20T15:00:00.000Z' })
  createdAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time', example: '2025-10-20T15:00:00.000Z' })
  updatedAt!: string;

  @ApiProperty({ format: 'uuid', example: '6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  instanceId!: string;

  static of(webhook: Webhook): WebhookDto {
    const { id, url, headers, enabled, events, byEvents, base64, instanceId } = webhook;
    return {
      id,
      url,
      headers,
      enabled,
      events,
      webhookByEvents: byEvents,
      webhookBase64: base64,
      createdAt: webhook.createdAt.toISOString(),
      updatedAt: webhook.updatedAt.toISOString(),
      instanceId,
    };
  }
}

/** The signing secret of a webhook. */
export class WebhookSecretDto {
  @ApiProperty({
    description: 'Signing secret (Standard Webhooks)',
    example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=',
  })
  secret!: string;
}

/** The answer of `/webhook/set`: the only one that has the row and the secret. */
export class WebhookWithSecretDto extends WebhookDto {
  @ApiProperty({
    description: 'Signing secret (Standard Webhooks)',
    example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=',
  })
  secret!: string;
}
