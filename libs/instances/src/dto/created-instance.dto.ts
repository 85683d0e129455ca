import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { INTEGRATIONS } from '@switchboard/channels';
import type { ConnectionState } from '@switchboard/connections';
import { CONNECTION_STATES } from './connection-state.dto.js';
import { QrCodeDto } from './qr-code.dto.js';
import { SettingsDto } from './settings.dto.js';

/** The new instance. */
export class CreatedInstanceDto {
  @ApiProperty({ example: 'acme' })
  instanceName!: string;
  @ApiProperty({ format: 'uuid', example: '6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  instanceId!: string;
  @ApiProperty({ enum: INTEGRATIONS, example: 'WHATSAPP-BAILEYS' })
  integration!: string;
  @ApiProperty({
    description: 'Where Meta calls, of WHATSAPP-BUSINESS.',
    type: String,
    nullable: true,
    example: null,
  })
  webhookWaBusiness!: string | null;
  @ApiProperty({ description: 'Verify token, of WHATSAPP-BUSINESS.', example: '' })
  accessTokenWaBusiness!: string;
  @ApiProperty({ enum: CONNECTION_STATES, example: 'connecting' })
  status!: ConnectionState;
  @ApiProperty({
    description: 'Why it is not open; null when it is.',
    type: String,
    nullable: true,
    example: 'connection.waiting_for_scan',
  })
  reason!: string | null;
}

/** The webhook of the new instance. */
export class CreatedWebhookDto {
  @ApiProperty({ type: String, nullable: true, example: 'https://hooks.acme.test/wa' })
  webhookUrl!: string | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    nullable: true,
    example: { 'x-acme': '1' },
  })
  webhookHeaders!: Record<string, string> | null;
  @ApiProperty({ type: Boolean, nullable: true, example: false })
  webhookByEvents!: boolean | null;
  @ApiProperty({ type: Boolean, nullable: true, example: true })
  webhookBase64!: boolean | null;
  @ApiProperty({
    description: 'Secret of the signature of every delivery.',
    type: String,
    nullable: true,
    example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  })
  secret!: string | null;
}

/** Place of an event transport of the contract that this release does not have. */
const ABSENT_TRANSPORT = {
  description: 'Not built in this release.',
  type: 'object',
  additionalProperties: true,
  example: {},
} as const;

/** Whether events are told by a way that is not a webhook; empty when the request said nothing of it. */
export class CreatedSinkDto {
  @ApiPropertyOptional({ example: true })
  enabled?: boolean;
}

/** Answer of `POST /instance/create`. */
export class CreateInstanceAnswerDto {
  @ApiProperty({ type: () => CreatedInstanceDto })
  instance!: CreatedInstanceDto;
  @ApiProperty({
    description: 'The key of this instance. Keep it; it is the `apikey` of its routes.',
    example: '0B7C2E0A-5C0D-4E0A-9A44-7C1A5B5C2D11',
  })
  hash!: string;
  @ApiProperty({ type: () => CreatedWebhookDto })
  webhook!: CreatedWebhookDto;
  @ApiProperty({ type: () => CreatedSinkDto })
  websocket!: CreatedSinkDto;
  @ApiProperty({ type: () => CreatedSinkDto })
  rabbitmq!: CreatedSinkDto;
  @ApiProperty(ABSENT_TRANSPORT)
  nats!: Record<string, never>;
  @ApiProperty(ABSENT_TRANSPORT)
  sqs!: Record<string, never>;
  @ApiProperty({ type: () => SettingsDto })
  settings!: SettingsDto;
  @ApiPropertyOptional({
    description:
      'With `qrcode: true` alone. When no code came in time it holds nulls, and `instance.reason` says why.',
    type: () => QrCodeDto,
  })
  qrcode?: QrCodeDto;
}
