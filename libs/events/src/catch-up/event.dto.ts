import { ApiProperty } from '@nestjs/swagger';
import { ErrorDto } from '@switchboard/http';
import { EVENT_CATALOGUE } from '../event-catalogue.js';
import type { EventData, StoredEvent } from '../event-log.js';

/** An event of the log, by the names of the envelope in which it is delivered. */
export class EventDto {
  @ApiProperty({ description: 'Grows by one with each event of the instance.', example: 42 })
  sequence!: number;

  @ApiProperty({
    description: 'The same in every delivery of this event (`webhook-id`).',
    format: 'uuid',
    example: '0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55',
  })
  event_id!: string;

  @ApiProperty({ enum: Object.values(EVENT_CATALOGUE), example: 'messages.upsert' })
  event!: string;

  @ApiProperty({ description: 'Name of the instance', example: 'acme' })
  instance!: string;

  @ApiProperty({ type: 'string', format: 'date-time', example: '2025-10-20T12:00:00.000Z' })
  date_time!: string;

  @ApiProperty({
    description: 'What happened; its shape depends on `event`.',
    nullable: true,
    oneOf: [
      { type: 'object', additionalProperties: true },
      {
        type: 'array',
        items: { oneOf: [{ type: 'object', additionalProperties: true }, { type: 'string' }] },
      },
      { type: 'string' },
    ],
    example: { key: { remoteJid: '5511988887777@s.whatsapp.net', fromMe: false, id: '3A5F0C9D' } },
  })
  data!: EventData;

  static of(event: StoredEvent, instanceName: string): EventDto {
    return {
      sequence: event.sequence,
      event_id: event.id,
      event: event.name,
      instance: instanceName,
      date_time: event.createdAt.toISOString(),
      data: event.data,
    };
  }
}

/** A page of the log. */
export class EventPageDto {
  @ApiProperty({ type: [EventDto], description: 'Oldest first' })
  events!: EventDto[];

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'What to give as `after` for the next page; null at the end of the log.',
    example: 42,
  })
  next!: number | null;

  @ApiProperty({
    type: 'integer',
    description: 'The oldest that is held; when none is, the one that the next event will get.',
    example: 1,
  })
  oldestSequence!: number;
}

/** The answer to who asks for what is no longer held. */
export class EventsExpiredDto extends ErrorDto {
  @ApiProperty({
    type: 'integer',
    description: 'The oldest that is held. Start over with `after` one less than this.',
    example: 4711,
  })
  oldestSequence!: number;
}
