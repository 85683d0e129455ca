import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FormBoolean } from '@switchboard/http';
import { ACCEPTED_SUBSCRIPTIONS } from '@switchboard/webhooks';
import { IsArray, IsBoolean, IsOptional, IsString } from 'class-validator';
import type { SinkSetting } from './sink-setting.repository.js';
import type { SinkInput } from './sink-settings.js';

/** What a new instance wants of a sink: one that is given at create is on. */
export class NewSinkDto {
  @ApiPropertyOptional({
    description: 'Events to be told of; an empty list or none means all.',
    enum: ACCEPTED_SUBSCRIPTIONS,
    isArray: true,
    example: ['MESSAGES_UPSERT', 'CONNECTION_UPDATE'],
  })
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  events?: string[] | null;
}

/** What an instance wants of a sink, in a request. */
export class SinkFieldsDto extends NewSinkDto {
  @ApiProperty({ example: true })
  @FormBoolean()
  @IsBoolean()
  enabled!: boolean;
}

/** The stored setting. */
export class SinkSettingDto {
  @ApiProperty({ format: 'uuid', example: '0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  id!: string;
  @ApiProperty({ example: true })
  enabled!: boolean;
  @ApiProperty({ enum: ACCEPTED_SUBSCRIPTIONS, isArray: true, example: ['MESSAGES_UPSERT'] })
  events!: readonly string[];
  @ApiProperty({ type: 'string', format: 'date-time', example: '2025-10-20T15:00:00.000Z' })
  createdAt!: string;
  @ApiProperty({ type: 'string', format: 'date-time', example: '2025-10-20T15:00:00.000Z' })
  updatedAt!: string;
  @ApiProperty({ format: 'uuid', example: '6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55' })
  instanceId!: string;

  static of({
    id,
    enabled,
    events,
    createdAt,
    updatedAt,
    instanceId,
  }: SinkSetting): SinkSettingDto {
    return {
      id,
      enabled,
      events,
      createdAt: createdAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
      instanceId,
    };
  }
}

export const sinkInputOf = ({ events }: NewSinkDto, enabled: boolean): SinkInput => ({
  enabled,
  events: events ?? undefined,
});
