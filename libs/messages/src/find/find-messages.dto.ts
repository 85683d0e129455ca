import { ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { FormBoolean, NestedObject, NullIsAbsent } from '@switchboard/http';
import { IsBoolean, IsOptional, IsString } from 'class-validator';
import { IsMoment } from './is-moment.js';
import { Count, Cursor, Page } from './page-fields.js';

/** Parts of the key that are looked for; each that is given must match. */
export class MessageKeyFilterDto {
  @ApiPropertyOptional({ example: '5511988887777@s.whatsapp.net' })
  @IsOptional()
  @IsString()
  remoteJid?: string;

  @ApiPropertyOptional({
    description: '`true` for own messages; `false` does not filter.',
    example: true,
  })
  @IsOptional()
  @FormBoolean()
  @IsBoolean()
  fromMe?: boolean;

  @ApiPropertyOptional({ example: '3A5F0C9D1E7B42A86C10' })
  @IsOptional()
  @IsString()
  id?: string;

  @ApiPropertyOptional({ example: '98765432101234@lid' })
  @IsOptional()
  @IsString()
  participant?: string;

  @ApiPropertyOptional({ example: '98765432101234@lid' })
  @IsOptional()
  @IsString()
  remoteJidAlt?: string;
}

/** A time, as `IsMoment` reads it. */
const MOMENT: ApiPropertyOptions = {
  description: 'ISO 8601, or milliseconds since 1970.',
  oneOf: [{ type: 'string', format: 'date-time' }, { type: 'integer' }],
  example: '2025-10-01T00:00:00Z',
};

/** A span of time; it filters when both ends are given. */
export class TimeSpanDto {
  @ApiPropertyOptional(MOMENT)
  @IsOptional()
  @NullIsAbsent()
  @IsMoment()
  gte?: string | number;

  @ApiPropertyOptional({ ...MOMENT, example: '2025-10-31T23:59:59Z' })
  @IsOptional()
  @NullIsAbsent()
  @IsMoment()
  lte?: string | number;
}

/** What is looked for; all that is given must match. */
export class MessageFilterDto {
  @ApiPropertyOptional({ type: MessageKeyFilterDto })
  @IsOptional()
  @NestedObject(() => MessageKeyFilterDto)
  key?: MessageKeyFilterDto;

  @ApiPropertyOptional({
    format: 'uuid',
    description: '`id` of a record.',
    example: '0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55',
  })
  @IsOptional()
  @IsString()
  id?: string;

  @ApiPropertyOptional({ example: 'imageMessage' })
  @IsOptional()
  @IsString()
  messageType?: string;

  @ApiPropertyOptional({ example: 'ios' })
  @IsOptional()
  @IsString()
  source?: string;

  @ApiPropertyOptional({ type: TimeSpanDto })
  @IsOptional()
  @NestedObject(() => TimeSpanDto)
  messageTimestamp?: TimeSpanDto;
}

/** Body of `POST /chat/findMessages`; `{}` gives the latest messages of all chats. */
export class FindMessagesDto {
  @ApiPropertyOptional({ type: MessageFilterDto })
  @IsOptional()
  @NestedObject(() => MessageFilterDto)
  where?: MessageFilterDto;

  @Page()
  page?: number;

  @Count({ description: 'Records a page, at most 1,000; 0 counts as not given.', default: 50 })
  offset?: number;

  @Cursor('WyIxNzYwOTcyNDAwIiwiMGMxYjdhNTUtNGE3ZS00ZDExLTliOGUtMmYwYzZjMWI3YTU1Il0')
  cursor?: string;
}
