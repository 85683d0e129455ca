import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FormBoolean } from '@switchboard/http';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { SettingsDto } from './settings.dto.js';

/** Longest text to who calls, and longest token. */
const MAX_LENGTH = 2_000;

/** Body of `POST /settings/set`. */
export class SetSettingsDto {
  @ApiProperty({ description: 'Reject calls.', example: true })
  @FormBoolean()
  @IsBoolean()
  rejectCall!: boolean;

  @ApiPropertyOptional({
    description: 'Text sent to who calls; an empty one sends nothing.',
    maxLength: MAX_LENGTH,
    example: 'Não atendemos ligações',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_LENGTH)
  msgCall?: string;

  @ApiProperty({ description: 'Ignore groups.', example: false })
  @FormBoolean()
  @IsBoolean()
  groupsIgnore!: boolean;

  @ApiProperty({ description: 'Show as online while connected.', example: false })
  @FormBoolean()
  @IsBoolean()
  alwaysOnline!: boolean;

  @ApiProperty({
    description: 'Mark incoming messages as read; never statuses.',
    example: false,
  })
  @FormBoolean()
  @IsBoolean()
  readMessages!: boolean;

  @ApiProperty({
    description: 'Receive status updates, and mark them as seen.',
    example: false,
  })
  @FormBoolean()
  @IsBoolean()
  readStatus!: boolean;

  @ApiProperty({
    description:
      'Fetch the whole history. WhatsApp sends it after a pairing: it holds from the next one on.',
    example: false,
  })
  @FormBoolean()
  @IsBoolean()
  syncFullHistory!: boolean;

  @ApiPropertyOptional({
    description: 'Stored; has no effect in this release.',
    maxLength: MAX_LENGTH,
    example: '',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_LENGTH)
  wavoipToken?: string;
}

/** The settings that hold now, with the name of their instance. */
export class SettingsOfInstanceDto {
  @ApiProperty({ example: 'acme' })
  instanceName!: string;
  @ApiProperty({ type: () => SettingsDto })
  settings!: SettingsDto;
}

/** Answer of `POST /settings/set`. */
export class SetSettingsAnswerDto {
  @ApiProperty({ type: () => SettingsOfInstanceDto })
  settings!: SettingsOfInstanceDto;
}
