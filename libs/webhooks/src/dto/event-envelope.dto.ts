import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** Where an event is read that is too large to be sent. */
export class EventReferenceDto {
  @ApiProperty({
    description: 'Answers with the event to who has the key of the instance.',
    example: 'https://api.acme.test/events/acme/0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55',
  })
  url!: string;

  @ApiProperty({ type: 'integer', description: 'Size of the whole body.', example: 1_048_576 })
  bytes!: number;
}

/** What every event is wrapped in. `event` and `data` depend on the event. */
export class EventEnvelopeDto {
  @ApiProperty({ description: 'Name of the event.', example: 'messages.upsert' })
  event!: string;

  @ApiProperty({ description: 'Name of the instance.', example: 'acme' })
  instance!: string;

  @ApiProperty({
    description: 'The URL that this delivery is sent to.',
    example: 'https://hooks.acme.test/wa',
  })
  destination!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    description: 'When it happened, in UTC.',
    example: '2025-10-20T12:00:00.000Z',
  })
  date_time!: string;

  @ApiPropertyOptional({
    description: 'Own JID of the instance; absent until the first login.',
    example: '5511987654321@s.whatsapp.net',
  })
  sender?: string;

  @ApiProperty({ description: 'SERVER_URL.', example: 'https://api.acme.test' })
  server_url!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Key of the instance, when AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES is set.',
    example: null,
  })
  apikey!: string | null;

  @ApiProperty({
    format: 'uuid',
    description: 'The same on every try, and in `webhook-id`: by it a repeat is known.',
    example: '0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55',
  })
  event_id!: string;

  @ApiProperty({
    type: 'integer',
    description: 'Grows by one with each event of the instance.',
    example: 7,
  })
  sequence!: number;

  @ApiPropertyOptional({
    type: EventReferenceDto,
    description:
      'Only there when the body would be larger than 256 KiB (WEBHOOK_MAX_BODY_BYTES with `base64`). `data` is null then.',
  })
  reference?: EventReferenceDto;
}
