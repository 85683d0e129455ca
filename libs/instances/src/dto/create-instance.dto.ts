import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { INTEGRATIONS } from '@switchboard/channels';
import { NewSinkDto } from '@switchboard/sinks';
import { WebhookFieldsDto } from '@switchboard/webhooks';
import { NestedObject } from '@switchboard/http';
import { Transform } from 'class-transformer';
import { IsOptional, IsString, Matches } from 'class-validator';
import { MAX_NAME_LENGTH } from '../instance-name.js';
import { NUMBER_PATTERN } from '../pairing-number.js';
import { OptionalText, OptionalTextOrNumber, Switch } from './optional-text.js';

/** Body of `POST /instance/create`. */
export class CreateInstanceDto {
  @ApiProperty({
    description:
      'Unique, case-sensitive. Letters and digits of any script, `.`, `_`, `-` and inner spaces; not dots alone.',
    minLength: 1,
    maxLength: MAX_NAME_LENGTH,
    example: 'acme',
  })
  @IsString()
  instanceName!: string;

  @ApiProperty({
    description: "The way to WhatsApp: a linked device, Meta's Cloud API, or a bridge of your own.",
    enum: INTEGRATIONS,
    example: 'WHATSAPP-BAILEYS',
  })
  @OptionalText()
  integration?: string;

  @ApiPropertyOptional({
    description:
      'The key of this instance; made when absent. Of WHATSAPP-BUSINESS: the access token of the Graph API, which is needed, is accepted as a key too, and is never shown again.',
    example: '0B7C2E0A-5C0D-4E0A-9A44-7C1A5B5C2D11',
  })
  @OptionalText()
  token?: string;

  @ApiPropertyOptional({
    description:
      'With `qrcode: true`: the number to make a pairing code for. Of WHATSAPP-BUSINESS: the phone_number_id, which is needed. Of EVOLUTION: the name by which the bridge brings messages.',
    example: '5511987654321',
  })
  @OptionalText()
  @Matches(NUMBER_PATTERN, { message: 'Invalid format' })
  number?: string;

  @ApiPropertyOptional({
    description: 'Account id of WHATSAPP-BUSINESS.',
    example: '102290129340398',
  })
  @OptionalText()
  businessId?: string;

  @ApiPropertyOptional({
    description:
      'Secret of the Meta app that signs the webhooks of this number, of WHATSAPP-BUSINESS; WA_BUSINESS_APP_SECRET when absent.',
    format: 'password',
    example: 'an-app-secret',
  })
  @OptionalText()
  appSecret?: string;

  @ApiPropertyOptional({
    description: 'Connect at once, and answer with the first QR code.',
    type: Boolean,
    default: false,
    example: true,
  })
  @Switch()
  qrcode = false;

  @ApiPropertyOptional({ description: 'Reject calls.', type: Boolean, default: false })
  @Switch()
  rejectCall = false;

  @ApiPropertyOptional({ description: 'Text sent to who calls.', default: '' })
  @OptionalText()
  msgCall?: string;

  @ApiPropertyOptional({ description: 'Ignore groups.', type: Boolean, default: false })
  @Switch()
  groupsIgnore = false;

  @ApiPropertyOptional({
    description: 'Show as online while connected.',
    type: Boolean,
    default: false,
  })
  @Switch()
  alwaysOnline = false;

  @ApiPropertyOptional({
    description: 'Mark incoming messages as read.',
    type: Boolean,
    default: false,
  })
  @Switch()
  readMessages = false;

  @ApiPropertyOptional({ description: 'Receive status updates.', type: Boolean, default: false })
  @Switch()
  readStatus = false;

  @ApiPropertyOptional({
    description: 'Fetch the whole history after pairing.',
    type: Boolean,
    default: false,
  })
  @Switch()
  syncFullHistory = false;

  @ApiPropertyOptional({ description: 'Stored; has no effect in this release.', default: '' })
  @OptionalText()
  wavoipToken?: string;

  @ApiPropertyOptional({
    description: 'A proxy is used when host, port and protocol are all given.',
    example: '10.1.1.1',
  })
  @OptionalText()
  proxyHost?: string;

  @ApiPropertyOptional({ example: '3128' })
  @OptionalTextOrNumber()
  proxyPort?: string;

  @ApiPropertyOptional({ enum: ['http', 'https', 'socks', 'socks4', 'socks5'], example: 'http' })
  @OptionalText()
  proxyProtocol?: string;

  @ApiPropertyOptional({ example: 'acme' })
  @OptionalText()
  proxyUsername?: string;

  @ApiPropertyOptional({ format: 'password', example: 'a-password' })
  @OptionalText()
  proxyPassword?: string;

  @ApiPropertyOptional({ type: () => WebhookFieldsDto, nullable: true })
  @Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value))
  @IsOptional()
  @NestedObject(() => WebhookFieldsDto)
  webhook?: WebhookFieldsDto | null;

  @ApiPropertyOptional({ type: () => NewSinkDto, nullable: true })
  @IsOptional()
  @NestedObject(() => NewSinkDto)
  websocket?: NewSinkDto | null;

  @ApiPropertyOptional({ type: () => NewSinkDto, nullable: true })
  @IsOptional()
  @NestedObject(() => NewSinkDto)
  rabbitmq?: NewSinkDto | null;

  @ApiPropertyOptional({
    description: 'Own JID, of an instance that is moved here.',
    example: '5511987654321@s.whatsapp.net',
  })
  @OptionalText()
  ownerJid?: string;

  @ApiPropertyOptional({
    description: 'Own name, of an instance that is moved here.',
    example: 'Acme',
  })
  @OptionalText()
  profileName?: string;

  @ApiPropertyOptional({
    description: 'Own picture, of an instance that is moved here.',
    example: 'https://pictures.acme.test/1.jpg',
  })
  @OptionalText()
  profilePicUrl?: string;
}
