import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import { HISTORY_STAGES, type HistoryStage } from '@switchboard/channels';
import type { ConnectionState } from '@switchboard/connections';
import { QrCodeDto } from './qr-code.dto.js';

/** The contract's states of a connection. */
export const CONNECTION_STATES: readonly ConnectionState[] = ['close', 'connecting', 'open'];

/** How the last session ended. */
export class LastDisconnectDto {
  @ApiProperty({
    description: "WhatsApp's close code; null when the failure was local.",
    type: 'integer',
    nullable: true,
    example: 401,
  })
  code!: number | null;
  @ApiProperty({ description: 'Stable code of the reason.', example: 'connection.logged_out' })
  reason!: string;
  @ApiProperty({
    description: 'More of it, for people.',
    type: String,
    nullable: true,
    example: 'The proxy proxy.acme.test does not accept this user name and password.',
  })
  detail!: string | null;
  @ApiProperty({ format: 'date-time', example: '2026-01-20T15:10:00.000Z' })
  at!: string;
}

/** How far the history of the account has come. */
export class HistorySyncDto {
  @ApiProperty({
    description:
      'The part that it has come to; WhatsApp sends the newest first. It never steps back.',
    enum: HISTORY_STAGES,
    example: 'recent',
  })
  stage!: HistoryStage;
  @ApiProperty({
    description: 'Of this part, in percent.',
    type: 'integer',
    minimum: 0,
    maximum: 100,
    example: 60,
  })
  progress!: number;
  @ApiProperty({ format: 'date-time', example: '2026-01-20T15:03:00.000Z' })
  at!: string;
}

/** What WhatsApp does not let the account do. */
export class RestrictionDto {
  @ApiProperty({ description: "WhatsApp's word for it.", example: 'WEB_COMPANION_ONLY' })
  type!: string;
  @ApiProperty({
    description: 'When it ends by itself; null when WhatsApp did not say.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2026-01-21T15:00:00.000Z',
  })
  endsAt!: string | null;
}

/** State of a connection, with all that explains it. */
export class ConnectionStateDto {
  @ApiProperty({ example: 'acme' })
  instanceName!: string;
  @ApiProperty({
    description: '`connecting` while anything will still be tried, `close` otherwise.',
    enum: CONNECTION_STATES,
    example: 'connecting',
  })
  state!: ConnectionState;
  @ApiProperty({
    description: 'Why it is not open; null when it is.',
    type: String,
    nullable: true,
    example: 'connection.waiting_for_scan',
  })
  reason!: string | null;
  @ApiProperty({ type: () => LastDisconnectDto, nullable: true })
  lastDisconnect!: LastDisconnectDto | null;
  @ApiProperty({
    description: 'How far the history has come since the pairing; null before any of it came.',
    type: () => HistorySyncDto,
    nullable: true,
  })
  history!: HistorySyncDto | null;
  @ApiProperty({
    description:
      'A restriction of the account: it may not start new chats (WhatsApp answers 463). Null when none is known.',
    type: () => RestrictionDto,
    nullable: true,
  })
  restriction!: RestrictionDto | null;
  @ApiProperty({
    description: 'When the next attempt is made by itself.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  nextAttemptAt!: string | null;
  @ApiProperty({
    description:
      'When the pairing code that is shown ends; null when none is. The next one follows by itself.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  pairingCodeExpiresAt!: string | null;
  @ApiProperty({
    description: 'When the instance is removed unless somebody pairs it (DEL_INSTANCE).',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  expiresAt!: string | null;
}

/** Answer of `GET /instance/connectionState`. */
export class ConnectionStateAnswerDto {
  @ApiProperty({ type: () => ConnectionStateDto })
  instance!: ConnectionStateDto;
}

/** An instance that is connected. */
export class OpenInstanceDto {
  @ApiProperty({ example: 'acme' })
  instanceName!: string;
  @ApiProperty({ enum: CONNECTION_STATES, example: 'open' })
  state!: ConnectionState;
}

/** Answer of `connect` and `restart` when the instance is connected. */
@ApiExtraModels(QrCodeDto)
export class OpenAnswerDto {
  @ApiProperty({ type: () => OpenInstanceDto })
  instance!: OpenInstanceDto;
}
